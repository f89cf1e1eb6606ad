public import Corpus
public import LinearAlgebra
public import TopicModeling
public import Vectorization

/// Texts to topics: vectorizing, factorization and everything a topic model is made of.
public struct TopicPipeline: Sendable {
    /// The options.
    public let options: AnalysisOptions

    /// What a person, or an earlier model, knows about the topics.
    public let guide: TopicGuide?

    /// The model whose topics keep their identifiers and names where they come again.
    public let previous: TopicModel?
    private let parallel: ParallelLoop

    /// Creates a pipeline.
    public init(
        options: AnalysisOptions,
        guide: TopicGuide? = nil,
        previous: TopicModel? = nil,
        parallel: ParallelLoop
    ) {
        self.options = options
        self.guide = guide
        self.previous = previous
        self.parallel = parallel
    }

    /// A trained model with the topics of its articles and the seconds that each step took.
    public struct Training: Sendable {
        /// The model.
        public var model: TopicModel
        /// The factors W: documents × topics.
        public var documentTopics: DenseMatrix
        /// The numbers of topics that were tried, where the number was to be chosen.
        public var selection: TopicCountSelection?
        /// The seconds of vectorizing.
        public var vectorizeSeconds: Double
        /// The seconds of finding the start.
        public var initializeSeconds: Double
        /// The seconds of the iterations.
        public var factorizeSeconds: Double
        /// The seconds of trying numbers of topics, and whether the topics come back on parts of the corpus.
        public var trialSeconds: Double
    }

    /// What is told while a training runs.
    public struct Observers {
        /// Called after each number of topics that was tried; the search ends when it returns false.
        public var selecting: (TopicCountCandidate) -> Bool
        /// Called after each iteration; the training ends when it returns false.
        public var training: ((NMFProgress) -> Bool)?

        /// Creates observers.
        public init(
            selecting: @escaping (TopicCountCandidate) -> Bool = { _ in true },
            training: ((NMFProgress) -> Bool)? = nil
        ) {
            self.selecting = selecting
            self.training = training
        }
    }

    /// Trains a model on articles.
    ///
    /// - Parameters:
    ///   - articles: The articles.
    ///   - duplicates: Groups of near-duplicates: each counts as one article, and a topic shows one article of each.
    ///   - start: Factors to start from, in place of the initialisation in the options.
    ///   - checkpoint: The state of an interrupted run to go on from.
    ///   - observers: Told how far the work is.
    /// - Returns: The model, the topics of the articles and the seconds of each step.
    /// - Throws: `VectorizationError` or `NMFError`.
    public func train(
        _ articles: [Article],
        duplicates: DuplicateGroups? = nil,
        start: NMFStart? = nil,
        resuming checkpoint: NMFCheckpoint? = nil,
        observers: Observers = Observers()
    ) throws -> Training {
        let clock = ContinuousClock()
        let began = clock.now
        let texts = articles.map(\.body)
        let (vectorizer, matrix) = try options.vectorizer.fitTransform(texts, parallel: parallel)
        let vectorizeSeconds = (clock.now - began) / .seconds(1)
        let input = Input(
            vectorizer: vectorizer,
            matrix: matrix,
            articleIDs: articles.map(\.id),
            weighting: duplicates?.weighting(loss: options.factorization.loss),
            copies: copies(in: duplicates),
            phrases: PhraseCounting(vectorizer: options.vectorizer).count(texts, parallel: parallel),
            corpusHash: CorpusHash.hexadecimal(of: articles)
        )
        return try train(
            input,
            vectorizeSeconds: vectorizeSeconds,
            start: start,
            resuming: checkpoint,
            observers: observers
        )
    }

    /// Trains a model on a matrix that was made before; its topics have no phrases for labels.
    ///
    /// - Parameters:
    ///   - file: The matrix with its vocabulary.
    ///   - start: Factors to start from, in place of the initialisation in the options.
    ///   - checkpoint: The state of an interrupted run to go on from.
    ///   - observers: Told how far the work is.
    /// - Returns: The model, the topics of the documents and the seconds of each step.
    /// - Throws: `NMFError`.
    public func train(
        _ file: MatrixFile,
        start: NMFStart? = nil,
        resuming checkpoint: NMFCheckpoint? = nil,
        observers: Observers = Observers()
    ) throws -> Training {
        let input = Input(
            vectorizer: file.model,
            matrix: file.matrix,
            articleIDs: file.articleIDs,
            weighting: nil,
            copies: [:],
            phrases: nil,
            corpusHash: CorpusHash.hexadecimal(of: file.matrix)
        )
        return try train(input, vectorizeSeconds: 0, start: start, resuming: checkpoint, observers: observers)
    }

    /// What a training needs of a corpus.
    private struct Input {
        var vectorizer: TFIDFModel
        var matrix: SparseMatrix
        var articleIDs: [String]
        var weighting: DocumentWeighting?
        var copies: [Int: Int]
        var phrases: PhraseCounts?
        var corpusHash: String
    }

    private func train(
        _ input: Input,
        vectorizeSeconds: Double,
        start: NMFStart?,
        resuming checkpoint: NMFCheckpoint?,
        observers: Observers
    ) throws -> Training {
        let clock = ContinuousClock()
        let began = clock.now
        let matrix = input.weighting?.scaled(input.matrix) ?? input.matrix
        let selection = try selectTopicCount(matrix, observer: observers.selecting)
        var trialTime = clock.now - began
        var factorizationOptions = options.factorization
        if let selection {
            factorizationOptions.topicCount = max(selection.chosen.topicCount, guide?.seeds.guidedTopicCount ?? 0)
        }
        let guidanceBegan = clock.now
        let guided = try guide.map {
            try GuidedTraining(
                $0,
                matrix: matrix,
                vectorizer: input.vectorizer,
                phrases: input.phrases,
                articleIDs: input.articleIDs,
                options: factorizationOptions,
                parallel: parallel
            )
        }
        let guidanceSeconds = (clock.now - guidanceBegan) / .seconds(1)
        let factorization = try NMF(options: factorizationOptions, parallel: parallel).factorize(
            matrix,
            start: guided?.start ?? start,
            guidance: guided?.guidance ?? NMFGuidance(),
            resuming: checkpoint,
            progress: observers.training
        )
        var model = try TopicModel(
            vectorizer: input.vectorizer,
            matrix: matrix,
            factorization: factorization,
            options: factorizationOptions,
            articleIDs: input.articleIDs,
            weighting: input.weighting,
            copies: input.copies,
            phrases: input.phrases,
            corpusHash: input.corpusHash,
            version: options.version,
            parallel: parallel
        )
        let documentTopics = input.weighting?.unscaled(factorization.documentTopics) ?? factorization.documentTopics
        guided?.finish(&model, documentTopics: documentTopics)
        if let previous {
            try model.identify(
                after: previous,
                on: input.matrix,
                documentTopics: documentTopics,
                parallel
            )
        }
        trialTime += try clock.measure {
            guard factorization.stoppedBy != .interrupted else { return }
            try model.measureStability(
                on: matrix,
                sampleCount: options.stabilitySampleCount,
                parallel: parallel
            )
        }
        return Training(
            model: model,
            documentTopics: documentTopics,
            selection: selection,
            vectorizeSeconds: vectorizeSeconds,
            initializeSeconds: factorization.initializationSeconds + guidanceSeconds,
            factorizeSeconds: factorization.factorizationSeconds,
            trialSeconds: trialTime / .seconds(1)
        )
    }

    /// Chooses the number of topics of a matrix, where that was asked for.
    private func selectTopicCount(
        _ matrix: SparseMatrix,
        observer: (TopicCountCandidate) -> Bool
    ) throws(NMFError) -> TopicCountSelection? {
        guard let selection = options.topicSelection else { return nil }
        return try TopicCountSelector(options: selection, parallel: parallel).select(matrix, progress: observer)
    }

    /// For each document that is a copy, the one it repeats.
    private func copies(in duplicates: DuplicateGroups?) -> [Int: Int] {
        guard let duplicates else { return [:] }
        let pairs = duplicates.groups.flatMap { group in group.dropFirst().map { ($0, group[0]) } }
        return Dictionary(pairs) { first, _ in first }
    }
}
