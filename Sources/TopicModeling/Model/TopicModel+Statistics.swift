public import LinearAlgebra

extension TopicModel {
    /// Adds documents to the sufficient statistics ``documentGram`` and ``termProjection``; topics and terms stay as
    /// they are.
    ///
    /// - Parameters:
    ///   - matrix: Documents × terms.
    ///   - documents: Their *W*, documents × topics.
    ///   - parallel: The loop that the products run in.
    /// - Throws: `ShapeError` if matrix, factors and model do not fit together.
    public mutating func addStatistics(
        of matrix: SparseMatrix,
        documents: DenseMatrix,
        parallel: ParallelLoop
    ) throws(ShapeError) {
        let projection = try matrix.transposed(parallel: parallel).product(documents, parallel: parallel)
        documentGram.accumulate(documents.gram())
        termProjection.accumulate(projection)
    }
}

extension DenseMatrix {
    /// Multiplies the entries by a factor and adds those of a matrix of the same shape.
    mutating func accumulate(_ other: DenseMatrix, keeping kept: Float = 1) {
        precondition(other.rowCount == rowCount && other.columnCount == columnCount, "matrices of one shape")
        var values = storage
        for place in values.indices { values[place] = kept * values[place] + other.storage[place] }
        storage = values
    }
}
