internal import LinearAlgebra
internal import Vectorization

/// What a model knows in terms of a grown vocabulary: its components and the decayed statistics.
struct RebasedModel {
    var components: DenseMatrix
    var documentGram: DenseMatrix
    var termProjection: DenseMatrix
    var exclusions: [NMFGuidance.Exclusion]
}

extension TopicModel {
    /// The mean residual share of the training documents.
    var usualResidual: Double {
        guard let fit else {
            let square = training.objective * training.objective
            return min(1, square / Double(max(1, training.documentCount)))
        }
        return fit.meanResidual
    }

    /// The residual share that nine in ten training documents stay below; for files that lack it, a guess from the mean.
    var usualHighResidual: Double {
        fit?.highResidual ?? (usualResidual + 1) / 2
    }

    /// Returns components and statistics for a vectorizer whose terms begin with those of the model.
    func rebased(on vectorizer: TFIDFModel, decay: Double) -> RebasedModel {
        let count = vectorizer.terms.count
        var ratios = [Float](repeating: 1, count: count)
        for term in 0..<self.vectorizer.terms.count where self.vectorizer.idf[term] > 0 {
            ratios[term] = vectorizer.idf[term] / self.vectorizer.idf[term]
        }
        func grown(_ matrix: DenseMatrix) -> DenseMatrix {
            matrix.padded(rowCount: count, columnCount: topicCount).scalingRows(by: ratios)
        }
        return RebasedModel(
            components: grown(components),
            documentGram: documentGram.scaled(by: Float(decay)),
            termProjection: grown(termProjection).scaled(by: Float(decay)),
            exclusions: exclusions(in: vectorizer)
        )
    }

    /// The words that seeded topics must not have, among the terms of a vectorizer.
    func exclusions(in vectorizer: TFIDFModel) -> [NMFGuidance.Exclusion] {
        guard guidance.contains(where: { !$0.exclusions.isEmpty }) else { return [] }
        let patterns = PatternIndex(vectorizer.terms, options: vectorizer.options)
        let columns = Dictionary(zip(topics.map(\.id), topics.indices)) { first, _ in first }
        return guidance.flatMap { record in
            guard let topic = columns[record.topicID] else { return [NMFGuidance.Exclusion]() }
            return record.exclusions.flatMap(patterns.matches).map { NMFGuidance.Exclusion(term: $0, topic: topic) }
        }
    }
}

/// An update in the making: new articles, the statistics of the old ones, and the topics of both.
struct UpdateState {
    private let matrix: SparseMatrix
    private let exclusions: [NMFGuidance.Exclusion]
    private let oldGram: DenseMatrix
    private let oldProjection: DenseMatrix

    /// *H*: terms × topics, the old ones first.
    private(set) var components: DenseMatrix

    /// *W* of the new articles.
    private(set) var documents: DenseMatrix

    /// The articles that may have each new topic.
    ///
    /// Only new articles can have a new topic at all, so that it would soon explain whatever they have in common.
    private let members: [Set<Int>]

    private var gram: DenseMatrix
    private var projection: DenseMatrix

    /// How often each row of *H* is swept in a round.
    private static let sweeps = 2

    init(
        base: RebasedModel,
        adding found: [NewTopicSearch.Found],
        matrix: SparseMatrix,
        exclusions: [NMFGuidance.Exclusion]
    ) {
        self.matrix = matrix
        self.exclusions = exclusions
        let (termCount, oldCount) = (base.components.rowCount, base.components.columnCount)
        let count = oldCount + found.count
        members = found.map(\.articles)
        components = base.components.padded(rowCount: termCount, columnCount: count)
        for (place, topic) in found.enumerated() {
            for (term, weight) in topic.column.enumerated() { components[term, oldCount + place] = weight }
        }
        oldGram = base.documentGram.padded(rowCount: count, columnCount: count)
        oldProjection = base.termProjection.padded(rowCount: termCount, columnCount: count)
        (gram, projection) = (oldGram, oldProjection)
        documents = DenseMatrix(rowCount: matrix.rowCount, columnCount: count)
    }

    /// Lets the topics of the articles and the terms of the topics take turns.
    mutating func alternate(rounds: Int, parallel: ParallelLoop) throws {
        let solver = StatisticsSolver(parallel: parallel)
        let transposed = matrix.transposed(parallel: parallel)
        for _ in 0..<rounds {
            try infer(transposed, parallel: parallel)
            components = solver.terms(
                from: components,
                gram: gram,
                projection: projection,
                exclusions: exclusions,
                sweeps: Self.sweeps
            )
        }
        try infer(transposed, parallel: parallel)
    }

    private mutating func infer(_ transposed: SparseMatrix, parallel: ParallelLoop) throws {
        documents = try NMFInference(termTopics: components, parallel: parallel).infer(matrix).documentTopics
        for (place, articles) in members.enumerated() {
            let topic = documents.columnCount - members.count + place
            for row in 0..<documents.rowCount where !articles.contains(row) { documents[row, topic] = 0 }
        }
        gram = documents.gram().adding(oldGram)
        projection = try transposed.product(documents, parallel: parallel).adding(oldProjection)
    }

    /// Returns the model of the state, without identifiers, labels and shares.
    func model(vectorizer: TFIDFModel, training: TrainingRecord) -> TopicModel {
        TopicModel(
            vectorizer: vectorizer,
            topics: (0..<components.columnCount).map { _ in Topic(id: "", label: "", prevalence: 0) },
            components: components,
            documentGram: gram,
            termProjection: projection,
            training: training
        )
    }
}

extension DenseMatrix {
    /// Returns the matrix multiplied by a number.
    func scaled(by factor: Float) -> DenseMatrix {
        guard factor != 1 else { return self }
        var scaled = self
        scaled.storage = storage.map { $0 * factor }
        return scaled
    }

    /// Returns the sum of two matrices of the same shape.
    func adding(_ other: DenseMatrix) -> DenseMatrix {
        precondition(rowCount == other.rowCount && columnCount == other.columnCount, "the shapes differ")
        var sum = self
        sum.storage = zip(storage, other.storage).map { $0 + $1 }
        return sum
    }
}
