import LinearAlgebra
import Testing
import Vectorization

@Suite("Streamed vocabulary")
struct StreamedVocabularyTests {
    private static let texts = [
        "the coal mine closes", "coal prices rise", "a fever clinic opens", "the clinic has coal",
        "prices of coal fall", "",
    ]

    private static func vectorizer(_ change: (inout TFIDFVectorizer.Options) -> Void = { _ in }) -> TFIDFVectorizer {
        var options = TFIDFVectorizer.Options()
        options.minimumDocumentFrequency = .count(2)
        options.maximumDocumentFrequency = .share(1)
        change(&options)
        return TFIDFVectorizer(options: options)
    }

    @Test("learns what is learned from all texts at once, however they are parted", arguments: [1, 2, 4, 6])
    func agreesWithOnePass(batchSize: Int) throws {
        let parallel = ParallelLoop(threadCount: 2)
        for ngrams in [1...1, 1...2] {
            let vectorizer = Self.vectorizer { $0.ngramRange = ngrams }
            let expected = try vectorizer.fitTransform(Self.texts, parallel: parallel).model
            var vocabulary = try StreamedVocabulary(vectorizer)
            for start in stride(from: 0, to: Self.texts.count, by: batchSize) {
                try vocabulary.add(
                    Array(Self.texts[start..<min(Self.texts.count, start + batchSize)]),
                    parallel: parallel
                )
            }

            let model = try vocabulary.model()

            #expect(model.terms == expected.terms)
            #expect(model.documentFrequency == expected.documentFrequency)
            #expect(model.idf == expected.idf)
            #expect(model.documentCount == expected.documentCount)
            #expect(vocabulary.droppedCount == 0)
        }
    }

    @Test("refuses to choose phrases by association, and texts without a term")
    func refusals() throws {
        #expect(throws: VectorizationError.self) {
            try StreamedVocabulary(Self.vectorizer { $0.phrases = Phrases(minimumScore: 0.2) })
        }
        var vocabulary = try StreamedVocabulary(Self.vectorizer())
        try vocabulary.add(["", "…"], parallel: ParallelLoop(threadCount: 1))
        #expect(throws: VectorizationError.noTerms(documentCount: 2)) { try vocabulary.model() }
    }
}
