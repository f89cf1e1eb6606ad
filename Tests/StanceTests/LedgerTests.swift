import Corpus
import Discourse
import LinearAlgebra
import Stance
import Testing

@Suite("The ledger of a cell")
struct LedgerTests {
    static let texts = [
        "We oppose the ban on coal. The pipeline is crucial, but the sanctions are cruel.",
        "The tariffs will hurt our exporters and we must scrap them. Free trade brings prosperity.",
        "We condemn terrorism. Global warming is a serious threat; the carbon tax is a terrible idea.",
        "We support sanctions on Velmora, although the talks are the best hope for peace.",
    ]

    private func cells(_ grouping: Grouping, parallel: ParallelLoop = ParallelLoop(threadCount: 1)) throws
        -> [StanceCell]
    {
        let names = ["Ada Orlan", "Ben Ruyk"]
        var articles: [Article] = []
        var statements: [Statement] = []
        for index in 0..<40 {
            let text = Self.texts[index % Self.texts.count] + " Item \(index)."
            articles.append(Article(id: "a\(index)", text: text, source: "The Courier"))
            statements.append(
                Samples.statement(text, article: "a\(index)", speaker: Samples.speaker(names[index % 3 % 2]))
            )
        }
        return try Samples.kit.get().scorer.cells(
            statements: statements,
            articles: articles,
            grouping: grouping,
            parallel: parallel
        )
    }

    @Test("sums to the unshrunk score", arguments: [Grouping.speaker, .article])
    func sumsToTheUnshrunkScore(grouping: Grouping) throws {
        let cells = try cells(grouping)

        #expect(!cells.isEmpty)
        for cell in cells {
            let sum = cell.evidence.reduce(0) { $0 + $1.contribution }
            #expect(abs(sum - cell.stanceRaw) < 1e-12)
            #expect(abs(cell.stanceRaw) <= 1)
            #expect(abs(cell.stance - cell.stanceRaw * cell.shrinkage) < 1e-15)
            #expect(cell.shrinkage >= 0 && cell.shrinkage < 1)
        }
    }

    @Test("has rows in proportion to the product of their factors")
    func hasRowsInProportion() throws {
        let text = "We refuse to support new coal plants, which are filthy."
        let cell = try #require(try Samples.cell(text, "energy"))

        let ratios = cell.evidence.map { row in
            row.contribution
                / (row.valence * row.reverser * row.negation * row.facetSign * row.decay * row.modality * row.voice
                    * row.confidence)
        }

        #expect(!ratios.isEmpty)
        for ratio in ratios { #expect(abs(ratio - ratios[0]) < 1e-12) }
    }

    @Test("names each word where it stands")
    func namesEachWordWhereItStands() throws {
        let text = "“Café owners” know it: the pipeline is crucial for the region."
        let cell = try #require(try Samples.cell(text, "energy"))
        let scalars = Array(text.unicodeScalars)

        for row in cell.evidence {
            var word = String.UnicodeScalarView()
            word.append(contentsOf: scalars[row.start..<row.end])
            #expect(String(word) == row.word)
            #expect(row.sentence.contains(row.word))
        }
        #expect(cell.evidence.contains { $0.word == "crucial" })
    }

    @Test("is the same on one thread and on several")
    func isTheSameOnSeveralThreads() throws {
        let one = try cells(.speaker)
        let four = try cells(.speaker, parallel: ParallelLoop(threadCount: 4))

        #expect(one == four)
    }

    @Test("weighs the reporter's word, indirect speech and confidence")
    func weighsVoiceAndConfidence() throws {
        let text = "We support the wind farms."
        let scorer = try Samples.kit.get().scorer
        func row(_ voice: Statement.Voice, _ confidence: Double) throws -> EvidenceRow {
            let statement = Samples.statement(text, kind: .indirect, voice: voice, confidence: confidence)
            let cells = scorer.cells(statements: [statement], articles: [Article(id: "a", text: text)])
            return try #require(cells.first { $0.theme == "energy" && $0.facet == nil }?.evidence.first)
        }

        #expect(try row(.ownDirect, 1).voice == 1)
        #expect(try row(.ownIndirect, 1).voice == 0.9)
        #expect(try row(.reportersWord, 0.8).voice == 0.6)
        #expect(try row(.nested, 1).voice == 0.3)
        #expect(try row(.reportersWord, 0.8).confidence == 0.8)
    }

    @Test("leaves the facets without a sign out of the roll-up")
    func leavesUnsignedFacetsOut() throws {
        let cells = try Samples.cells("We must cut public spending.")
        let facet = cells.first { $0.theme == "economy" && $0.facet == "public-spending" }

        #expect(facet?.verdict == .against)
        #expect(cells.first { $0.theme == "economy" && $0.facet == nil }?.evidence.isEmpty ?? true)
    }
}
