import Foundation
import LinearAlgebra
import Stance
import Testing

@Suite("The bootstrap of cells")
struct CellBootstrapTests {
    private typealias Entry = CellBootstrap.Entry

    private let prior = StancePrior(groups: [[0.9, 0.3], [-0.9, -0.1]], strength: 4)

    private func bootstrap(
        _ cells: [[CellBootstrap.Entry]],
        articles: Int,
        replicates: Int = 1000,
        seed: UInt64 = 0,
        threads: Int = 1
    ) -> CellBootstrap {
        CellBootstrap(
            cells: cells,
            articleCount: articles,
            prior: prior,
            replicateCount: replicates,
            seed: seed,
            parallel: ParallelLoop(threadCount: threads)
        )
    }

    /// Cells of 1…6 articles among 90, more than one block of them.
    private var manyCells: [[CellBootstrap.Entry]] {
        (0..<150).map { cell in
            (0..<(1 + cell % 6)).map { place in
                Entry(article: (cell * 7 + place * 13) % 90, sum: Double((cell + place) % 5) / 4 - 0.4, count: 1)
            }.sorted { $0.article < $1.article }
        }
    }

    @Test("gives every replicate as many articles as there are")
    func givesEveryReplicateAllArticles() {
        // A cell that every article adds the same to: numerator and denominator cannot vary, only the prior can.
        // 12,000 articles are more than one stripe of a block at 100 replicates.
        let count = 12_000
        let cell = (0..<count).map { Entry(article: $0, sum: 0.5, count: 1) }
        var scores: [Float] = []
        bootstrap([cell], articles: count, replicates: 100).forEachCell { _, found in scores = found }

        let noise = scores.map { Double($0) * (Double(count) + 4) - 0.5 * Double(count) }
        let variance = noise.reduce(0) { $0 + $1 * $1 } / 100
        #expect(scores.count == 100)
        #expect(abs(variance - 4 * prior.variance) < 0.02)
    }

    @Test("agrees with a slow bootstrap of other random numbers")
    func agreesWithASlowBootstrap() throws {
        let cell = [
            Entry(article: 3, sum: 0.7, count: 1), Entry(article: 9, sum: 1.1, count: 2),
            Entry(article: 17, sum: -0.4, count: 1), Entry(article: 20, sum: 0.6, count: 1),
        ]
        let fast = try #require(bootstrap([cell], articles: 120, replicates: 8000).summaries()[0])

        var generator = RandomGenerator(seed: 99)
        var slow: [Double] = []
        for _ in 0..<8000 {
            var (sum, count) = (0.0, 0)
            for _ in 0..<120 {
                let article = generator.next(below: 120)
                for entry in cell where entry.article == article {
                    sum += entry.sum
                    count += entry.count
                }
            }
            let normal = (0..<12).reduce(-6.0) { total, _ in total + Double(generator.nextUniform()) }
            slow.append((sum + (4 * prior.variance).squareRoot() * normal) / (Double(count) + 4))
        }
        slow.sort()

        #expect(abs(fast.low - slow[200]) < 0.025)
        #expect(abs(fast.high - slow[7800]) < 0.025)
        #expect(abs(fast.positiveShare - Double(slow.count { $0 > 0 }) / 8000) < 0.02)
    }

    @Test("gives one article a wide interval, and many articles that agree a narrow one")
    func widths() throws {
        let one = [Entry(article: 0, sum: 0.7, count: 1)]
        let many = (0..<60).map { Entry(article: $0, sum: 0.7, count: 1) }
        let found = bootstrap([one, many], articles: 60).summaries()
        let (wide, narrow) = (try #require(found[0]), try #require(found[1]))

        #expect(wide.low < 0 && wide.high > 0.3)
        #expect(wide.positiveShare < 0.75)
        #expect(narrow.low > 0.5 && narrow.high < 0.8)
        #expect(narrow.positiveShare == 1)
    }

    @Test("does not trust one article however much it says, nor a corpus of one article")
    func oneArticle() throws {
        let talkative = [Entry(article: 0, sum: 35, count: 50)]

        for articles in [1, 2, 5000] {
            let found = try #require(bootstrap([talkative], articles: articles).summaries()[0])
            #expect(found.positiveShare > 0.75 && found.positiveShare < 0.88, "\(articles)")
            #expect(found.low < 0 && found.high > 0.6)
        }
    }

    @Test("keeps a cell's interval whatever cells come behind it")
    func keepsTheInterval() {
        let all = bootstrap(manyCells, articles: 90).summaries()
        let some = bootstrap(Array(manyCells.prefix(70)), articles: 90).summaries()

        #expect(Array(all.prefix(70)) == some)
    }

    @Test("gives the same bits on one thread and on several, and others with another seed")
    func sameBits() {
        let one = bootstrap(manyCells, articles: 90).summaries()

        #expect(one == bootstrap(manyCells, articles: 90, threads: 4).summaries())
        #expect(one != bootstrap(manyCells, articles: 90, seed: 1).summaries())
    }

    @Test("says nothing about a cell without evidence")
    func saysNothing() {
        let found = bootstrap([[], [Entry(article: 1, sum: 0.5, count: 1)]], articles: 2).summaries()

        #expect(found[0] == nil)
        #expect(found[1] != nil)
    }

    @Test("has quantiles of type 7, worked out by hand")
    func quantiles() {
        #expect(abs(Quantile.value(0.025, of: [1, 2, 3, 4]) - 1.075) < 1e-12)
        #expect(abs(Quantile.value(0.5, of: [1, 2, 3, 4]) - 2.5) < 1e-12)
        #expect(Quantile.value(0.975, of: [2]) == 2)
    }
}
