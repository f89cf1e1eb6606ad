internal import LinearAlgebra
internal import Vectorization

extension TopicModel {
    /// Gives the topics of an updated model their identities: those of the old columns stay, new columns get new ones,
    /// and topics that have all but vanished retire.
    mutating func identify(
        after old: TopicModel,
        state: UpdateState,
        articleIDs: [String],
        options: TopicModelUpdate.Options,
        documentCount: Int
    ) -> [TopicLineage.Event] {
        lineage = old.lineage
        guidance = old.guidance
        fit = old.fit
        let shares = shares(of: state.documents)
        let oldWeight = options.decay * Double(old.vectorizer.documentCount)
        var weights = (0..<topicCount).map { $0 < old.topicCount ? oldWeight * old.topics[$0].prevalence : 0 }
        for row in 0..<shares.rowCount {
            for topic in 0..<topicCount { weights[topic] += Double(shares[row, topic]) }
        }
        let total = weights.reduce(0, +)
        let representatives = representativeDocuments(coefficients: state.documents, shares: shares, copies: [:])
        let labels = TopicLabeler(phrases: nil).labels(of: self, shares: shares)
        for topic in topics.indices {
            let new = representatives[topic].map { articleIDs[$0] }
            if topic < old.topicCount {
                topics[topic].take(identityOf: old.topics[topic])
                let kept = old.topics[topic].representativeArticles.prefix(5 - min(2, new.count))
                topics[topic].representativeArticles = Array(kept + new.prefix(5 - kept.count))
            } else {
                topics[topic].id = lineage.makeIdentifier()
                topics[topic].label = labels[topic]
                topics[topic].representativeArticles = new
            }
            topics[topic].prevalence = total > 0 ? weights[topic] / total : 0
        }
        let events = events(after: old, options: options)
        lineage.steps.append(
            TopicLineage.Step(
                change: .updated,
                documentCount: documentCount,
                decay: options.decay,
                events: events
            )
        )
        let retired = Set(events.filter { $0.status == .retired }.flatMap(\.from))
        remove(topics.indices.filter { retired.contains(topics[$0].id) })
        return events
    }

    private func events(after old: TopicModel, options: TopicModelUpdate.Options) -> [TopicLineage.Event] {
        let least = options.decay < 1 ? options.retirementShare / Double(topicCount) : 0
        let before = old.components.normalizingColumns.padded(
            rowCount: components.rowCount,
            columnCount: old.topicCount
        )
        let after = components.normalizingColumns
        return topics.indices.map { topic in
            let column = after.column(topic)
            func cosine(_ other: Int) -> Double {
                zip(before.column(other), column).reduce(0.0) { $0 + Double($1.0) * Double($1.1) }
            }
            guard topic < old.topicCount else {
                return TopicLineage.Event(
                    status: .new,
                    from: [],
                    to: [topics[topic].id],
                    similarity: (0..<old.topicCount).map(cosine).max() ?? 0,
                    label: topics[topic].label
                )
            }
            let isRetired = topics[topic].prevalence < least
            return TopicLineage.Event(
                status: isRetired ? .retired : .kept,
                from: [topics[topic].id],
                to: isRetired ? [] : [topics[topic].id],
                similarity: min(1, cosine(topic)),
                label: topics[topic].label
            )
        }
    }

    /// Takes topics out of the model; the others share their prevalence.
    mutating func remove(_ columns: [Int]) {
        guard !columns.isEmpty, columns.count < topicCount else { return }
        let gone = Set(columns)
        let kept = topics.indices.filter { !gone.contains($0) }
        let identifiers = Set(columns.map { topics[$0].id })
        topics = kept.map { topics[$0] }
        components = components.selectingColumns(kept)
        termProjection = termProjection.selectingColumns(kept)
        documentGram = documentGram.selectingColumns(kept).transposed().selectingColumns(kept)
        if let company = termCompany, company.terms.count == kept.count + gone.count {
            termCompany = TermCompany(terms: kept.map { company.terms[$0] }, factors: kept.map { company.factors[$0] })
        }
        guidance.removeAll { identifiers.contains($0.topicID) }
        let total = topics.reduce(0) { $0 + $1.prevalence }
        for topic in topics.indices where total > 0 { topics[topic].prevalence /= total }
    }
}
