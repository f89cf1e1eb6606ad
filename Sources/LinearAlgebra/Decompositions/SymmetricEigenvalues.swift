/// The eigenvalues and eigenvectors of a symmetric matrix.
public struct SymmetricEigenvalues: Hashable, Sendable {
    /// The eigenvalues, the smallest first.
    public let values: [Float]

    /// The eigenvectors of length 1, one a column, in the order of the values; signs are LAPACK's.
    public let vectors: DenseMatrix

    /// Decomposes a symmetric matrix (LAPACK's `ssyevd`); its lower triangle is not read.
    ///
    /// - Parameter matrix: A square matrix.
    /// - Throws: ``DecompositionError/notSquare(rowCount:columnCount:)``,
    ///   ``DecompositionError/notConverged(routine:)``.
    /// - Complexity: O(*n*³).
    public init(_ matrix: DenseMatrix) throws(DecompositionError) {
        let size = matrix.rowCount
        guard size == matrix.columnCount else {
            throw .notSquare(rowCount: matrix.rowCount, columnCount: matrix.columnCount)
        }
        guard size > 0 else {
            values = []
            vectors = matrix
            return
        }
        OpenBLAS.useOneThread()
        // LAPACK reads columns, so it is given the transposed matrix, and its columns are rows here.
        let found = try LAPACK.decomposeSymmetric(matrix.transposed().storage, size: size)
        var rows = DenseMatrix(rowCount: size, columnCount: size)
        rows.storage = found.vectors
        values = found.values
        vectors = rows.transposed()
    }
}
