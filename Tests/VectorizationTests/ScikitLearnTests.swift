import LinearAlgebra
import Testing
import Vectorization

@Suite("scikit-learn's numbers")
struct ScikitLearnTests {
    @Test("there are reference cases")
    func thereAreReferenceCases() {
        #expect(ScikitLearnCase.all.count > 25)
    }

    @Test("vocabulary and weights are the same", arguments: ScikitLearnCase.all)
    func vocabularyAndWeightsAreTheSame(reference: ScikitLearnCase) throws {
        let (model, matrix) = try reference.vectorizer.fitTransform(
            reference.texts,
            parallel: ParallelLoop(threadCount: 2)
        )

        #expect((0..<model.terms.count).map { model.terms[$0] } == reference.terms)
        #expect(matrix.rowStarts == reference.starts)
        #expect(matrix.columnIndices == reference.columns)
        for (found, expected) in zip(matrix.values, reference.values) {
            #expect(abs(Double(found) - expected) <= 1e-6 * max(1, expected))
        }
    }

    @Test("transforming the same texts gives the same matrix", arguments: ScikitLearnCase.all)
    func transformingTheSameTextsGivesTheSameMatrix(reference: ScikitLearnCase) throws {
        let parallel = ParallelLoop(threadCount: 2)
        let (model, matrix) = try reference.vectorizer.fitTransform(reference.texts, parallel: parallel)

        let again = try model.transform(reference.texts, parallel: parallel)

        #expect(again.matrix == matrix)
        #expect(again.outOfVocabularyShare.count == reference.texts.count)
    }

    @Test("a vocabulary with a limit keeps the most frequent terms, the first of ties")
    func limitKeepsTheMostFrequentTerms() throws {
        var options = TFIDFVectorizer.Options.scikitLearn
        options.ngramRange = 1...2
        let texts = ["ships leave port", "ships leave", "port ships", "docks docks docks"]

        for (limit, expected) in [
            (1, ["docks"]), (2, ["docks", "ships"]), (4, ["docks", "docks docks", "leave", "ships"]),
        ] {
            options.maximumFeatures = limit
            let model = try TFIDFVectorizer(options: options).fitTransform(texts, parallel: ParallelLoop()).model
            #expect((0..<model.terms.count).map { model.terms[$0] } == expected)
        }
    }
}
