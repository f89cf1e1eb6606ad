public import Corpus
internal import Foundation
public import LinearAlgebra
public import TopicModeling
internal import Vectorization

/// Trains topics on a corpus that does not fit in memory, by reading it several times.
///
/// The first reading counts the terms, the next ones learn the topics (``TopicModeling/OnlineNMF``), and the last one
/// measures what came out: objective, prevalence, representative articles and the sufficient statistics of the final
/// topics. Only a batch of articles is in memory at a time. Near-duplicates are not looked for.
public struct OnlineTraining: Sendable {
    private let options: AnalysisOptions
    private let online: OnlineNMF.Options
    private let parallel: ParallelLoop

    /// The articles that a topic shows.
    private static let representativeCount = 5

    /// Creates a training.
    public init(options: AnalysisOptions, online: OnlineNMF.Options, parallel: ParallelLoop) {
        self.options = options
        self.online = online
        self.parallel = parallel
    }

    /// Receives articles.
    public typealias Receiver = ([Article]) throws -> Void

    /// Trains a model.
    ///
    /// - Parameters:
    ///   - read: Reads the corpus from its start and hands it on, some articles at a time; called several times, always
    ///     with the same articles.
    ///   - progress: Told what is done next.
    /// - Returns: The model; there are no topics of documents, which `rostrum topics transform` finds.
    /// - Throws: `VectorizationError`, `NMFError`, or what reading throws.
    public func train(
        reading read: @escaping (Receiver) throws -> Void,
        progress: (String) -> Void = { _ in }
    ) throws -> TopicPipeline.Training {
        let clock = ContinuousClock()
        let began = clock.now
        let hash = CorpusHash.Stream()
        var vocabulary = try StreamedVocabulary(options.vectorizer)
        try batches(read) { articles in
            for article in articles { hash.add(article) }
            try vocabulary.add(articles.map(\.body), parallel: parallel)
            progress("counting terms: \(vocabulary.documentCount) articles")
        }
        let vectorizer = try vocabulary.model()
        let counted = clock.now
        let batchesOfPass = (vocabulary.documentCount + online.batchSize - 1) / online.batchSize
        var topics: OnlineNMF?
        for pass in 1...max(1, online.passCount) {
            try batches(read) { articles in
                let matrix = try vectorizer.transform(articles.map(\.body), parallel: parallel).matrix
                if topics == nil {
                    topics = try OnlineNMF(
                        startingWith: matrix,
                        options: online,
                        factorization: options.factorization,
                        batchesOfPass: batchesOfPass,
                        parallel: parallel
                    )
                }
                try topics?.update(matrix)
                progress(
                    "learning topics: pass \(pass), batch \(topics?.batchCount ?? 0) of \(batchesOfPass * online.passCount)"
                )
            }
        }
        guard let topics else { throw VectorizationError.noTerms(documentCount: 0) }
        let learned = clock.now
        progress("measuring topics")
        let model = try measure(topics, vectorizer, read, hash: hash.finish())
        return TopicPipeline.Training(
            model: model,
            documentTopics: DenseMatrix(rowCount: 0, columnCount: model.topicCount),
            vectorizeSeconds: (counted - began) / .seconds(1),
            initializeSeconds: 0,
            factorizeSeconds: (learned - counted) / .seconds(1),
            trialSeconds: 0
        )
    }

    /// Reads the corpus once, in batches of one size.
    private func batches(_ read: @escaping (Receiver) throws -> Void, _ body: Receiver) throws {
        var waiting: [Article] = []
        try read { articles in
            waiting += articles
            while waiting.count >= online.batchSize {
                try body(Array(waiting.prefix(online.batchSize)))
                waiting.removeFirst(online.batchSize)
            }
        }
        if !waiting.isEmpty { try body(waiting) }
    }

    /// Reads the corpus with the final topics.
    private func measure(
        _ topics: OnlineNMF,
        _ vectorizer: TFIDFModel,
        _ read: @escaping (Receiver) throws -> Void,
        hash: String
    ) throws -> TopicModel {
        let topicCount = topics.components.columnCount
        let inference = NMFInference(termTopics: topics.components, parallel: parallel)
        var model = TopicModel(
            vectorizer: vectorizer,
            topics: (0..<topicCount).map { column in
                Topic(id: Topic.freshIdentifier(column: column, topicCount: topicCount), label: "", prevalence: 0)
            },
            components: topics.components,
            documentGram: DenseMatrix(rowCount: topicCount, columnCount: topicCount),
            termProjection: DenseMatrix(rowCount: topics.components.rowCount, columnCount: topicCount),
            training: record(topics, objective: 0, documentCount: 0, hash: hash)
        )
        var sums = [Double](repeating: 0, count: topicCount)
        var best = [[(score: Float, id: String)]](repeating: [], count: topicCount)
        var (squaredResidual, documentCount) = (0.0, 0)
        try batches(read) { articles in
            let matrix = try vectorizer.transform(articles.map(\.body), parallel: parallel).matrix
            let found = try inference.infer(matrix)
            let shares = model.shares(of: found.documentTopics)
            try model.addStatistics(of: matrix, documents: found.documentTopics, parallel: parallel)
            for row in articles.indices {
                squaredResidual += Double(found.residualShares[row]) * matrix.squaredNorm(ofRow: row)
                for topic in 0..<topicCount where shares[row, topic] > 0 {
                    sums[topic] += Double(shares[row, topic])
                    let score = found.documentTopics[row, topic] * shares[row, topic]
                    guard best[topic].count < Self.representativeCount || score > best[topic].last?.score ?? 0 else {
                        continue
                    }
                    let place = best[topic].firstIndex { $0.score < score } ?? best[topic].count
                    best[topic].insert((score, articles[row].id), at: place)
                    if best[topic].count > Self.representativeCount { best[topic].removeLast() }
                }
            }
            documentCount += articles.count
        }
        let total = sums.reduce(0, +)
        for topic in 0..<topicCount {
            model.topics[topic].prevalence = total > 0 ? sums[topic] / total : 0
            model.topics[topic].representativeArticles = best[topic].map(\.id)
            model.topics[topic].label = model.terms(ofTopic: topic, count: 3).map(\.term).joined(separator: ", ")
        }
        model.training = record(
            topics,
            objective: squaredResidual.squareRoot(),
            documentCount: documentCount,
            hash: hash
        )
        return model
    }

    private func record(_ topics: OnlineNMF, objective: Double, documentCount: Int, hash: String) -> TrainingRecord {
        TrainingRecord(
            options: options.factorization,
            corpusHash: hash,
            documentCount: documentCount,
            objective: objective,
            iterations: topics.batchCount,
            stoppedBy: "passes",
            history: [],
            version: options.version
        )
    }
}

extension SparseMatrix {
    fileprivate func squaredNorm(ofRow row: Int) -> Double {
        values[rowStarts[row]..<rowStarts[row + 1]].reduce(0.0) { $0 + Double($1) * Double($1) }
    }
}
