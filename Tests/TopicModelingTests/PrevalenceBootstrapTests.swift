import LinearAlgebra
import Testing
import TopicModeling

@Suite("Shares of topics with bands")
struct PrevalenceBootstrapTests {
    private func bootstrap(
        _ shares: [[Float]],
        weights: [Double]? = nil,
        articles: [Int]? = nil,
        replicates: Int = 2000,
        threads: Int = 2
    ) throws -> PrevalenceBootstrap {
        let matrix = try DenseMatrix(shares.flatMap(\.self), rowCount: shares.count, columnCount: shares[0].count)
        return PrevalenceBootstrap(
            PrevalenceBootstrap.Documents(
                shares: matrix,
                weights: weights ?? shares.map { _ in 1 },
                articles: articles ?? Array(shares.indices),
                articleCount: shares.count
            ),
            replicateCount: replicates,
            seed: 7,
            parallel: ParallelLoop(threadCount: threads)
        )
    }

    /// A hundred articles, of which every fourth is about the first topic.
    private static let quarter: [[Float]] = (0..<100).map { $0 % 4 == 0 ? [1, 0] : [0, 1] }

    @Test("the band of a share is that of a binomial proportion")
    func binomial() throws {
        let found = try bootstrap(Self.quarter).prevalences(of: [Array(0..<100)])[0][0]

        #expect(found.share == 0.25)
        // 1.96 √(0.25 · 0.75 / 100) = 0.085.
        #expect(abs(try #require(found.low) - 0.165) < 0.015)
        #expect(abs(try #require(found.high) - 0.335) < 0.015)
    }

    @Test("copies of an article are drawn together and count as one")
    func copies() throws {
        // Each article four times: the same share, and a band no narrower than that of the hundred.
        let shares = Self.quarter.flatMap { [$0, $0, $0, $0] }
        let articles = Self.quarter.indices.flatMap { [4 * $0, 4 * $0, 4 * $0, 4 * $0] }
        let weights = [Double](repeating: 0.25, count: 400)
        let found = try bootstrap(shares, weights: weights, articles: articles).prevalences(of: [Array(0..<400)])[0][0]

        #expect(abs(found.share - 0.25) < 1e-12)
        #expect(abs(try #require(found.high) - (try #require(found.low)) - 0.17) < 0.03)
    }

    @Test("fewer than five articles have a share and no band, and so has everything without replicates")
    func sparse() throws {
        let found = try bootstrap(Self.quarter).prevalences(of: [[0, 1, 2, 3], [0], []])
        #expect(found[0][0] == Prevalence(share: 0.25))
        #expect(found[1][0] == Prevalence(share: 1))
        #expect(found[2][0] == Prevalence(share: 0))
        let without = try bootstrap(Self.quarter, replicates: 0).prevalences(of: [Array(0..<100)])
        #expect(without[0][0] == Prevalence(share: 0.25))
    }

    @Test("the number of threads changes no bit")
    func threads() throws {
        let groups = (0..<20).map { start in Array(stride(from: start % 7, to: 100, by: 1 + start % 5)) }
        #expect(
            try bootstrap(Self.quarter, threads: 1).prevalences(of: groups)
                == bootstrap(Self.quarter, threads: 4).prevalences(of: groups)
        )
    }
}
