import LinearAlgebra
import TopicModeling
import Vectorization

/// Small models of texts written for the tests.
enum TopicSamples {
    /// A model with its matrix and the topics of its texts.
    struct Trained {
        var model: TopicModel
        var matrix: SparseMatrix
        var coefficients: DenseMatrix
    }

    /// Trains on texts, with every word a term.
    static func train(_ texts: [String], topicCount: Int) throws -> Trained {
        var options = TFIDFVectorizer.Options()
        options.minimumDocumentFrequency = .count(1)
        options.maximumDocumentFrequency = .share(1)
        let parallel = ParallelLoop(threadCount: 1)
        let (vectorizer, matrix) = try TFIDFVectorizer(options: options).fitTransform(texts, parallel: parallel)
        var factorization = NMF.Options()
        factorization.topicCount = topicCount
        let found = try NMF(options: factorization, parallel: parallel).factorize(matrix)
        let model = try TopicModel(
            vectorizer: vectorizer,
            matrix: matrix,
            factorization: found,
            options: factorization,
            articleIDs: texts.indices.map { "a\($0)" },
            corpusHash: "",
            version: "test",
            parallel: parallel
        )
        return Trained(model: model, matrix: matrix, coefficients: found.documentTopics)
    }

    /// Texts of some words each, drawn by a fixed rule.
    static func texts(of words: [String], count: Int, length: Int = 6, seed: UInt64) -> [String] {
        var generator = RandomGenerator(seed: seed)
        return (0..<count).map { _ in
            (0..<length).map { _ in words[generator.next(below: words.count)] }.joined(separator: " ")
        }
    }
}
