internal import LinearAlgebra
internal import Vectorization

/// Brings what a person knows about topics into a training.
///
/// It makes the start and the constraints of a factorisation (see ``NMFGuidance``) and, afterwards, gives the topics
/// their names and identifiers and tells how well they kept to their seeds.
public struct TopicGuide: Sendable {
    /// The seeds.
    public let seeds: TopicSeeds

    /// The model of the frozen topics, if there are any.
    public let frozenModel: TopicModel?

    /// An earlier model whose topics the training starts from, where nothing is seeded or frozen.
    public let previous: TopicModel?

    /// A factor of all pulls.
    public let pull: Double

    /// The least share of a frozen topic's squared weight that the vocabulary must hold.
    private static let leastFrozenShare = 0.5

    /// Creates a guide.
    public init(seeds: TopicSeeds, frozenModel: TopicModel? = nil, previous: TopicModel? = nil, pull: Double = 1) {
        self.seeds = seeds
        self.frozenModel = frozenModel
        self.previous = previous
        self.pull = pull
    }

    /// Returns the start and the constraints for a matrix.
    ///
    /// - Throws: ``SeedFileError`` if topics are frozen that cannot be, or more than the options have.
    func begin(
        matrix: SparseMatrix,
        vectorizer: TFIDFModel,
        phrases: PhraseCounts?,
        articleIDs: [String],
        options: NMF.Options,
        parallel: ParallelLoop
    ) throws -> Begin {
        guard seeds.guidedTopicCount <= options.topicCount else {
            throw SeedFileError.tooManyTopics(
                path: seeds.path,
                guided: seeds.guidedTopicCount,
                topicCount: options.topicCount
            )
        }
        try options.validate()
        try MatrixCheck.validate(matrix, topicCount: options.topicCount)
        OpenBLAS.useOneThread()
        let resolved = ResolvedSeeds(seeds, vectorizer: vectorizer, phrases: phrases, articleIDs: articleIDs)
        let (start, guidance) = try GuidedStart(
            matrix: matrix,
            transposed: matrix.transposed(parallel: parallel),
            seeds: resolved,
            frozen: try frozenComponents(for: vectorizer),
            carried: carriedColumns(for: vectorizer, options: options),
            apart: seeds.apart,
            options: options,
            parallel: parallel,
            pull: pull
        ).factors()
        return Begin(start: start, guidance: guidance, resolved: resolved)
    }

    /// What a guided training begins with.
    struct Begin {
        var start: NMFStart
        var guidance: NMFGuidance
        var resolved: ResolvedSeeds
    }

    /// *H* of the previous topics, where a training starts from them alone and has room for them.
    private func carriedColumns(for vectorizer: TFIDFModel, options: NMF.Options) -> [[Float]] {
        guard let previous, seeds.guidedTopicCount == 0 else { return [] }
        let (components, _) = previous.components(for: vectorizer)
        let common = previous.topics.indices.sorted {
            (previous.topics[$1].prevalence, $0) < (previous.topics[$0].prevalence, $1)
        }
        return common.prefix(options.topicCount).sorted().compactMap { components.column($0).normalized }
    }

    private func frozenComponents(for vectorizer: TFIDFModel) throws(SeedFileError) -> DenseMatrix? {
        guard let frozen = seeds.frozen, let frozenModel else { return nil }
        func problem(_ problem: SeedFileError.Problem) -> SeedFileError {
            .malformed(path: seeds.path, line: frozen.line, problem: problem)
        }
        if let difference = frozenModel.vectorizer.options.difference(from: vectorizer.options) {
            throw problem(
                .otherVectorizer(
                    model: frozen.model,
                    option: difference.name,
                    frozen: difference.value,
                    here: difference.other
                )
            )
        }
        let (components, kept) = frozenModel.components(for: vectorizer)
        let known = vectorizer.terms.positions
        var columns: [Int] = []
        for id in frozen.topics {
            guard let topic = frozenModel.topics.firstIndex(where: { $0.id == id }) else {
                throw problem(
                    .unknownFrozenTopic(id, model: frozen.model, known: frozenModel.topics.map(\.id))
                )
            }
            guard kept[topic] >= Self.leastFrozenShare else {
                let missing = frozenModel.terms(ofTopic: topic, count: 20, view: .weight).map(\.term)
                    .filter { known[Array($0.utf8)[...]] == nil }
                throw problem(
                    .filteredFrozenTopic(
                        id,
                        model: frozen.model,
                        keptShare: kept[topic],
                        missing: Array(missing.prefix(5))
                    )
                )
            }
            columns.append(topic)
        }
        return components.selectingColumns(columns)
    }
}
