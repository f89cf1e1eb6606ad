public import LinearAlgebra

/// What each document of a corpus counts for, and the scale that its row of the matrix gets for it.
public struct DocumentWeighting: Hashable, Sendable {
    /// The weight of each document, above 0.
    public let weights: [Double]

    /// What each row is multiplied by, see ``NMF/Loss/rowScale(forWeight:)``.
    public let scales: [Float]

    /// Creates a weighting for a loss.
    public init(weights: [Double], loss: NMF.Loss) {
        self.weights = weights
        scales = weights.map(loss.rowScale(forWeight:))
    }

    /// Returns a matrix, documents × terms, as it is factorized.
    public func scaled(_ matrix: SparseMatrix) -> SparseMatrix {
        matrix.scalingRows(by: scales)
    }

    /// Returns the factors *W* of the scaled matrix as those of the documents themselves.
    public func unscaled(_ documents: DenseMatrix) -> DenseMatrix {
        documents.scalingRows(by: scales.map { 1 / $0 })
    }

    /// Returns rows multiplied by the weights of their documents.
    public func weighted(_ rows: DenseMatrix) -> DenseMatrix {
        rows.scalingRows(by: weights.map { Float($0) })
    }
}
