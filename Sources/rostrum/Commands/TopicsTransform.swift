import ArgumentParser
import Corpus
import LinearAlgebra
import Reporting
import TopicModeling
import Vectorization

/// Tells the topics of unseen documents.
struct TopicsTransform: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "transform",
        abstract: "Tell the topics of unseen documents by a trained model.",
        discussion: """
            Each document gets its topics, the part of it that no topic explains (residual) and the share of its words
            that the model does not know. With '-o' the topics of all documents are written as a SafeTensors file and
            '--format json' prints the timings.

            EXAMPLES
              rostrum topics transform model.safetensors new.jsonl
              rostrum topics transform model.safetensors new.jsonl -o topics.safetensors --format json
            """
    )

    @Argument(help: ArgumentHelp("The file of the model.", valueName: "model"), completion: .file())
    var model: String

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("Write the topics of each document (W) to this SafeTensors file.", valueName: "file"),
        completion: .file()
    )
    var output: String?

    @OptionGroup(title: "Corpus")
    var corpus: CorpusOptions

    @OptionGroup(title: "Output")
    var format: OutputOptions

    @OptionGroup(title: "General")
    var global: GlobalOptions

    func run() throws {
        let model = try TopicModel.read(path: model)
        let (input, readSeconds) = try Clock.timing { try TrainingInput(corpus: corpus, global: global) }
        let (texts, vectorizeSeconds) = try Clock.timing { try vectorized(input, by: model) }
        let (topics, factorizeSeconds) = try Clock.timing {
            try NMFInference(termTopics: model.components, parallel: global.parallel).infer(texts.matrix)
        }
        guard let output else {
            try list(model, topics, texts, articleIDs: input.articleIDs)
            return
        }
        try DocumentTopicsFile.write(
            topics.documentTopics,
            articleIDs: input.articleIDs,
            topicIDs: model.topics.map(\.id),
            residuals: topics.residualShares,
            outOfVocabulary: texts.outOfVocabularyShare,
            to: output
        )
        let report = TransformReport(
            documentCount: texts.matrix.rowCount,
            readSeconds: readSeconds,
            vectorizeSeconds: vectorizeSeconds,
            factorizeSeconds: factorizeSeconds,
            output: output
        )
        try format.write(report.value, schema: "transform", parameters: [JSONField("model", .string(self.model))]) {
            report.text
        }
    }

    private func vectorized(_ input: TrainingInput, by model: TopicModel) throws -> VectorizedTexts {
        switch input {
        case .articles(let articles, _):
            return try model.vectorizer.transform(articles.map(\.body), parallel: global.parallel)
        case .matrix(let file):
            guard file.model.terms == model.vectorizer.terms else {
                throw TopicModelError.vocabularyMismatch(
                    modelTermCount: model.vectorizer.terms.count,
                    matrixTermCount: file.model.terms.count
                )
            }
            return VectorizedTexts(
                matrix: file.matrix,
                outOfVocabularyShare: [Float](repeating: 0, count: file.matrix.rowCount)
            )
        }
    }

    private func list(
        _ model: TopicModel,
        _ topics: NMFInference.Result,
        _ texts: VectorizedTexts,
        articleIDs: [String]
    ) throws {
        let shares = model.shares(of: topics.documentTopics)
        let rows = articleIDs.indices.map { document in
            DocumentTopicsListing.Row(
                articleID: articleIDs[document],
                topics: model.topics.indices.map { (model.topics[$0], Double(shares[document, $0])) }
                    .filter { $0.1 >= 0.005 }.sorted { ($1.1, $0.0.id) < ($0.1, $1.0.id) },
                residual: Double(topics.residualShares[document]),
                outOfVocabulary: Double(texts.outOfVocabularyShare[document])
            )
        }
        try format.write(
            DocumentTopicsListing.listing(rows),
            parameters: [JSONField("model", .string(self.model))],
            global: global
        )
    }
}
