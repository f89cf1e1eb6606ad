internal import COpenBLAS

/// The QR decomposition of a tall matrix by Householder reflections, chunk by chunk.
///
/// TSQR (Demmel, Grigori, Hoemmen, Langou 2012, "Communication-optimal parallel and sequential QR and LU
/// factorizations", section 2): each chunk of rows is decomposed alone, then the triangles of all chunks together. The
/// chunks fit a core's cache and depend on the shape only, so that the result is the same for any number of threads.
enum TallQR {
    /// The least number of rows in a chunk, unless the matrix has fewer.
    private static let leastRowCount = 1024

    /// Replaces a matrix by orthonormal columns that span the same space.
    ///
    /// - Parameters:
    ///   - matrix: The matrix *A*, with at least as many rows as columns; *Q* takes its place.
    ///   - parallel: The loop that runs over the chunks.
    /// - Returns: *R*, column-major, with *A = QR*.
    @discardableResult
    static func orthonormalize(_ matrix: PaddedMatrix, parallel: ParallelLoop) -> [Float] {
        let (n, width) = (matrix.columnCount, matrix.width)
        let chunkCount = max(1, matrix.rowCount / max(leastRowCount, 2 * n))
        let borders = (0...chunkCount).map { $0 * matrix.rowCount / chunkCount }
        let parts = PaddedMatrix(rowCount: matrix.rowCount, columnCount: n)
        nonisolated(unsafe) let (rows, columns) = unsafe (matrix.values, parts.values)

        let triangles = parallel.mapChunks(of: chunkCount, chunkSize: 1) { chunk, _ -> [Float] in
            let (first, m) = (borders[chunk], borders[chunk + 1] - borders[chunk])
            // SAFETY: the chunk's part of the second buffer holds m × width floats, so m × n fit.
            let part = unsafe columns + first * width
            for row in 0..<m {
                for column in 0..<n {
                    unsafe part[column * m + row] = rows[(first + row) * width + column]
                }
            }
            return unsafe LAPACK.decomposeQR(part, rowCount: m, columnCount: n)
        }

        var stack = [Float](repeating: 0, count: chunkCount * n * n)
        for (chunk, triangle) in triangles.enumerated() {
            for column in 0..<n {
                for row in 0...column {
                    stack[column * chunkCount * n + chunk * n + row] = triangle[column * n + row]
                }
            }
        }
        // SAFETY: the stack holds chunkCount × n rows of n floats.
        let triangle = unsafe stack.withUnsafeMutableBufferPointer { stack -> [Float] in
            guard let stack = stack.baseAddress else { return [] }
            return unsafe LAPACK.decomposeQR(stack, rowCount: chunkCount * n, columnCount: n)
        }
        let turns = stack
        parallel.forEachChunk(of: chunkCount, chunkSize: 1) { chunk, _ in
            let (first, m) = (borders[chunk], borders[chunk + 1] - borders[chunk])
            // SAFETY: a row-major chunk of rows is column-major when transposed; the three sizes are as above.
            unsafe turns.withUnsafeBufferPointer { turns in
                guard let turns = turns.baseAddress else { return }
                unsafe cblas_sgemm(
                    CblasColMajor,
                    CblasTrans,
                    CblasTrans,
                    blasint(n),
                    blasint(m),
                    blasint(n),
                    1,
                    turns + chunk * n,
                    blasint(chunkCount * n),
                    columns + first * width,
                    blasint(m),
                    0,
                    rows + first * width,
                    blasint(width)
                )
            }
        }
        return triangle
    }
}
