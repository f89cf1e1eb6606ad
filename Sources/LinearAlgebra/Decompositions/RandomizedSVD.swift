/// Finds the largest singular values of a sparse matrix by products with a few random vectors.
///
/// Halko, Martinsson, Tropp 2011, "Finding structure with randomness", algorithms 4.4 and 5.1: power iterations with
/// orthonormal columns after each product. The same seed gives the same bits on any number of threads. Of each pair
/// of vectors, the left one has a positive entry of largest magnitude.
public struct RandomizedSVD: Hashable, Sendable {
    /// The number of singular values.
    public var rank: Int

    /// The number of random vectors beyond the rank.
    public var oversampling = 10

    /// The number of times that both products are repeated; more separate close singular values better.
    public var powerIterations = 4

    /// The seed of the random vectors.
    public var seed: UInt64 = 0

    /// Creates a method for a number of singular values.
    public init(rank: Int, seed: UInt64 = 0) {
        self.rank = rank
        self.seed = seed
    }

    /// Decomposes a matrix.
    ///
    /// - Parameters:
    ///   - matrix: The matrix, *m* × *n*.
    ///   - transposed: The same matrix transposed, if it is at hand; it is made otherwise.
    ///   - parallel: The loop that runs the products.
    /// - Returns: The largest singular values and their vectors.
    /// - Throws: ``DecompositionError`` if the rank is not in 1…min(*m*, *n*) or the values are not finite.
    public func decompose(
        _ matrix: SparseMatrix,
        transposed: SparseMatrix? = nil,
        parallel: ParallelLoop
    ) throws(DecompositionError) -> SingularValues {
        let smaller = min(matrix.rowCount, matrix.columnCount)
        guard (1...max(1, smaller)).contains(rank), smaller > 0 else {
            throw .rank(requested: rank, rowCount: matrix.rowCount, columnCount: matrix.columnCount)
        }
        OpenBLAS.useOneThread()
        let turned = transposed ?? matrix.transposed(parallel: parallel)
        let count = min(rank + oversampling, smaller)
        let (rows, columns) = (
            PaddedMatrix(rowCount: matrix.rowCount, columnCount: count), randomColumns(matrix.columnCount, count)
        )
        let rowChunks = matrix.chunks(rowCost: 16, maximumCount: 256)
        let columnChunks = turned.chunks(rowCost: 16, maximumCount: 256)
        matrix.multiply(columns, into: rows, chunks: rowChunks, parallel: parallel)
        TallQR.orthonormalize(rows, parallel: parallel)
        for _ in 0..<powerIterations {
            turned.multiply(rows, into: columns, chunks: columnChunks, parallel: parallel)
            TallQR.orthonormalize(columns, parallel: parallel)
            matrix.multiply(columns, into: rows, chunks: rowChunks, parallel: parallel)
            TallQR.orthonormalize(rows, parallel: parallel)
        }
        turned.multiply(rows, into: columns, chunks: columnChunks, parallel: parallel)
        let triangle = TallQR.orthonormalize(columns, parallel: parallel)
        // A ≈ rows · (columns · R)ᵀ, and R = U s Vᵀ: the left vectors are rows · V, the right ones columns · U.
        let inner = try LAPACK.decomposeSquare(triangle, size: count)
        let turnLeft = (0..<rank).map { k in (0..<count).map { inner.right[$0 * count + k] } }
        let turnRight = (0..<rank).map { k in (0..<count).map { inner.left[k * count + $0] } }
        var left = Self.combine(rows, turnLeft)
        var right = Self.combine(columns, turnRight)
        Self.fixSigns(&left, &right)
        return SingularValues(left: left, values: Array(inner.values.prefix(rank)), right: right)
    }

    private func randomColumns(_ rowCount: Int, _ columnCount: Int) -> PaddedMatrix {
        var generator = RandomGenerator(seed: seed)
        var values = DenseMatrix(rowCount: rowCount, columnCount: columnCount)
        values.storage = (0..<rowCount * columnCount).map { _ in generator.nextUniform() - 0.5 }
        return PaddedMatrix(values)
    }

    /// Returns the columns of a matrix combined with the given weights, one list for each new column.
    private static func combine(_ matrix: PaddedMatrix, _ weights: [[Float]]) -> DenseMatrix {
        let (count, rank) = (matrix.columnCount, weights.count)
        let factor = weights.flatMap(\.self)
        var result = DenseMatrix(rowCount: matrix.rowCount, columnCount: rank)
        let rows = matrix.dense()
        // SAFETY: the arrays have the sizes of the three matrices.
        unsafe rows.storage.withUnsafeBufferPointer { a in
            unsafe factor.withUnsafeBufferPointer { b in
                unsafe result.storage.withUnsafeMutableBufferPointer { c in
                    guard let a = a.baseAddress, let b = b.baseAddress, let c = c.baseAddress else { return }
                    let shape = (m: matrix.rowCount, n: rank, k: count)
                    unsafe BLAS.product(a, b, rightTransposed: true, shape: shape, into: c)
                }
            }
        }
        return result
    }

    private static func fixSigns(_ left: inout DenseMatrix, _ right: inout DenseMatrix) {
        let rank = left.columnCount
        var largest = [Float](repeating: 0, count: rank)
        for row in 0..<left.rowCount {
            for column in 0..<rank where abs(left[row, column]) > abs(largest[column]) {
                largest[column] = left[row, column]
            }
        }
        let signs: [Float] = largest.map { $0 < 0 ? -1 : 1 }
        left.scaleColumns(signs)
        right.scaleColumns(signs)
    }
}

extension DenseMatrix {
    /// Multiplies each column by its factor.
    package mutating func scaleColumns(_ factors: [Float]) {
        precondition(factors.count == columnCount, "a factor for each column")
        var scaled = storage
        for row in 0..<rowCount {
            for column in 0..<columnCount {
                scaled[row * columnCount + column] *= factors[column]
            }
        }
        storage = scaled
    }
}
