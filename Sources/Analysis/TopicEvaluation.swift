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
        var evaluation = try evaluate(topics: terms, vectorizer: vectorizer)
        evaluation.exclusivity = terms.indices.map { model.exclusivity(ofTopic: $0, terms: terms[$0]) }
        guard let heldOutSeed else { return evaluation }
        do {
            evaluation.heldOut = try heldOut(model, vectorizer, termCount, view, seed: heldOutSeed)
        } catch {
            evaluation.heldOutProblem = "half of the articles gives no such model: \(error)"
        }
        return evaluation
    }

    private static func terms(of model: TopicModel, _ count: Int, _ view: TermView) -> [[String]] {
        model.topics.indices.map { model.terms(ofTopic: $0, count: count, view: view).map(\.term) }
    }

    private func coherence(
        of topics: [[String]],
        in texts: [String],
        _ vectorizer: TFIDFVectorizer
    ) throws(VectorizationError) -> TopicCoherence {
        try TopicCoherence(topics: topics, texts: texts, mode: mode, vectorizer: vectorizer, parallel: parallel)
    }

    /// Trains on a random half with the options of the model, and measures on the other.
    private func heldOut(
        _ model: TopicModel,
        _ vectorizer: TFIDFVectorizer,
        _ termCount: Int,
        _ view: TermView,
        seed: UInt64
    ) throws -> TopicCoherence {
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
        return try coherence(of: Self.terms(of: trained, termCount, view), in: other.map { texts[$0] }, vectorizer)
    }
}
