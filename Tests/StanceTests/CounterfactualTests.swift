import Corpus
import Discourse
import Stance
import Testing

@Suite("What would turn a verdict")
struct CounterfactualTests {
    /// A cell of statements, each given by its words and their valences; all other factors are 1.
    private func cell(_ statements: [[(String, Double)]]) -> StanceCell {
        let options = StanceScorer.Options()
        var evidence: [EvidenceRow] = []
        var sides: [Double] = []
        for (number, words) in statements.enumerated() {
            let sum = words.reduce(0) { $0 + $1.1 }
            let scale = 1 / (sum * sum + options.saturation).squareRoot()
            sides.append(sum * scale)
            for (word, valence) in words {
                evidence.append(row(word, valence, scale / Double(statements.count), "s\(number)"))
            }
        }
        let gate = VerdictGate(sides: sides, options: options)
        return StanceCell(
            speaker: Samples.speaker("Ada Orlan"),
            theme: "energy",
            stanceRaw: evidence.reduce(0) { $0 + $1.contribution },
            shrinkage: 0.5,
            verdict: gate.verdict,
            certainty: gate.certainty,
            tone: nil,
            toneStanceConflict: false,
            statementCount: statements.count,
            articleCount: statements.count,
            evidence: evidence
        )
    }

    private func row(_ word: String, _ valence: Double, _ scale: Double, _ statement: String) -> EvidenceRow {
        EvidenceRow(
            word: word,
            valence: valence,
            reverser: 1,
            negation: 1,
            facet: "energy",
            facetSign: 1,
            decay: 1,
            modality: 1,
            voice: 1,
            confidence: 1,
            contribution: valence * scale,
            statementID: statement,
            articleID: "a",
            start: 0,
            end: 1,
            sentence: word
        )
    }

    @Test("one statement alone is void without it")
    func oneStatement() {
        let explanation = StanceExplanation(of: cell([[("support", 0.8)]]))

        #expect(explanation.withoutStatements == StanceCounterfactual(removal: .statements(["s0"]), verdict: .none))
        #expect(explanation.withoutWord == StanceCounterfactual(removal: .word("support"), verdict: .none))
    }

    @Test("the fewest statements are the strongest of the verdict's side")
    func fewestStatements() {
        // All sides weigh 1 but s2, which weighs about half. Three against one and a half is 'for'; without one strong
        // statement the lesser side has 1 of 2.5, which is mixed.
        let explanation = StanceExplanation(
            of: cell([[("crude", -0.9)], [("good", 0.8)], [("fair", 0.105)], [("great", 0.9)]])
        )

        #expect(explanation.withoutStatements == StanceCounterfactual(removal: .statements(["s3"]), verdict: .mixed))
    }

    @Test("no smaller set of statements turns the verdict, by trying all")
    func noSmallerSet() {
        let statements = [0.9, 0.5, -0.2, 0.12, 0.7, -0.6, 0.3, 0.8].map { [("w\($0)", $0)] }
        let whole = cell(statements)
        let found = StanceExplanation(of: whole).withoutStatements

        var fewest = statements.count
        for kept in 0..<(1 << statements.count) {
            let rest = statements.indices.filter { kept & 1 << $0 != 0 }.map { statements[$0] }
            if cell(rest).verdict != whole.verdict { fewest = min(fewest, statements.count - rest.count) }
        }
        guard case .statements(let ids)? = found?.removal else {
            Issue.record("no statements")
            return
        }
        #expect(whole.verdict == .support)
        #expect(ids.count == fewest)
    }

    @Test("one word can carry a verdict that no single statement carries")
    func oneWord() {
        let explanation = StanceExplanation(
            of: cell([[("Crude", -0.9)], [("crude", -0.8), ("fine", 0.3)], [("crude", -0.7)], [("good", 0.15)]])
        )

        #expect(explanation.withoutWord == StanceCounterfactual(removal: .word("crude"), verdict: .support))
    }

    @Test("a verdict that several words carry turns without none of them")
    func severalWords() {
        let explanation = StanceExplanation(of: cell([[("good", 0.8)], [("great", 0.8)], [("fine", 0.8)]]))

        #expect(explanation.withoutWord == nil)
        #expect(
            explanation.withoutStatements
                == StanceCounterfactual(removal: .statements(["s0", "s1", "s2"]), verdict: .none)
        )
    }

    @Test("a mixed cell turns without its lesser side, and a cell without a side cannot turn")
    func mixedAndNone() {
        // 2 against 1.5 is mixed; without the stronger of the lesser side 0.5 of 2.5 is not.
        let mixed = StanceExplanation(
            of: cell([[("good", 0.8)], [("great", 0.8)], [("crude", -0.9)], [("odd", -0.105)]])
        )
        let silent = StanceExplanation(of: cell([[("odd", 0.01)]]))

        #expect(mixed.withoutStatements == StanceCounterfactual(removal: .statements(["s2"]), verdict: .support))
        #expect(silent.withoutStatements == nil && silent.withoutWord == nil)
    }

    @Test("the removal gives the verdict that the remaining articles have when they are scored alone")
    func removalHolds() throws {
        let texts = [
            "We support the wind farms.", "The wind farms are a shameful disaster.", "We strongly support wind farms.",
            "The wind farms bring prosperity.", "We welcome the wind farms.",
        ]
        func cell(_ places: [Int]) throws -> StanceCell? {
            try Samples.kit.get().scorer.cells(
                statements: places.map { Samples.statement(texts[$0], article: "a\($0)") },
                articles: places.map { Article(id: "a\($0)", text: texts[$0]) }
            ).first { $0.theme == "energy" && $0.facet == nil && $0.speaker.kind != .article }
        }
        let whole = try #require(try cell(Array(texts.indices)))
        let change = try #require(StanceExplanation(of: whole).withoutStatements)
        guard case .statements(let ids) = change.removal else {
            Issue.record("no statements")
            return
        }
        let rest = texts.indices.filter { place in !ids.contains { $0.hasPrefix("a\(place):") } }

        #expect(whole.verdict == .support)
        #expect(try cell(rest)?.verdict ?? .none == change.verdict)
    }
}
