public import LinearAlgebra
internal import Vectorization

/// Adds new articles to a model without the old ones.
///
/// The model keeps *A* = *WᵀW* and *B* = *XᵀW* of all that it was trained on. With *W₁* the topics of the new articles
/// *X₁*, *A* becomes γ*A* + *W₁ᵀW₁* and *B* becomes γ*B* + *X₁ᵀW₁*, and *H* is the minimiser for these sums; *W₁* and *H*
/// take turns a few times (Mairal et al. 2010, algorithm 1, with the decay of their section 3.4.2). Topics keep their
/// columns, and so their identifiers, labels and names. The vocabulary grows by the new terms; where the inverse
/// document frequency of a term drifts, its rows of *B* and *H* are rescaled by the ratio. The change of the length of
/// old documents that comes with it is left out: no statistic has it.
public struct TopicModelUpdate: Sendable {
    /// How a model is updated.
    public struct Options: Hashable, Sendable {
        /// The share γ that what the model knew still counts, above 0 and up to 1.
        public var decay = 1.0

        /// Whether new terms join the vocabulary.
        ///
        /// Without, models that were updated apart can be added up exactly.
        public var growsVocabulary = true

        /// The most topics that are added for articles that fit badly.
        public var newTopicLimit = 3

        /// The fewest articles that make a new topic.
        public var minimumArticles = 5

        /// A topic retires when its share falls below this part of an even share; asked only where the decay is below 1.
        public var retirementShare = 0.1

        /// How often the topics of the new articles and the terms of the topics take turns.
        public var rounds = 3

        /// Creates the default options.
        public init() {}
    }

    /// How well new articles fit the topics of a model.
    public struct Fit: Hashable, Sendable {
        /// The mean residual share of the documents that the model was trained on.
        public var trainingResidual: Double
        /// That of the new articles, before the update.
        public var newResidual: Double
        /// The share of the new articles above the residual that nine in ten training documents stay below.
        public var badShare: Double
        /// The mean share of the words of the new articles that the model did not know.
        public var unknownShare: Double
        /// Whether the new articles fit badly: more of them than ``usualBadShare`` are above that residual, by more than
        /// two standard errors of a share of so many articles.
        public var isAlarming: Bool

        /// The share of badly fitting articles that is no news: a tenth of the training documents, and somewhat more
        /// of documents that the topics were not fitted to.
        public static let usualBadShare = 0.25
    }

    /// An updated model and what is to be told about it.
    public struct Outcome: Sendable {
        /// The model.
        public var model: TopicModel
        /// How well the new articles fitted.
        public var fit: Fit
        /// How many terms are new.
        public var newTermCount: Int
        /// How many of the new articles have no word of the vocabulary.
        public var emptyDocumentCount: Int
        /// What became of the topics.
        public var events: [TopicLineage.Event]
    }

    private let options: Options
    private let parallel: ParallelLoop

    /// Creates an update.
    public init(options: Options = Options(), parallel: ParallelLoop) {
        self.options = options
        self.parallel = parallel
    }

    /// Returns a model that knows further articles.
    ///
    /// - Parameters:
    ///   - model: The model; it is not changed.
    ///   - texts: The new articles.
    ///   - articleIDs: Their identifiers.
    ///   - corpusHash: The SHA-256 of the new articles.
    ///   - version: The version of the program.
    /// - Returns: The updated model and what is to be told about it.
    /// - Throws: ``TopicModelError/noKnownWords(documentCount:)`` or
    ///   ``TopicModelError/foreignText(unknownShare:documentCount:)`` if the articles cannot belong to the model;
    ///   `VectorizationError`, ``NMFError``.
    public func update(
        _ model: TopicModel,
        with texts: [String],
        articleIDs: [String],
        corpusHash: String,
        version: String
    ) throws -> Outcome {
        let known = try model.vectorizer.transform(texts, parallel: parallel)
        let before = try NMFInference(termTopics: model.components, parallel: parallel).infer(known.matrix)
        let fit = try fit(of: model, known, before)
        let (vectorizer, matrix) = try model.vectorizer.growing(
            by: texts,
            decay: options.decay,
            growsVocabulary: options.growsVocabulary,
            parallel: parallel
        )
        let base = model.rebased(on: vectorizer, decay: options.decay)
        let added = try NewTopicSearch(options: options, parallel: parallel)
            .topics(of: matrix, beside: base.components, usualResidual: model.usualHighResidual)
        var state = UpdateState(base: base, adding: added, matrix: matrix, exclusions: base.exclusions)
        try state.alternate(rounds: options.rounds, parallel: parallel)
        var updated = state.model(vectorizer: vectorizer, training: model.training)
        updated.training.documentCount += texts.count
        updated.training.corpusHash = corpusHash
        updated.training.version = version
        let events = updated.identify(
            after: model,
            state: state,
            articleIDs: articleIDs,
            options: options,
            documentCount: texts.count
        )
        return Outcome(
            model: updated,
            fit: fit,
            newTermCount: vectorizer.terms.count - model.vectorizer.terms.count,
            emptyDocumentCount: (0..<matrix.rowCount).count { matrix.rowStarts[$0] == matrix.rowStarts[$0 + 1] },
            events: events
        )
    }

    private func fit(
        of model: TopicModel,
        _ texts: VectorizedTexts,
        _ topics: NMFInference.Result
    ) throws(TopicModelError) -> Fit {
        let matrix = texts.matrix
        let filled = (0..<matrix.rowCount).filter { matrix.rowStarts[$0] < matrix.rowStarts[$0 + 1] }
        guard !filled.isEmpty else { throw .noKnownWords(documentCount: matrix.rowCount) }
        let unknown = texts.outOfVocabularyShare.reduce(0.0) { $0 + Double($1) } / Double(matrix.rowCount)
        guard unknown <= Self.foreignShare else {
            throw .foreignText(unknownShare: unknown, documentCount: matrix.rowCount)
        }
        let residuals = filled.map { Double(topics.residualShares[$0]) }
        let bad = Double(residuals.count { $0 > model.usualHighResidual }) / Double(residuals.count)
        let error = (Fit.usualBadShare * (1 - Fit.usualBadShare) / Double(residuals.count)).squareRoot()
        return Fit(
            trainingResidual: model.usualResidual,
            newResidual: residuals.reduce(0, +) / Double(residuals.count),
            badShare: bad,
            unknownShare: unknown,
            isAlarming: bad > Fit.usualBadShare + 2 * error
        )
    }

    /// The share of unknown words from which articles are not of the language or subject of a model.
    private static let foreignShare = 0.75
}
