internal import LinearAlgebra

/// How much of its documents the topics of a model leave unexplained.
public struct TopicFit: Hashable, Sendable, Codable {
    /// The mean over the documents of the share of the squared norm that is left, 0 to 1.
    public var meanResidual: Double

    /// The residual share that nine in ten documents stay below.
    public var highResidual: Double

    /// Creates a record.
    public init(meanResidual: Double, highResidual: Double) {
        self.meanResidual = meanResidual
        self.highResidual = highResidual
    }

    /// Summarises the residual shares of documents; nil without any.
    init?(residuals: [Double]) {
        guard !residuals.isEmpty else { return nil }
        let sorted = residuals.sorted()
        self.init(
            meanResidual: sorted.reduce(0, +) / Double(sorted.count),
            highResidual: sorted[min(sorted.count - 1, sorted.count * 9 / 10)]
        )
    }

    /// Measures the residual |x − w Hᵀ|² / |x|² of each document that has a term.
    init?(
        of matrix: SparseMatrix,
        documents: DenseMatrix,
        terms: DenseMatrix,
        parallel: ParallelLoop
    ) throws(ShapeError) {
        let products = try matrix.product(terms, parallel: parallel)
        let gram = terms.gram()
        let explained = try DenseMatrix.product(documents, gram)
        var residuals: [Double] = []
        for row in 0..<matrix.rowCount {
            let square = (matrix.rowStarts[row]..<matrix.rowStarts[row + 1]).reduce(0.0) {
                $0 + Double(matrix.values[$1]) * Double(matrix.values[$1])
            }
            guard square > 0 else { continue }
            let gain = (0..<documents.columnCount).reduce(0.0) {
                $0 + Double(documents[row, $1]) * (2 * Double(products[row, $1]) - Double(explained[row, $1]))
            }
            residuals.append(min(1, max(0, 1 - gain / square)))
        }
        self.init(residuals: residuals)
    }
}
