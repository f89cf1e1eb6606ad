import Corpus
import LinearAlgebra
import Stance
import Testing

@Suite("The coverage of a lexicon")
struct LexiconCoverageTests {
    private func coverage(_ text: String, reference: Lexicon? = nil) throws -> LexiconCoverage {
        let rules = try Samples.kit.get().rules
        let lexicon = Lexicon(
            values: [
                "splendid": .init(valence: 0.5), "bad": .init(valence: -0.5), "attack": .init(valence: -0.5),
                "beyond hope": .init(valence: -0.75),
            ],
            protected: ["heart attack"]
        )
        let reader = LexiconCoverageReader(
            lexicon: lexicon,
            reference: reference,
            rules: rules,
            names: try NameWords(models: Samples.models, rules: rules),
            stopWords: []
        )
        return reader.coverage(
            of: [Article(id: "a", text: text), Article(id: "b", text: "It rained in 2031.")],
            wordCount: 2,
            parallel: ParallelLoop()
        )
    }

    @Test("counts the words that are valued in their place: no protected phrase, no name")
    func countsCoveredWords() throws {
        let found = try coverage("The splendid garden was bad. A splendid heart attack came to Bad Harbour.")

        // 13 words and "It rained in" (the year is a number); covered are splendid twice and the first "bad".
        #expect(found.tokenCount == 16)
        #expect(found.positiveTokenCount == 2)
        #expect(found.negativeTokenCount == 1)
        #expect(found.contentTokenCount == 8, "splendid garden bad splendid heart attack came, and rained")
        #expect(found.coveredContentTokenCount == 3)
        #expect(found.articleCount == 2)
        #expect(found.coveredArticleCount == 1)
        #expect(found.polarTokenCount == nil)
    }

    @Test("counts each word of a phrase")
    func countsPhrases() throws {
        let found = try coverage("The garden was beyond hope.")

        #expect(found.negativeTokenCount == 2)
    }

    @Test("lists the frequent words without a value, names and groups left out")
    func listsUncovered() throws {
        let found = try coverage("A splendid garden. The garden and the orchard met Norwegian refugees, then Angela.")

        #expect(found.uncovered.map(\.word) == ["garden", "met"])
        #expect(found.uncovered.first?.count == 2)
        #expect(found.uncovered.first?.articles == 1)
        #expect(found.uncoveredCount == 4, "garden, met, orchard, rained")
    }

    @Test("measures against the words that a reference values too")
    func measuresAgainstReference() throws {
        let reference = Lexicon(values: ["orchard": .init(valence: 1), "splendid": .init(valence: 1)])

        let found = try coverage("A splendid garden, a bad orchard.", reference: reference)

        #expect(found.polarTokenCount == 3)
        #expect(found.coveredTokenCount == 2)
    }
}
