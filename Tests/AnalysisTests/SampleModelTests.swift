import Analysis
import Corpus
import LinearAlgebra
import ModelData
import TestSupport
import Testing
import TopicModeling
import Vectorization

@Suite("Shipped topic model")
struct SampleModelTests {
    private static let path = SharedData.checkoutPath(of: "Models/topics/sample.safetensors")

    @Test("can be read, and tells what the sample corpus is about")
    func canBeRead() throws {
        let model = try TopicModel.read(path: Self.path)

        #expect(model.topicCount == 12)
        let terms = Set((0..<12).flatMap { model.terms(ofTopic: $0, count: 10).map(\.term) })
        #expect(terms.isSuperset(of: ["oil", "pact", "brigade", "budget", "fever"]))
        #expect(model.topics.allSatisfy { !$0.label.isEmpty && !$0.representativeArticles.isEmpty })
    }

    /// Processors of different kinds round differently, so bytes are not compared.
    @Test("is what training on the sample corpus gives: the ten best terms and the objective")
    func canBeRebuilt() throws {
        let kept = try TopicModel.read(path: Self.path)
        let articles = try CorpusReader(paths: [SharedData.checkoutPath(of: "Notebooks/corpus/articles.jsonl")])
            .readAll().articles
        let models = ModelFolder(path: SharedData.checkoutPath(of: "Models"))
        let vectorizer = TFIDFVectorizer(
            options: kept.vectorizer.options,
            stopWords: try StopWords(named: "english", models: models)
        )
        var options = AnalysisOptions(vectorizer: vectorizer, version: kept.training.version)
        options.factorization = kept.training.options

        let parallel = ParallelLoop(threadCount: 2)
        let rebuilt = try TopicPipeline(options: options, parallel: parallel)
            .train(articles, duplicates: NearDuplicateFinder().groups(of: articles, parallel: parallel)).model

        #expect(rebuilt.training.corpusHash == kept.training.corpusHash)
        #expect(abs(rebuilt.training.objective / kept.training.objective - 1) < 1e-4)
        for topic in 0..<12 {
            #expect(
                rebuilt.terms(ofTopic: topic, count: 10).map(\.term)
                    == kept.terms(ofTopic: topic, count: 10).map(\.term)
            )
        }
    }
}
