extension DenseMatrix {
    /// Returns the product of two matrices.
    ///
    /// - Throws: ``ShapeError/innerDimension(left:right:)`` if the shapes do not fit together.
    /// - Complexity: O(*m* × *n* × *k*) multiplications, for an *m* × *k* matrix times a *k* × *n* one.
    public static func product(_ left: DenseMatrix, _ right: DenseMatrix) throws(ShapeError) -> DenseMatrix {
        guard left.columnCount == right.rowCount else {
            throw .innerDimension(left: left.columnCount, right: right.rowCount)
        }
        OpenBLAS.useOneThread()
        let shape = (m: left.rowCount, n: right.columnCount, k: left.columnCount)
        var values = [Float](repeating: 0, count: shape.m * shape.n)
        // SAFETY: the three arrays have the sizes of the three matrices.
        unsafe left.storage.withUnsafeBufferPointer { a in
            unsafe right.storage.withUnsafeBufferPointer { b in
                unsafe values.withUnsafeMutableBufferPointer { c in
                    guard let a = a.baseAddress, let b = b.baseAddress, let c = c.baseAddress else { return }
                    unsafe BLAS.product(a, b, shape: shape, into: c)
                }
            }
        }
        return try DenseMatrix(values, rowCount: shape.m, columnCount: shape.n)
    }

    /// Returns the product of the transposed matrix and the matrix itself: *AᵀA*, symmetric.
    ///
    /// - Complexity: O(*m* × *n*²) multiplications, for an *m* × *n* matrix.
    public func gram() -> DenseMatrix {
        OpenBLAS.useOneThread()
        var gram = DenseMatrix(rowCount: columnCount, columnCount: columnCount)
        guard rowCount > 0, columnCount > 0 else { return gram }
        // SAFETY: the arrays have the sizes of the matrices.
        unsafe storage.withUnsafeBufferPointer { rows in
            unsafe gram.storage.withUnsafeMutableBufferPointer { target in
                guard let rows = rows.baseAddress, let target = target.baseAddress else { return }
                unsafe BLAS.gram(rows, rowCount: rowCount, width: columnCount, into: target)
            }
        }
        for row in 0..<columnCount {
            for column in 0..<row {
                gram[row, column] = gram[column, row]
            }
        }
        return gram
    }

    /// Returns the first columns of the matrix.
    ///
    /// - Precondition: The matrix has as many.
    package func prefix(columns count: Int) -> DenseMatrix {
        guard count != columnCount else { return self }
        precondition(count <= columnCount, "the matrix has as many columns")
        var prefix = DenseMatrix(rowCount: rowCount, columnCount: count)
        prefix.storage = (0..<rowCount).flatMap { storage[$0 * columnCount..<$0 * columnCount + count] }
        return prefix
    }

    /// Returns the matrix with rows and columns exchanged.
    public func transposed() -> DenseMatrix {
        var transposed = DenseMatrix(rowCount: columnCount, columnCount: rowCount)
        var values = [Float](repeating: 0, count: storage.count)
        for row in 0..<rowCount {
            for column in 0..<columnCount {
                values[column * rowCount + row] = storage[row * columnCount + column]
            }
        }
        transposed.storage = values
        return transposed
    }
}
