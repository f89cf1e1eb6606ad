internal import LinearAlgebra

/// Documents that topics were not trained on, and what the topics are worth on them.
struct HeldOutDocuments: Sendable {
    /// Half of the vocabulary: the entries that topics are told from and those that they must explain.
    private struct Fold: Sendable {
        let known: SparseMatrix
        let unknown: SparseMatrix
        let isKnown: [Bool]
    }

    private let folds: [Fold]
    private let transposed: SparseMatrix
    private let squaredNorm: Double

    /// The terms of a topic whose coherence is measured.
    private static let termCount = 10

    /// Takes documents.
    ///
    /// - Parameters:
    ///   - matrix: The documents × terms.
    ///   - seed: The seed of the halves of the vocabulary.
    init(_ matrix: SparseMatrix, seed: UInt64) {
        var generator = RandomGenerator(seed: seed)
        let half = (0..<matrix.columnCount).map { _ in generator.next() & 1 == 0 }
        folds = [half, half.map { !$0 }].map { isKnown in
            let rows = Array(0..<matrix.rowCount)
            return Fold(
                known: matrix.selecting(rows: rows) { isKnown[Int($0)] },
                unknown: matrix.selecting(rows: rows) { !isKnown[Int($0)] },
                isKnown: isKnown
            )
        }
        transposed = matrix.transposed(parallel: ParallelLoop(threadCount: 1))
        squaredNorm = matrix.values.reduce(0.0) { $0 + Double($1) * Double($1) }
    }

    /// The error of topics, see ``TopicCountCandidate/heldOutError``.
    ///
    /// - Parameter termTopics: *H*, terms × topics.
    /// - Returns: The share of the documents' squared norm that the topics leave unexplained.
    /// - Throws: ``NMFError`` if the topics have another vocabulary.
    func error(of termTopics: DenseMatrix) throws(NMFError) -> Double {
        guard squaredNorm > 0 else { return 1 }
        var sum = 0.0
        for fold in folds {
            let known = Self.rows(of: termTopics) { fold.isKnown[$0] }
            let unknown = Self.rows(of: termTopics) { !fold.isKnown[$0] }
            let loop = ParallelLoop(threadCount: 1)
            let topics = try NMFInference(termTopics: known, parallel: loop).infer(fold.known).documentTopics
            sum += Self.squaredError(of: fold.unknown, topics, unknown, parallel: loop)
        }
        return sum / squaredNorm
    }

    /// The coherence of topics, see ``TopicCountCandidate/heldOutCoherence``.
    func coherence(of termTopics: DenseMatrix) -> Double {
        let documents = DocumentSets(transposed)
        let values = TopTermSets.ranked(termTopics, count: Self.termCount).compactMap { terms -> Double? in
            guard terms.count > 1 else { return nil }
            var sum = 0.0
            for later in 1..<terms.count {
                for earlier in 0..<later { sum += documents.coherence(terms[later], terms[earlier]) }
            }
            return sum / Double(terms.count * (terms.count - 1) / 2)
        }
        return values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count)
    }

    /// A matrix whose other rows are zero.
    private static func rows(of matrix: DenseMatrix, where isKept: (Int) -> Bool) -> DenseMatrix {
        var kept = matrix
        var values = matrix.storage
        for row in 0..<matrix.rowCount where !isKept(row) {
            for column in 0..<matrix.columnCount { values[row * matrix.columnCount + column] = 0 }
        }
        kept.storage = values
        return kept
    }

    /// ‖X − WHᵀ‖² = ‖X‖² − 2⟨XH, W⟩ + ⟨WᵀW, HᵀH⟩, without a dense product of documents × terms.
    private static func squaredError(
        of matrix: SparseMatrix,
        _ documents: DenseMatrix,
        _ terms: DenseMatrix,
        parallel: ParallelLoop
    ) -> Double {
        let square = matrix.values.reduce(0.0) { $0 + Double($1) * Double($1) }
        guard let product = try? matrix.product(terms, parallel: parallel) else { return square }
        let cross = zip(product.storage, documents.storage).reduce(0.0) { $0 + Double($1.0) * Double($1.1) }
        let grams = zip(documents.gram().storage, terms.gram().storage)
        return square - 2 * cross + grams.reduce(0.0) { $0 + Double($1.0) * Double($1.1) }
    }
}

extension DocumentSets {
    /// The normalised pointwise mutual information of two terms without smoothing; −1 where they never meet, 0 where one
    /// of them is in no document.
    fileprivate func coherence(_ one: Int32, _ other: Int32) -> Double {
        guard count(one) > 0, count(other) > 0 else { return 0 }
        return count(one, other) > 0 ? similarity(one, other, smoothing: 0) : -1
    }
}
