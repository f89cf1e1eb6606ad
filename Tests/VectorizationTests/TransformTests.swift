import LinearAlgebra
import Testing
import Vectorization

@Suite("Transforming further texts")
struct TransformTests {
    @Test("tells how many words the model lacks")
    func tellsHowManyWordsTheModelLacks() throws {
        var options = TFIDFVectorizer.Options.scikitLearn
        options.ngramRange = 1...2
        let vectorizer = TFIDFVectorizer(options: options, stopWords: StopWords(name: "test", words: ["the"]))
        let model = try vectorizer.fitTransform(["the harbour tax", "the vote"], parallel: ParallelLoop()).model

        let texts = ["the tax", "the harbour strike", "unheard of", "", "the", "harbour harbour tax tonight"]
        let result = try model.transform(texts, parallel: ParallelLoop())

        #expect(result.outOfVocabularyShare == [0, 0.5, 1, 0, 0, 0.25])
        #expect(result.matrix.rowStarts == [0, 1, 2, 2, 2, 2, 5])
    }

    @Test("takes stems of new forms")
    func takesStems() throws {
        var options = TFIDFVectorizer.Options.scikitLearn
        options.stemLanguage = "english"
        let model = try TFIDFVectorizer(options: options).fitTransform(["votes"], parallel: ParallelLoop()).model

        let result = try model.transform(["voting voted vote"], parallel: ParallelLoop())

        #expect(result.outOfVocabularyShare == [0])
        #expect(result.matrix.values == [1])
    }

    @Test("counts runs of the shortest length where single words are no terms")
    func countsRunsOfTheShortestLength() throws {
        var options = TFIDFVectorizer.Options.scikitLearn
        options.ngramRange = 2...2
        let model = try TFIDFVectorizer(options: options).fitTransform(["old harbour tax"], parallel: ParallelLoop())
            .model

        let result = try model.transform(["old harbour vote", "vote"], parallel: ParallelLoop())

        #expect(result.outOfVocabularyShare == [0.5, 0])
    }

    @Test("of none gives an empty matrix")
    func ofNone() throws {
        let model = try TFIDFVectorizer(options: .scikitLearn).fitTransform(["tax"], parallel: ParallelLoop()).model

        let result = try model.transform([], parallel: ParallelLoop())

        #expect(result.matrix.rowCount == 0)
        #expect(result.matrix.columnCount == 1)
    }
}
