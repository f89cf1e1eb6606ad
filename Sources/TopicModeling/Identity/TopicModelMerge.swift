public import LinearAlgebra
internal import Vectorization

/// Joins models by the sums of their statistics.
///
/// Topics of the second model are matched with those of the first by their terms; matched ones are added up, the others
/// follow as new topics. Each topic's column of *H* is first scaled to length 1, with *WᵀW* and *XᵀW* scaled the other
/// way, so that both models mean the same by a weight of 1. *H* is then the minimiser for the summed statistics: for
/// shards with the same vocabulary, whose topics are the same, exactly what one pass over all their documents would
/// have given for the same topic weights. Between topics that only one model has, the entries of *WᵀW* are zero, as no
/// document has both.
public struct TopicModelMerge: Sendable {
    /// How two models were joined.
    public enum Method: String, Sendable {
        /// The vocabularies and the topics are the same: shards of one model.
        case shards
        /// Topics were matched by their terms.
        case matched
    }

    /// A joined model and what became of the topics.
    public struct Outcome: Sendable {
        /// The model.
        public var model: TopicModel
        /// How the models were joined.
        public var method: Method
        /// What became of the topics; identifiers of other models stand as given by the caller's prefix.
        public var events: [TopicLineage.Event]
    }

    private let parallel: ParallelLoop

    /// How often each row of *H* is swept.
    private static let sweeps = 30

    /// Creates a merge.
    public init(parallel: ParallelLoop) {
        self.parallel = parallel
    }

    /// Joins a model with a second one.
    ///
    /// - Parameters:
    ///   - first: The model whose identifiers, labels and names are kept.
    ///   - second: The other model.
    ///   - base: The model that both were updated from, whose documents are in both and must count once.
    ///   - prefix: Stands before identifiers of the second model in the events.
    ///   - version: The version of the program.
    /// - Returns: The joined model.
    /// - Throws: ``TopicModelError/otherVectorizer(option:first:second:)`` or
    ///   ``TopicModelError/fewSharedTerms(shared:first:second:)`` if they cannot be joined.
    public func merge(
        _ first: TopicModel,
        _ second: TopicModel,
        base: TopicModel? = nil,
        prefix: String,
        version: String
    ) throws -> Outcome {
        let joint = JointVocabulary(first.vectorizer.terms, second.vectorizer.terms)
        try first.checkComparable(with: second, sharedTermCount: joint.sharedCount, strictly: true)
        let isShard =
            first.vectorizer.terms == second.vectorizer.terms && first.topics.map(\.id) == second.topics.map(\.id)
            && first.lineage.steps.first == second.lineage.steps.first
            && first.training.options == second.training.options
        let rowCount = joint.terms.count
        let vectorizer = first.vectorizer.joined(
            with: second.vectorizer,
            vocabulary: joint,
            without: base?.vectorizer
        )
        let left = first.statistics(
            rowCount: rowCount,
            positions: Array(0..<first.vectorizer.terms.count),
            for: vectorizer
        )
        let right = second.statistics(rowCount: rowCount, positions: joint.positions, for: vectorizer)
        let pairs: [Int?]
        var matching: TopicMatching?
        if isShard {
            pairs = first.topics.indices.map { $0 }
        } else {
            let found = try TopicMatching(old: left.components, new: right.components)
            matching = found
            pairs = found.pairs
        }
        var columns = [Int](repeating: 0, count: second.topicCount)
        let matched = Set(pairs.compactMap(\.self))
        for (topic, other) in pairs.enumerated() { if let other { columns[other] = topic } }
        let added = second.topics.indices.filter { !matched.contains($0) }
        for (place, topic) in added.enumerated() { columns[topic] = first.topicCount + place }
        let topicCount = first.topicCount + added.count
        var sum = left.placed(at: Array(0..<first.topicCount), topicCount: topicCount)
        sum.add(right.placed(at: columns, topicCount: topicCount))
        if let base, isShard, base.topics.map(\.id) == first.topics.map(\.id),
            base.vectorizer.terms == first.vectorizer.terms
        {
            let shared = base.statistics(rowCount: rowCount, positions: Array(0..<rowCount), for: vectorizer)
            sum.subtract(shared.placed(at: Array(0..<topicCount), topicCount: topicCount))
        }
        var model = TopicModel(
            vectorizer: vectorizer,
            topics: first.topics + added.map { second.topics[$0] },
            components: StatisticsSolver(parallel: parallel).terms(
                from: sum.components,
                gram: sum.documentGram,
                projection: sum.termProjection,
                exclusions: first.exclusions(in: vectorizer),
                sweeps: Self.sweeps
            ),
            documentGram: sum.documentGram,
            termProjection: sum.termProjection,
            training: first.training
        )
        model.take(over: first, second, pairs: pairs, columns: columns, version: version)
        let events = model.mergeEvents(
            first,
            second,
            pairs: pairs,
            added: added,
            similarities: matching?.similarities,
            before: left.components,
            prefix: prefix
        )
        model.lineage.steps.append(
            TopicLineage.Step(change: .merged, documentCount: second.training.documentCount, events: events)
        )
        return Outcome(model: model, method: isShard ? .shards : .matched, events: events)
    }
}
