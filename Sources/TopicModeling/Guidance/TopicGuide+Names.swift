internal import LinearAlgebra
internal import Vectorization

extension TopicGuide {
    /// Gives the topics of a guided model their names and identifiers, and stores how well they keep to their seeds.
    ///
    /// Seeded topics come first, in the order of the file, then the frozen ones, which stay who they are. Where topics
    /// are frozen or a model came before, new identifiers go on from its last one.
    func finish(_ model: inout TopicModel, resolved: ResolvedSeeds, documentTopics: DenseMatrix) {
        let first = seeds.topics.count
        if let frozenModel, let frozen = seeds.frozen {
            model.lineage.nextNumber = frozenModel.lineage.nextNumber
            for topic in model.topics.indices {
                let id = topic < first ? nil : frozen.topics.dropFirst(topic - first).first
                if let old = frozenModel.topics.first(where: { $0.id == id }) {
                    model.topics[topic].take(identityOf: old)
                } else {
                    model.topics[topic].id = model.lineage.makeIdentifier()
                }
            }
        }
        for (topic, seed) in seeds.topics.enumerated() where !resolved.topics[topic].isEmpty {
            model.topics[topic].label = seed.name
            model.topics[topic].isNamed = true
        }
        let weights = (0..<model.topicCount).map { topic in
            documentTopics.column(topic).reduce(0.0) { $0 + Double($1) }
        }
        model.guidance = seeds.topics.indices.map { record(of: $0, in: model, resolved.topics[$0], weights: weights) }
    }

    private func record(
        of topic: Int,
        in model: TopicModel,
        _ resolved: ResolvedSeeds.Topic,
        weights: [Double]
    ) -> GuidanceRecord {
        var (sum, total) = (0.0, 0.0)
        var strays: [(strength: Double, stray: GuidanceRecord.Stray)] = []
        for (column, strength) in resolved.terms {
            let parts = (0..<model.topicCount).map { Double(model.components[column, $0]) * weights[$0] }
            let all = parts.reduce(0, +)
            total += strength
            sum += all > 0 ? strength * parts[topic] / all : 0
            guard let main = parts.indices.max(by: { (parts[$0], $1) < (parts[$1], $0) }), main != topic,
                parts[main] > 0
            else { continue }
            strays.append(
                (
                    parts[main],
                    GuidanceRecord.Stray(term: model.vectorizer.terms[column], topicID: model.topics[main].id)
                )
            )
        }
        strays.sort { ($1.strength, $0.stray.term) < ($0.strength, $1.stray.term) }
        let best = Set(model.terms(ofTopic: topic, count: 20).map(\.term))
        return GuidanceRecord(
            topicID: model.topics[topic].id,
            name: seeds.topics[topic].name,
            adherence: total > 0 ? sum / total : nil,
            knownTerms: resolved.terms.count,
            topTerms: resolved.terms.count { best.contains(model.vectorizer.terms[$0.column]) },
            articles: resolved.documents.count,
            unknown: resolved.unknown,
            exclusions: seeds.topics[topic].exclusions,
            strays: strays.prefix(10).map(\.stray)
        )
    }
}
