internal import COpenBLAS

/// The BLAS calls of inner loops, each wrapped once; the caller answers for the sizes of its buffers.
package enum BLAS {
    /// Writes the upper triangle of *AᵀA* for some rows *A* of a row-major matrix.
    package static func gram(
        _ rows: UnsafePointer<Float>,
        rowCount: Int,
        width: Int,
        into gram: UnsafeMutablePointer<Float>
    ) {
        let (n, k) = (blasint(width), blasint(rowCount))
        // SAFETY: ssyrk reads k × n floats and writes n × n ones, which the caller holds.
        unsafe cblas_ssyrk(CblasRowMajor, CblasUpper, CblasTrans, n, k, 1, rows, n, 0, gram, n)
    }

    /// Writes the product of two row-major matrices, *m* × *k* and *k* × *n*, either of them stored transposed.
    package static func product(
        _ left: UnsafePointer<Float>,
        _ right: UnsafePointer<Float>,
        leftTransposed isLeftTransposed: Bool = false,
        rightTransposed isRightTransposed: Bool = false,
        shape: (m: Int, n: Int, k: Int),
        into product: UnsafeMutablePointer<Float>,
        adding: Bool = false
    ) {
        guard shape.m > 0, shape.n > 0 else { return }
        let (m, n, k) = (blasint(shape.m), blasint(shape.n), blasint(shape.k))
        // SAFETY: sgemm reads m × k and k × n floats and writes m × n ones, which the caller holds.
        unsafe cblas_sgemm(
            CblasRowMajor,
            isLeftTransposed ? CblasTrans : CblasNoTrans,
            isRightTransposed ? CblasTrans : CblasNoTrans,
            m,
            n,
            k,
            1,
            left,
            max(1, isLeftTransposed ? m : k),
            right,
            max(1, isRightTransposed ? k : n),
            adding ? 1 : 0,
            product,
            n
        )
    }
}
