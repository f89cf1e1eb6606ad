internal import LinearAlgebra

/// A vector of length 1 for each word of a corpus, near to those of words with like neighbours.
///
/// The left singular vectors of the ``WordAssociations``, each times the square root of its singular value (Levy,
/// Goldberg, Dagan 2015, "Improving distributional similarity", section 3.3).
struct WordVectors: Sendable {
    /// The vectors, words × dimensions; a word without any association has zeros.
    let rows: DenseMatrix

    init(_ associations: SparseMatrix, rank: Int, seed: UInt64, parallel: ParallelLoop) throws(DecompositionError) {
        let svd = RandomizedSVD(rank: min(rank, associations.rowCount), seed: seed)
        // The matrix is symmetric, so that it is its own transposed one.
        let found = try svd.decompose(associations, transposed: associations, parallel: parallel)
        var rows = found.left
        rows.scaleColumns(found.values.map { max(0, $0).squareRoot() })
        var storage = rows.storage
        let width = rows.columnCount
        for row in 0..<rows.rowCount {
            let entries = row * width..<(row + 1) * width
            let length = storage[entries].reduce(0.0) { $0 + Double($1) * Double($1) }.squareRoot()
            guard length > 0 else { continue }
            for entry in entries { storage[entry] = Float(Double(storage[entry]) / length) }
        }
        rows.storage = storage
        self.rows = rows
    }

    /// The number of dimensions.
    var dimension: Int { rows.columnCount }

    /// Returns the cosine of two words.
    func cosine(_ first: Int, _ second: Int) -> Double {
        let (a, b) = (first * dimension, second * dimension)
        var sum = 0.0
        for entry in 0..<dimension { sum += Double(rows.storage[a + entry]) * Double(rows.storage[b + entry]) }
        return sum
    }
}
