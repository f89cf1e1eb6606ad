public import Corpus
public import LinearAlgebra
public import TopicModeling
public import Vectorization

/// How good topics are on the articles at hand, and how good such topics are on articles that they never saw.
public struct TopicEvaluation: Sendable {
    /// The terms of each topic that were measured, best first.
    public var terms: [[String]]

    /// The coherence on all articles.
    public var coherence: TopicCoherence

    /// The share of distinct terms.
    public var diversity: Double

    /// How good the terms are in each view of the model; empty for topics without a model.
    public var views: [TermViewEvaluation] = []

    /// What else marks good and bad topics; nil for topics without a model.
    public var diagnostics: TopicDiagnostics?

    /// For each topic how much its terms are its own; nil for topics without a model.
    public var exclusivity: [Double]?

    /// The coherence, on one half of the articles, of topics trained on the other half; nil where it was not asked for
    /// or a half is too small.
    public var heldOut: TopicCoherence?

    /// Why there is no held-out coherence although it was asked for.
    public var heldOutProblem: String?
}

/// Measures topics on articles.
public struct TopicEvaluator: Sendable {
    private let texts: [String]
    private let mode: CoherenceMode
    private let parallel: ParallelLoop

    /// Creates an evaluator.
    ///
    /// - Parameters:
    ///   - articles: The articles in which terms are counted.
    ///   - mode: How windows are counted.
    ///   - parallel: The threads to use.
    public init(articles: [Article], mode: CoherenceMode = .exact, parallel: ParallelLoop) {
        texts = articles.map(\.body)
        self.mode = mode
        self.parallel = parallel
    }

    /// Measures lists of terms that any program made.
    ///
    /// - Parameters:
    ///   - topics: The terms of each topic, best first.
    ///   - vectorizer: Cuts the articles into words.
    /// - Returns: Their coherence and diversity.
    /// - Throws: `VectorizationError`.
    public func evaluate(topics: [[String]], vectorizer: TFIDFVectorizer) throws(VectorizationError) -> TopicEvaluation
    {
        TopicEvaluation(
            terms: topics,
            coherence: try coherence(of: topics, in: texts, vectorizer),
            diversity: TopicCoherence.diversity(of: topics)
        )
    }

    /// Measures the topics of a model.
    ///
    /// - Parameters:
    ///   - model: The model.
    ///   - termCount: How many terms of each topic.
    ///   - view: The order of the terms.
    ///   - heldOutSeed: The seed of the halves for held-out coherence; nil leaves it out.
    /// - Returns: Their coherence, diversity and exclusivity.
    /// - Throws: `VectorizationError`.
    public func evaluate(
        _ model: TopicModel,
        termCount: Int,
        view: TermView = .coherence,
        heldOutSeed: UInt64?
    ) throws(VectorizationError) -> TopicEvaluation {
        let vectorizer = TFIDFVectorizer(options: model.vectorizer.options, stopWords: model.vectorizer.stopWords)
        let terms = Self.terms(of: model, termCount, view)
        let views = [view] + TermView.usual.filter { $0 != view }
        var measured = try evaluations(of: model, views, termCount, in: texts, vectorizer)
        var evaluation = TopicEvaluation(
            terms: terms,
            coherence: measured[0].coherence,
            diversity: measured[0].diversity
        )
        evaluation.exclusivity = terms.indices.map { model.exclusivity(ofTopic: $0, terms: terms[$0]) }
        evaluation.diagnostics = try? diagnostics(of: model)
        if let heldOutSeed {
            do {
                let (half, others) = try halfModel(of: model, vectorizer, seed: heldOutSeed)
                for (place, found) in try evaluations(of: half, views, termCount, in: others, vectorizer).enumerated() {
                    measured[place].heldOut = found.coherence
                }
                evaluation.heldOut = measured[0].heldOut
            } catch {
                evaluation.heldOutProblem = "half of the articles gives no such model: \(error)"
            }
        }
        evaluation.views = measured
        return evaluation
    }

    private static func terms(of model: TopicModel, _ count: Int, _ view: TermView) -> [[String]] {
        model.topics.indices.map { model.terms(ofTopic: $0, count: count, view: view).map(\.term) }
    }

    /// Measures the terms of all views from one reading of the texts.
    private func evaluations(
        of model: TopicModel,
        _ views: [TermView],
        _ termCount: Int,
        in texts: [String],
        _ vectorizer: TFIDFVectorizer
    ) throws(VectorizationError) -> [TermViewEvaluation] {
        let lists = views.map { Self.terms(of: model, termCount, $0) }
        let all = try coherence(of: lists.flatMap(\.self), in: texts, vectorizer)
        return views.indices.map { place in
            TermViewEvaluation(
                view: views[place],
                coherence: all.topics(place * model.topicCount..<(place + 1) * model.topicCount),
                diversity: TopicCoherence.diversity(of: lists[place])
            )
        }
    }

    /// Tells the topics of the articles by the model, and what these say about the topics.
    private func diagnostics(of model: TopicModel) throws -> TopicDiagnostics {
        let matrix = try model.vectorizer.transform(texts, parallel: parallel).matrix
        let topics = try NMFInference(termTopics: model.components, parallel: parallel).infer(matrix)
        return TopicDiagnostics(of: model, documentTopics: topics.documentTopics)
    }

    private func coherence(
        of topics: [[String]],
        in texts: [String],
        _ vectorizer: TFIDFVectorizer
    ) throws(VectorizationError) -> TopicCoherence {
        try TopicCoherence(topics: topics, texts: texts, mode: mode, vectorizer: vectorizer, parallel: parallel)
    }

    /// Trains on a random half with the options of the model; returns the other half, too.
    private func halfModel(
        of model: TopicModel,
        _ vectorizer: TFIDFVectorizer,
        seed: UInt64
    ) throws -> (model: TopicModel, others: [String]) {
        var generator = RandomGenerator(seed: seed)
        let order = texts.indices.shuffled(using: &generator)
        let (training, other) = (order[..<(order.count / 2)].sorted(), order[(order.count / 2)...].sorted())
        let (half, matrix) = try vectorizer.fitTransform(training.map { texts[$0] }, parallel: parallel)
        var options = model.training.options
        options.topicCount = model.topicCount
        let factorization = try NMF(options: options, parallel: parallel).factorize(matrix)
        let trained = try TopicModel(
            vectorizer: half,
            matrix: matrix,
            factorization: factorization,
            options: options,
            articleIDs: training.map { "\($0)" },
            copies: [:],
            phrases: nil,
            corpusHash: "",
            version: model.training.version,
            parallel: parallel
        )
        return (trained, other.map { texts[$0] })
    }
}
