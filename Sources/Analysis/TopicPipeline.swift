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
        /// The seconds of vectorizing.
        public var vectorizeSeconds: Double
        /// The seconds of finding the start.
        public var initializeSeconds: Double
        /// The seconds of the iterations.
        public var factorizeSeconds: Double
    }

    /// Trains a model on articles.
    ///
    /// - Parameters:
    ///   - articles: The articles.
    ///   - duplicates: Groups of near-duplicates, of which a topic shows one article each.
    ///   - start: Factors to start from, in place of the initialisation in the options.
    ///   - checkpoint: The state of an interrupted run to go on from.
    ///   - progress: Called after each iteration; the training ends when it returns false.
    /// - Returns: The model, the topics of the articles and the seconds of each step.
    /// - Throws: `VectorizationError` or `NMFError`.
    public func train(
        _ articles: [Article],
        duplicates: DuplicateGroups? = nil,
        start: NMFStart? = nil,
        resuming checkpoint: NMFCheckpoint? = nil,
        progress: ((NMFProgress) -> Bool)? = nil
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
            copies: copies(in: duplicates),
            phrases: try phraseCounts(texts),
            corpusHash: CorpusHash.hexadecimal(of: articles)
        )
        return try train(
            input,
            vectorizeSeconds: vectorizeSeconds,
            start: start,
            resuming: checkpoint,
            progress: progress
        )
    }

    /// Trains a model on a matrix that was made before; its topics have no phrases for labels.
    ///
    /// - Parameters:
    ///   - file: The matrix with its vocabulary.
    ///   - start: Factors to start from, in place of the initialisation in the options.
    ///   - checkpoint: The state of an interrupted run to go on from.
    ///   - progress: Called after each iteration; the training ends when it returns false.
    /// - Returns: The model, the topics of the documents and the seconds of each step.
    /// - Throws: `NMFError`.
    public func train(
        _ file: MatrixFile,
        start: NMFStart? = nil,
        resuming checkpoint: NMFCheckpoint? = nil,
        progress: ((NMFProgress) -> Bool)? = nil
    ) throws -> Training {
        let input = Input(
            vectorizer: file.model,
            matrix: file.matrix,
            articleIDs: file.articleIDs,
            copies: [:],
            phrases: nil,
            corpusHash: CorpusHash.hexadecimal(of: file.matrix)
        )
        return try train(input, vectorizeSeconds: 0, start: start, resuming: checkpoint, progress: progress)
    }

    /// What a training needs of a corpus.
    private struct Input {
        var vectorizer: TFIDFModel
        var matrix: SparseMatrix
        var articleIDs: [String]
        var copies: [Int: Int]
        var phrases: PhraseCounts?
        var corpusHash: String
    }

    private func train(
        _ input: Input,
        vectorizeSeconds: Double,
        start: NMFStart?,
        resuming checkpoint: NMFCheckpoint?,
        progress: ((NMFProgress) -> Bool)?
    ) throws -> Training {
        let clock = ContinuousClock()
        let began = clock.now
        let guided = try guide.map {
            try GuidedTraining(
                $0,
                matrix: input.matrix,
                vectorizer: input.vectorizer,
                phrases: input.phrases,
                articleIDs: input.articleIDs,
                options: options.factorization,
                parallel: parallel
            )
        }
        let guidanceSeconds = (clock.now - began) / .seconds(1)
        let factorization = try NMF(options: options.factorization, parallel: parallel).factorize(
            input.matrix,
            start: guided?.start ?? start,
            guidance: guided?.guidance ?? NMFGuidance(),
            resuming: checkpoint,
            progress: progress
        )
        var model = try TopicModel(
            vectorizer: input.vectorizer,
            matrix: input.matrix,
            factorization: factorization,
            options: options.factorization,
            articleIDs: input.articleIDs,
            copies: input.copies,
            phrases: input.phrases,
            corpusHash: input.corpusHash,
            version: options.version,
            parallel: parallel
        )
        guided?.finish(&model, documentTopics: factorization.documentTopics)
        if let previous {
            try model.identify(
                after: previous,
                on: input.matrix,
                documentTopics: factorization.documentTopics,
                parallel
            )
        }
        return Training(
            model: model,
            documentTopics: factorization.documentTopics,
            vectorizeSeconds: vectorizeSeconds,
            initializeSeconds: factorization.initializationSeconds + guidanceSeconds,
            factorizeSeconds: factorization.factorizationSeconds
        )
    }

    /// For each document that is a copy, the one it repeats.
    private func copies(in duplicates: DuplicateGroups?) -> [Int: Int] {
        guard let duplicates else { return [:] }
        let pairs = duplicates.groups.flatMap { group in group.dropFirst().map { ($0, group[0]) } }
        return Dictionary(pairs) { first, _ in first }
    }

    /// Counts the word pairs that may become labels: neighbours in the text, neither of them a stop word.
    private func phraseCounts(_ texts: [String]) throws -> PhraseCounts? {
        guard options.vectorizer.options.analyzer == .word, options.vectorizer.options.stemLanguage == nil else {
            return nil
        }
        var pairs = TFIDFVectorizer.Options()
        pairs.tokenRule = options.vectorizer.options.tokenRule
        pairs.ngramRange = 2...2
        pairs.minimumDocumentFrequency = .count(max(2, min(5, texts.count / 200)))
        pairs.maximumFeatures = 20_000
        pairs.termFrequency = .raw
        pairs.inverseDocumentFrequency = .none
        pairs.norm = .none
        pairs.phrases = Phrases(minimumScore: 0.2, minimumCount: 2)
        let vectorizer = TFIDFVectorizer(options: pairs, stopWords: options.vectorizer.stopWords)
        guard let (model, counts) = try? vectorizer.fitTransform(texts, parallel: parallel) else { return nil }
        return PhraseCounts(phrases: model.terms, counts: counts)
    }
}
