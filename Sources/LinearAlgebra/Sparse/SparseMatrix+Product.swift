package import CKernels

extension SparseMatrix {
    /// Calls a closure with pointers to the compressed rows, as the kernels take them.
    package func withKernelRows<Result>(_ body: (rostrum_sparse) -> Result) -> Result {
        // SAFETY: the pointers live for the call, and the rows were checked when the matrix was made.
        unsafe rowStarts.withUnsafeBufferPointer { rowStarts in
            unsafe columnIndices.withUnsafeBufferPointer { columns in
                unsafe values.withUnsafeBufferPointer { values in
                    unsafe body(
                        rostrum_sparse(
                            row_starts: rowStarts.baseAddress,
                            columns: columns.baseAddress,
                            values: values.baseAddress
                        )
                    )
                }
            }
        }
    }

    /// Writes the product of this matrix and a padded one.
    package func multiply(
        _ factor: PaddedMatrix,
        into product: PaddedMatrix,
        chunks: [Range<Int>],
        parallel: ParallelLoop
    ) {
        precondition(factor.rowCount == columnCount && product.rowCount == rowCount, "the shapes do not fit")
        precondition(factor.columnCount == product.columnCount, "the shapes do not fit")
        let blocks = Int32(factor.blockCount)
        nonisolated(unsafe) let (source, target) = unsafe (factor.values, product.values)
        unsafe withKernelRows { rows in
            nonisolated(unsafe) let rows = unsafe rows
            parallel.forEachChunk(of: chunks.count, chunkSize: 1) { chunk, _ in
                let range = chunks[chunk]
                // SAFETY: the shapes fit, and each chunk writes its own rows.
                unsafe withUnsafePointer(to: rows) { rows in
                    unsafe rostrum_sparse_product(rows, range.lowerBound, range.upperBound, source, blocks, target)
                }
            }
        }
    }

    /// Returns the product of this matrix and a dense one.
    ///
    /// - Parameters:
    ///   - dense: A matrix with as many rows as this one has columns.
    ///   - parallel: The loop that runs over the rows; the result is the same for any number of threads.
    /// - Returns: The product, summed in 32-bit floats.
    /// - Throws: ``ShapeError/innerDimension(left:right:)`` if the shapes do not fit together.
    /// - Complexity: O(*z* × *n*), where *z* counts the stored entries and *n* the columns of `dense`.
    public func product(_ dense: DenseMatrix, parallel: ParallelLoop) throws(ShapeError) -> DenseMatrix {
        guard columnCount == dense.rowCount else {
            throw .innerDimension(left: columnCount, right: dense.rowCount)
        }
        let product = PaddedMatrix(rowCount: rowCount, columnCount: dense.columnCount)
        let chunks = chunks(rowCost: 16, maximumCount: 256)
        multiply(PaddedMatrix(dense), into: product, chunks: chunks, parallel: parallel)
        return product.dense()
    }
}
