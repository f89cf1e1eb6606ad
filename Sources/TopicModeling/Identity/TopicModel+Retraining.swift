public import LinearAlgebra
internal import Vectorization

extension TopicModel {
    /// Matches the topics of a fresh model with those of an earlier one: the same topics keep identifiers, labels and
    /// names.
    ///
    /// - Parameters:
    ///   - previous: The earlier model.
    ///   - matrix: The training documents: topics are compared by the weights that both models give them as well as by
    ///     their terms.
    ///   - documentTopics: *W* of this model.
    ///   - parallel: The loop that the earlier model is applied in.
    /// - Returns: What became of the topics; it is also the last step of the lineage.
    /// - Throws: ``TopicModelError/otherVectorizer(option:first:second:)`` or
    ///   ``TopicModelError/fewSharedTerms(shared:first:second:)`` if the models are not comparable.
    @discardableResult
    public mutating func identify(
        after previous: TopicModel,
        on matrix: SparseMatrix,
        documentTopics: DenseMatrix,
        _ parallel: ParallelLoop
    ) throws -> [TopicLineage.Event] {
        let joint = JointVocabulary(previous.vectorizer.terms, vectorizer.terms)
        try previous.checkComparable(with: self, sharedTermCount: joint.sharedCount, strictly: true)
        let rowCount = joint.terms.count
        let old = previous.components.padded(rowCount: rowCount, columnCount: previous.topicCount)
        let new = components.placingRows(at: joint.positions, rowCount: rowCount)
        let previousDocumentTopics = try NMFInference(
            termTopics: previous.components(for: vectorizer).components,
            parallel: parallel
        ).infer(matrix).documentTopics
        let matching = try TopicMatching(
            old: old,
            new: new,
            documents: (previousDocumentTopics, documentTopics)
        )
        let fresh = lineage
        lineage = previous.lineage
        lineage.nextNumber = max(lineage.nextNumber, guidance.isEmpty ? 1 : fresh.nextNumber)
        let names = Dictionary(zip(topics.map(\.id), topics.indices)) { first, _ in first }
        let own = topics
        let events = matching.identify(old: previous.topics, new: &topics, lineage: &lineage)
        // A seeded topic is called what its seed file calls it.
        for topic in topics.indices where own[topic].isNamed {
            (topics[topic].label, topics[topic].isNamed) = (own[topic].label, true)
        }
        for record in guidance.indices {
            guard let topic = names[guidance[record].topicID] else { continue }
            guidance[record].topicID = topics[topic].id
        }
        for record in guidance.indices {
            for stray in guidance[record].strays.indices {
                guard let topic = names[guidance[record].strays[stray].topicID] else { continue }
                guidance[record].strays[stray].topicID = topics[topic].id
            }
        }
        lineage.steps.append(
            TopicLineage.Step(change: .retrained, documentCount: training.documentCount, events: events)
        )
        return events
    }
}
