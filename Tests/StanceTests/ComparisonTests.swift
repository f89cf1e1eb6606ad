import Corpus
import Discourse
import Stance
import Testing

@Suite("The comparison of two speakers")
struct ComparisonTests {
    private func cells(_ said: [(speaker: String, text: String)]) throws -> [StanceCell] {
        try Samples.kit.get().scorer.cells(
            statements: said.enumerated().map { number, said in
                Samples.statement(said.text, article: "a\(number)", speaker: Samples.speaker(said.speaker))
            },
            articles: said.enumerated().map { Article(id: "a\($0)", text: $1.text) }
        ).filter { $0.speaker.kind != .article }
    }

    private func cell(_ cells: [StanceCell], _ speaker: String, _ theme: String) throws -> StanceCell {
        try #require(cells.first { $0.speaker.name == speaker && $0.theme == theme && $0.facet == nil })
    }

    @Test("sums to the difference of the unshrunk scores, on every theme")
    func sums() throws {
        let said = LedgerTests.texts.enumerated().flatMap { number, text in
            [(speaker: number % 2 == 0 ? "Ada Orlan" : "Ben Ruyk", text: text)]
                + [(speaker: "Ben Ruyk", text: "We support the pipeline and oppose sanctions. \(number)")]
                + [(speaker: "Ada Orlan", text: "Sanctions are a disaster; the tariffs help us. \(number)")]
        }
        let cells = try cells(said)
        var compared = 0
        for first in cells where first.speaker.name == "Ada Orlan" {
            let others = cells.filter {
                $0.speaker.name == "Ben Ruyk" && $0.theme == first.theme && $0.facet == first.facet
            }
            for second in others {
                let comparison = StanceComparison(first, second)
                let sum = comparison.shifts.reduce(0) { $0 + $1.difference }
                #expect(abs(sum - (first.stanceRaw - second.stanceRaw)) < 1e-12)
                #expect(abs(comparison.shifts.reduce(0) { $0 + $1.first } - first.stanceRaw) < 1e-12)
                #expect(comparison.shifts.reduce(0) { $0 + $1.secondCount } == second.evidence.count)
                compared += 1
            }
        }
        #expect(compared >= 3)
    }

    @Test("joins the forms of one word in capitals and small letters, the greatest difference first")
    func joinsForms() throws {
        let cells = try cells([
            ("Ada Orlan", "Crucial the pipeline is."), ("Ada Orlan", "The pipeline is crucial for all of us."),
            ("Ben Ruyk", "The pipeline is a shameful disaster."),
        ])
        let comparison = StanceComparison(
            try cell(cells, "Ada Orlan", "energy"),
            try cell(cells, "Ben Ruyk", "energy")
        )

        #expect(comparison.shifts.first { $0.word == "crucial" }?.firstCount == 2)
        #expect(comparison.shifts.allSatisfy { $0.difference > 0 })
        let sizes = comparison.shifts.map { abs($0.difference) }
        #expect(sizes == sizes.sorted(by: >))
    }

    @Test("changes its signs when the speakers change places")
    func changesSigns() throws {
        let cells = try cells([
            ("Ada Orlan", "The pipeline is crucial."), ("Ben Ruyk", "The pipeline is a shameful disaster."),
        ])
        let (ada, ben) = (try cell(cells, "Ada Orlan", "energy"), try cell(cells, "Ben Ruyk", "energy"))

        #expect(
            StanceComparison(ada, ben).shifts.map(\.difference)
                == StanceComparison(ben, ada).shifts.map { -$0.difference }
        )
    }

    @Test("of a speaker with himself finds no difference")
    func withHimself() throws {
        let cells = try cells([("Ada Orlan", "The pipeline is crucial.")])
        let ada = try cell(cells, "Ada Orlan", "energy")

        #expect(StanceComparison(ada, ada).shifts.allSatisfy { $0.difference == 0 })
        #expect(StanceComparison(ada, ada).difference == 0)
    }
}
