internal import COpenBLAS

/// The LAPACK calls of decompositions, each wrapped once.
///
/// Matrices are column-major here.
enum LAPACK {
    /// Replaces *A* by the orthonormal columns of its QR decomposition and returns *R*.
    ///
    /// - Parameters:
    ///   - matrix: *A*, `rowCount` × `columnCount`, replaced by *Q*.
    ///   - rowCount: The number of rows, at least that of the columns.
    ///   - columnCount: The number of columns.
    /// - Returns: The upper triangle *R*, `columnCount` × `columnCount`, with zeros below the diagonal.
    static func decomposeQR(
        _ matrix: UnsafeMutablePointer<Float>,
        rowCount: Int,
        columnCount: Int
    ) -> [Float] {
        precondition(rowCount >= columnCount && columnCount > 0, "a tall matrix")
        var (m, n, info) = (blasint(rowCount), blasint(columnCount), blasint(0))
        var workCount = n * 64
        var scales = [Float](repeating: 0, count: columnCount)
        var work = [Float](repeating: 0, count: Int(workCount))
        // SAFETY: the matrix holds m × n floats, and the work space has the length that is passed with it.
        unsafe sgeqrf_(&m, &n, matrix, &m, &scales, &work, &workCount, &info)
        precondition(info == 0, "sgeqrf refuses only invalid arguments")
        var triangle = [Float](repeating: 0, count: columnCount * columnCount)
        for column in 0..<columnCount {
            for row in 0...column {
                unsafe triangle[column * columnCount + row] = matrix[column * rowCount + row]
            }
        }
        var reflectors = n
        unsafe sorgqr_(&m, &n, &reflectors, matrix, &m, &scales, &work, &workCount, &info)
        precondition(info == 0, "sorgqr refuses only invalid arguments")
        return triangle
    }

    /// Returns the singular value decomposition of a square matrix.
    ///
    /// - Returns: *U* and *Vᵀ*, column-major, and the singular values, the largest first.
    /// - Throws: ``DecompositionError/notConverged(routine:)``.
    static func decomposeSquare(
        _ matrix: [Float],
        size: Int
    ) throws(DecompositionError) -> (left: [Float], values: [Float], right: [Float]) {
        precondition(matrix.count == size * size && size > 0, "a square matrix")
        var (job, n, info) = (CChar(UInt8(ascii: "A")), blasint(size), blasint(0))
        var workCount = blasint(8 * size * size + 64 * size)
        var a = matrix
        var values = [Float](repeating: 0, count: size)
        var left = [Float](repeating: 0, count: size * size)
        var right = left
        var work = [Float](repeating: 0, count: Int(workCount))
        var integers = [blasint](repeating: 0, count: 8 * size)
        // SAFETY: each array has the size that LAPACK's description of sgesdd asks for.
        unsafe sgesdd_(
            &job,
            &n,
            &n,
            &a,
            &n,
            &values,
            &left,
            &n,
            &right,
            &n,
            &work,
            &workCount,
            &integers,
            &info
        )
        guard info == 0 else { throw .notConverged(routine: "singular values") }
        return (left, values, right)
    }

    /// Returns eigenvalues, the smallest first, and eigenvectors, one a column, of a symmetric matrix.
    ///
    /// - Throws: ``DecompositionError/notConverged(routine:)``.
    static func decomposeSymmetric(
        _ matrix: [Float],
        size: Int
    ) throws(DecompositionError) -> (values: [Float], vectors: [Float]) {
        precondition(matrix.count == size * size && size > 0, "a square matrix")
        var (job, triangle) = (CChar(UInt8(ascii: "V")), CChar(UInt8(ascii: "U")))
        var (n, info) = (blasint(size), blasint(0))
        var workCount = blasint(1 + 6 * size + 2 * size * size)
        var integerCount = blasint(3 + 5 * size)
        var vectors = matrix
        var values = [Float](repeating: 0, count: size)
        var work = [Float](repeating: 0, count: Int(workCount))
        var integers = [blasint](repeating: 0, count: Int(integerCount))
        // SAFETY: each array has the size that LAPACK's description of ssyevd asks for.
        unsafe ssyevd_(
            &job,
            &triangle,
            &n,
            &vectors,
            &n,
            &values,
            &work,
            &workCount,
            &integers,
            &integerCount,
            &info
        )
        guard info == 0 else { throw .notConverged(routine: "eigenvalues") }
        return (values, vectors)
    }
}
