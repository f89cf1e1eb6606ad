import Corpus
import Discourse
import Stance
import Testing

@Suite("The uncertainty of cells")
struct UncertaintyTests {
    private func cell(
        _ texts: [String],
        options: StanceScorer.Options = .init(),
        duplicates: DuplicateGroups? = nil
    ) throws -> StanceCell {
        let kit = try Samples.kit.get()
        let scorer = StanceScorer(lexicon: kit.lexicon, themes: kit.themes, rules: kit.rules, options: options)
        let cells = scorer.cells(
            statements: texts.enumerated().map { Samples.statement($1, article: "a\($0)") },
            articles: texts.enumerated().map { Article(id: "a\($0)", text: $1) },
            duplicates: duplicates
        )
        return try #require(
            cells.first { $0.theme == "energy" && $0.facet == nil && $0.speaker.kind != .article }
        )
    }

    private func texts(_ count: Int) -> [String] {
        (0..<count).map { "We support the wind farms. This is remark number \($0)." }
    }

    @Test("one statement is insufficient, and its interval crosses 0")
    func oneStatement() throws {
        let cell = try cell(texts(1))
        let (low, high) = (try #require(cell.stanceLow), try #require(cell.stanceHigh))

        #expect(cell.verdict == .support)
        #expect(cell.certainty == .insufficient)
        #expect(low < 0 && low < cell.stance && cell.stance < high)
        #expect(abs(cell.shrinkage - 1.0 / 9) < 1e-12)
    }

    @Test("many statements that agree are firm, and their interval is on one side")
    func manyStatements() throws {
        let cell = try cell(texts(16))

        #expect(cell.verdict == .support)
        #expect(cell.certainty == .firm)
        #expect((cell.stanceLow ?? -1) > 0)
        #expect((cell.signProbability ?? 0) >= 0.9)
    }

    @Test("the copies of an article are one article of the bootstrap")
    func copies() throws {
        let copied = try cell(texts(16), duplicates: DuplicateGroups(groups: [Array(0..<16)], articleCount: 16))

        #expect(copied.statementCount == 1)
        #expect(copied.certainty == .insufficient)
        #expect((copied.stanceLow ?? 1) < 0)
    }

    @Test("a quotation that many articles print is one statement")
    func quotations() throws {
        let cell = try cell([String](repeating: "We support the wind farms.", count: 16))

        #expect(cell.statementCount == 1)
        #expect(cell.certainty == .insufficient)
    }

    @Test("without replicates there is no interval, and the statements are the witnesses")
    func noReplicates() throws {
        var options = StanceScorer.Options()
        options.replicates = 0
        let cell = try cell(texts(3), options: options)

        #expect(cell.stanceLow == nil && cell.stanceHigh == nil && cell.signProbability == nil)
        #expect(cell.certainty == .firm)
    }

    @Test("without evidence there is no interval")
    func noEvidence() throws {
        let cell = try cell(["The wind farms stand near the coast."])

        #expect(cell.evidence.isEmpty)
        #expect(cell.stanceLow == nil && cell.stanceHigh == nil && cell.signProbability == nil)
        #expect(cell.certainty == .insufficient)
    }

    @Test("neither a given strength nor the bootstrap touches the unshrunk score and the verdict")
    func unshrunkScore() throws {
        var options = StanceScorer.Options()
        options.priorStrength = 3
        let (usual, given) = (try cell(texts(3)), try cell(texts(3), options: options))

        #expect(usual.stanceRaw == given.stanceRaw)
        #expect(usual.verdict == given.verdict)
        #expect(given.shrinkage == 0.5)
    }
}
