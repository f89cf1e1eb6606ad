internal import LinearAlgebra
internal import Vectorization

/// Components and sufficient statistics of a model over a joint vocabulary, with columns of *H* of length 1.
struct ModelStatistics {
    var components: DenseMatrix
    var documentGram: DenseMatrix
    var termProjection: DenseMatrix

    /// Returns the statistics with each topic in a new column among so many.
    func placed(at columns: [Int], topicCount: Int) -> ModelStatistics {
        func placed(_ matrix: DenseMatrix) -> DenseMatrix {
            matrix.transposed().placingRows(at: columns, rowCount: topicCount).transposed()
        }
        return ModelStatistics(
            components: placed(components),
            documentGram: placed(documentGram).placingRows(at: columns, rowCount: topicCount),
            termProjection: placed(termProjection)
        )
    }

    /// Adds the statistics of other documents; components are added as a start for the solver.
    mutating func add(_ other: ModelStatistics) {
        components = components.adding(other.components)
        documentGram = documentGram.adding(other.documentGram)
        termProjection = termProjection.adding(other.termProjection)
    }

    /// Takes away the statistics of documents that were counted twice.
    mutating func subtract(_ other: ModelStatistics) {
        documentGram = documentGram.adding(other.documentGram.scaled(by: -1)).clampedToZero
        termProjection = termProjection.adding(other.termProjection.scaled(by: -1)).clampedToZero
    }
}

extension DenseMatrix {
    /// The matrix with zeros in place of negative values.
    fileprivate var clampedToZero: DenseMatrix {
        var clamped = self
        clamped.storage = storage.map { max(0, $0) }
        return clamped
    }
}

extension TopicModel {
    /// Returns components and statistics over a joint vocabulary, weighted by its inverse document frequencies.
    func statistics(rowCount: Int, positions: [Int], for joined: TFIDFModel) -> ModelStatistics {
        let ratios = positions.enumerated().map { term, position in
            vectorizer.idf[term] > 0 ? joined.idf[position] / vectorizer.idf[term] : 1
        }
        func placed(_ matrix: DenseMatrix) -> DenseMatrix {
            matrix.scalingRows(by: ratios).placingRows(at: positions, rowCount: rowCount)
        }
        var (terms, projection, gram) = (placed(components), placed(termProjection), documentGram)
        let lengths = (0..<topicCount).map { topic in
            terms.column(topic).reduce(0.0) { $0 + Double($1) * Double($1) }.squareRoot()
        }
        var (termValues, projectionValues) = (terms.storage, projection.storage)
        for row in 0..<rowCount {
            for topic in 0..<topicCount where lengths[topic] > 0 {
                termValues[row * topicCount + topic] /= Float(lengths[topic])
                projectionValues[row * topicCount + topic] *= Float(lengths[topic])
            }
        }
        (terms.storage, projection.storage) = (termValues, projectionValues)
        for row in 0..<topicCount {
            for column in 0..<topicCount { gram[row, column] *= Float(lengths[row] * lengths[column]) }
        }
        return ModelStatistics(components: terms, documentGram: gram, termProjection: projection)
    }

    /// Takes what a joined model has from both: identifiers and names, shares, articles and counts.
    mutating func take(
        over first: TopicModel,
        _ second: TopicModel,
        pairs: [Int?],
        columns: [Int],
        version: String
    ) {
        lineage = first.lineage
        lineage.nextNumber = max(lineage.nextNumber, 1)
        guidance = first.guidance
        fit = first.fit
        let (left, right) = (Double(first.vectorizer.documentCount), Double(second.vectorizer.documentCount))
        var weights = topics.indices.map { $0 < first.topicCount ? left * first.topics[$0].prevalence : 0 }
        for (topic, column) in columns.enumerated() { weights[column] += right * second.topics[topic].prevalence }
        for topic in topics.indices { topics[topic].prevalence = weights[topic] / max(1, left + right) }
        for (topic, other) in pairs.enumerated() {
            guard let other else { continue }
            let theirs = second.topics[other]
            if theirs.isNamed, !topics[topic].isNamed {
                (topics[topic].label, topics[topic].isNamed) = (theirs.label, true)
            }
            let ours = topics[topic].representativeArticles
            let further = theirs.representativeArticles.filter { !ours.contains($0) }
            topics[topic].representativeArticles = Array((ours.prefix(3) + further + ours.dropFirst(3)).prefix(5))
        }
        for topic in first.topicCount..<topicCount { topics[topic].id = lineage.makeIdentifier() }
        training.documentCount = first.training.documentCount + second.training.documentCount
        training.corpusHash = "\(first.training.corpusHash)+\(second.training.corpusHash)"
        training.version = version
    }

    /// What became of the topics of two models that were joined.
    func mergeEvents(
        _ first: TopicModel,
        _ second: TopicModel,
        pairs: [Int?],
        added: [Int],
        similarities: [[Double]]?,
        before: DenseMatrix,
        prefix: String
    ) -> [TopicLineage.Event] {
        let after = components.normalizingColumns
        func likeness(_ topic: Int) -> Double {
            zip(before.column(topic), after.column(topic)).reduce(0.0) { $0 + Double($1.0) * Double($1.1) }
        }
        return topics.indices.map { topic in
            if topic < first.topicCount {
                let other = pairs[topic]
                return TopicLineage.Event(
                    status: other == nil || similarities == nil ? .kept : .merged,
                    from: [topics[topic].id] + (other.map { [prefix + second.topics[$0].id] } ?? []),
                    to: [topics[topic].id],
                    similarity: other.flatMap { similarities?[topic][$0] } ?? min(1, likeness(topic)),
                    label: topics[topic].label
                )
            }
            let other = added[topic - first.topicCount]
            return TopicLineage.Event(
                status: .new,
                from: [prefix + second.topics[other].id],
                to: [topics[topic].id],
                similarity: similarities.map { rows in rows.map { $0[other] }.max() ?? 0 } ?? 0,
                label: topics[topic].label
            )
        }
    }
}

extension TFIDFModel {
    /// Returns the vectorizer of the documents of two models, less those of a third that both hold.
    func joined(with other: TFIDFModel, vocabulary: JointVocabulary, without base: TFIDFModel?) -> TFIDFModel {
        var frequency = documentFrequency + [Int32](repeating: 0, count: vocabulary.terms.count - terms.count)
        for (term, position) in vocabulary.positions.enumerated() {
            frequency[position] += other.documentFrequency[term]
        }
        var count = documentCount + other.documentCount
        if let base, base.terms == terms, other.terms == terms {
            for term in frequency.indices { frequency[term] -= base.documentFrequency[term] }
            count -= base.documentCount
        }
        let length =
            averageDocumentLength * Double(documentCount) + other.averageDocumentLength * Double(other.documentCount)
        return TFIDFModel(
            options: options,
            stopWords: stopWords,
            terms: vocabulary.terms,
            documentFrequency: frequency.map { max(0, $0) },
            documentCount: max(1, count),
            averageDocumentLength: length / Double(max(1, documentCount + other.documentCount)),
            frequentTerms: Array(Set(frequentTerms).union(other.frequentTerms)).sorted()
        )
    }
}
