import LinearAlgebra
import Testing
import Vectorization

@Suite("Phrases")
struct PhrasesTests {
    private func fit(_ texts: [String], _ phrases: Phrases, longest: Int) throws -> TFIDFModel {
        var options = TFIDFVectorizer.Options.scikitLearn
        options.ngramRange = 1...longest
        options.phrases = phrases
        return try TFIDFVectorizer(options: options).fitTransform(texts, parallel: ParallelLoop()).model
    }

    private func terms(_ model: TFIDFModel) -> [String] {
        (0..<model.terms.count).map { model.terms[$0] }
    }

    @Test("score by normalised pointwise mutual information")
    func score() {
        // ln(4 · 100 / (5 · 8)) / -ln(4 / 100) = ln 10 / ln 25
        #expect(abs(Phrases.score(count: 4, first: 5, last: 8, total: 100) - 0.715_338_3) < 1e-6)
        // Words that meet as often as chance has it, always and never apart.
        #expect(abs(Phrases.score(count: 2, first: 10, last: 20, total: 100)) < 1e-12)
        #expect(abs(Phrases.score(count: 7, first: 7, last: 7, total: 100) - 1) < 1e-12)
        #expect(Phrases.score(count: 5, first: 5, last: 5, total: 5) == 1)
    }

    @Test("enter when words meet more often than chance has it")
    func enterWhenWordsMeetOften() throws {
        let texts = [
            "prime minister spoke", "prime minister left", "minister left early", "early votes spoke",
            "left early votes",
        ]

        let model = try fit(texts, Phrases(minimumScore: 0.6, minimumCount: 2), longest: 2)

        #expect(
            terms(model) == [
                "early", "early votes", "left", "left early", "minister", "minister left", "prime", "prime minister",
                "spoke", "votes",
            ]
        )
        let scores = try #require(model.phraseScores)
        let place = try #require(terms(model).firstIndex(of: "prime minister"))
        // 10 pairs: 2 × prime minister, 2 begin with prime, 2 end with minister.
        #expect(abs(scores[place] - 1) < 1e-6)
        #expect(scores[0].isNaN)
    }

    @Test("of three words need their first two to be one")
    func ofThreeWords() throws {
        let texts =
            Array(repeating: "new harbour council", count: 4) + ["harbour council", "new tax", "new tax", "old tax"]

        let loose = try fit(texts, Phrases(minimumScore: 0, minimumCount: 3), longest: 3)
        let strict = try fit(texts, Phrases(minimumScore: 0.99, minimumCount: 1), longest: 3)

        #expect(terms(loose).contains("new harbour council"))
        #expect(terms(strict).filter { $0.contains(" ") } == ["harbour council"])
    }

    @Test("never score above 1")
    func neverScoreAboveOne() throws {
        var random = RandomTexts(seed: 11)
        let model = try fit(
            random.texts(count: 100, longest: 30, wordCount: 60),
            Phrases(minimumScore: -1, minimumCount: 1),
            longest: 3
        )

        let scores = try #require(model.phraseScores).filter { !$0.isNaN }
        #expect(!scores.isEmpty)
        #expect(scores.allSatisfy { (-1...1.000_001).contains($0) })
    }

    @Test("are refused where they mean nothing")
    func areRefused() {
        var options = TFIDFVectorizer.Options()
        options.analyzer = .character
        options.phrases = Phrases()
        #expect(throws: VectorizationError.conflictingOptions("phrases", "character n-grams")) {
            try TFIDFVectorizer(options: options).fitTransform(["a"], parallel: ParallelLoop())
        }
        options.analyzer = .word
        options.phrases = Phrases(minimumScore: 2)
        #expect(
            throws: VectorizationError.invalidOption(
                name: "the phrase score",
                value: "2.0",
                allowed: "between -1 and 1"
            )
        ) {
            try TFIDFVectorizer(options: options).fitTransform(["a"], parallel: ParallelLoop())
        }
    }
}
