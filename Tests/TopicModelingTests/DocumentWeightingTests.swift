import LinearAlgebra
import Testing
import TopicModeling
import Vectorization

@Suite("Weights of documents")
struct DocumentWeightingTests {
    private static let texts = [
        "coal mine and coal power for the valley", "the coal mine closes and coal prices rise",
        "power prices rise with coal", "coal power again", "vaccine clinic opens for the fever",
        "the fever clinic has no vaccine", "vaccine doses reach the clinic", "fever and vaccine",
    ]

    /// Trains on the texts, each of them so many times, with this weight.
    private func model(copies: Int, weight: Double?) throws -> TopicModel {
        var options = TFIDFVectorizer.Options()
        options.minimumDocumentFrequency = .count(1)
        options.maximumDocumentFrequency = .share(1)
        let parallel = ParallelLoop(threadCount: 1)
        // The vocabulary and its weights are those of the texts themselves.
        let vectorizer = try TFIDFVectorizer(options: options).fitTransform(Self.texts, parallel: parallel).model
        let texts = Self.texts.flatMap { [String](repeating: $0, count: copies) }
        let matrix = try vectorizer.transform(texts, parallel: parallel).matrix
        var factorization = NMF.Options()
        factorization.topicCount = 2
        let weighting = weight.map {
            DocumentWeighting(weights: [Double](repeating: $0, count: texts.count), loss: .frobenius)
        }
        let scaled = weighting?.scaled(matrix) ?? matrix
        return try TopicModel(
            vectorizer: vectorizer,
            matrix: scaled,
            factorization: NMF(options: factorization).factorize(scaled),
            options: factorization,
            articleIDs: texts.indices.map { "\($0)" },
            weighting: weighting,
            corpusHash: "",
            version: "test",
            parallel: parallel
        )
    }

    @Test("documents that are there twice and count half give the topics of a corpus without copies")
    func weighsCopies() throws {
        let single = try model(copies: 1, weight: nil)
        let copied = try model(copies: 2, weight: 0.5)
        let full = try model(copies: 2, weight: nil)

        #expect(abs(copied.training.objective - single.training.objective) < 1e-3 * single.training.objective)
        #expect(full.training.objective > 1.3 * single.training.objective)
        for topic in 0..<2 {
            #expect(abs(copied.topics[topic].prevalence - single.topics[topic].prevalence) < 1e-3)
            let terms = single.terms(ofTopic: topic, count: 4).map { $0.term }
            #expect(copied.terms(ofTopic: topic, count: 4).map { $0.term } == terms)
            let gram = (copied.documentGram[topic, topic], single.documentGram[topic, topic])
            #expect(abs(gram.0 - gram.1) < 1e-2 * gram.1)
        }
    }

    @Test("a weight scales a row by the power of its loss")
    func scalesRows() {
        #expect(NMF.Loss.frobenius.rowScale(forWeight: 0.25) == 0.5)
        #expect(NMF.Loss.kullbackLeibler.rowScale(forWeight: 0.25) == 0.25)
        #expect(NMF.Loss.itakuraSaito.rowScale(forWeight: 0.25) == 1)
    }
}
