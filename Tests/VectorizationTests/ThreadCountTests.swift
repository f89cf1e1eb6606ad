import LinearAlgebra
import Testing
import Vectorization

@Suite("Any number of threads")
struct ThreadCountTests {
    static let variants: [TFIDFVectorizer.Options] = {
        var words = TFIDFVectorizer.Options()
        words.minimumDocumentFrequency = .count(1)
        var pairs = TFIDFVectorizer.Options.scikitLearn
        pairs.ngramRange = 1...3
        pairs.maximumFeatures = 500
        var phrases = words
        phrases.ngramRange = 1...2
        phrases.phrases = Phrases(minimumScore: 0.1, minimumCount: 3)
        phrases.stemLanguage = "english"
        var characters = words
        characters.analyzer = .characterInWord
        characters.ngramRange = 2...3
        return [words, pairs, phrases, characters]
    }()

    @Test("gives the same bits", arguments: variants)
    func givesTheSameBits(options: TFIDFVectorizer.Options) throws {
        var random = RandomTexts(seed: 3)
        let texts = random.texts(count: 700, longest: 120, wordCount: 400)
        let vectorizer = TFIDFVectorizer(options: options, stopWords: StopWords(name: "test", words: ["zz"]))

        let (model, matrix) = try vectorizer.fitTransform(texts, parallel: ParallelLoop(threadCount: 1))

        for threadCount in [2, 5] {
            let parallel = ParallelLoop(threadCount: threadCount)
            let again = try vectorizer.fitTransform(texts, parallel: parallel)
            #expect(again.matrix == matrix)
            #expect(again.model.terms == model.terms)
            #expect(again.model.idf == model.idf)
            #expect(again.model.phraseScores?.map(\.bitPattern) == model.phraseScores?.map(\.bitPattern))
            #expect(try model.transform(texts, parallel: parallel).matrix == matrix)
        }
    }
}
