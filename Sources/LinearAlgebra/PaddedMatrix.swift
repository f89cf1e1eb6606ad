internal import CKernels

/// A dense matrix whose rows are padded with zeros and aligned as the vector kernels want them.
///
/// It is a buffer for inner loops: several threads may write different rows of it at the same time through
/// ``values``. What leaves a module is a ``DenseMatrix``.
@safe
package final class PaddedMatrix {
    /// The number of rows.
    package let rowCount: Int

    /// The number of columns, without the padding.
    package let columnCount: Int

    /// The length of a row in units of the kernels' vector width.
    package let blockCount: Int

    /// The entries: entry (*i*, *j*) is at `i * width + j`; each row starts at a multiple of 64 bytes.
    package let values: UnsafeMutablePointer<Float>

    /// The length of a row, with the padding.
    package var width: Int { blockCount * Self.lanes }

    /// The number of floats to which rows are padded.
    package static let lanes = Int(ROSTRUM_LANES)

    /// Creates a matrix of zeros.
    package init(rowCount: Int, columnCount: Int) {
        self.rowCount = rowCount
        self.columnCount = columnCount
        blockCount = max(1, (columnCount + Self.lanes - 1) / Self.lanes)
        let count = rowCount * blockCount * Self.lanes
        let bytes = UnsafeMutableRawPointer.allocate(byteCount: max(count, 1) * 4, alignment: 64)
        unsafe values = bytes.initializeMemory(as: Float.self, repeating: 0, count: count)
    }

    /// Creates a padded copy.
    package convenience init(_ matrix: DenseMatrix) {
        self.init(rowCount: matrix.rowCount, columnCount: matrix.columnCount)
        for row in 0..<rowCount {
            for column in 0..<columnCount {
                // SAFETY: row and column lie in the matrix, which has the same shape.
                unsafe values[row * width + column] = matrix.storage[row * columnCount + column]
            }
        }
    }

    deinit {
        unsafe values.deallocate()
    }

    /// The number of floats, with the padding.
    package var valueCount: Int { rowCount * width }

    /// Takes over the values of a matrix of the same shape.
    package func copy(_ other: PaddedMatrix) {
        precondition(rowCount == other.rowCount && columnCount == other.columnCount, "the shapes differ")
        // SAFETY: both buffers hold `valueCount` floats.
        unsafe values.update(from: other.values, count: valueCount)
    }

    /// Returns the matrix without its padding.
    package func dense() -> DenseMatrix {
        var dense = DenseMatrix(rowCount: rowCount, columnCount: columnCount)
        var storage: [Float] = []
        storage.reserveCapacity(rowCount * columnCount)
        for row in 0..<rowCount {
            // SAFETY: a row holds at least `columnCount` floats.
            unsafe storage.append(
                contentsOf: UnsafeBufferPointer(start: values + row * width, count: columnCount)
            )
        }
        dense.storage = storage
        return dense
    }

    /// Returns the product of the transposed matrix and the matrix itself, with the padding.
    ///
    /// - Parameters:
    ///   - chunks: The ranges of rows that are summed one after another; they, not the threads, decide the rounding.
    ///   - parallel: The loop that runs over the chunks.
    /// - Returns: `width` × `width` sums of 32-bit products of each chunk, added up in 64 bits.
    package func gram(chunks: [Range<Int>], parallel: ParallelLoop) -> [Double] {
        let parts = PaddedMatrix(rowCount: chunks.count * width, columnCount: width)
        let (width, blocks) = (width, width * width)
        nonisolated(unsafe) let (source, target) = unsafe (values, parts.values)
        parallel.forEachChunk(of: chunks.count, chunkSize: 1) { chunk, _ in
            // SAFETY: each chunk writes its own block, and the rows lie in the matrix.
            unsafe BLAS.gram(
                source + chunks[chunk].lowerBound * width,
                rowCount: chunks[chunk].count,
                width: width,
                into: target + chunk * blocks
            )
        }
        return Self.sumOfUpperTriangles(parts, count: chunks.count, width: width)
    }

    /// Returns the sum of symmetric blocks of which only the upper triangles are filled.
    ///
    /// - Parameters:
    ///   - parts: The blocks, one below the other.
    ///   - count: The number of blocks.
    ///   - width: The number of rows and columns of a block.
    /// - Returns: The whole symmetric sum.
    package static func sumOfUpperTriangles(_ parts: PaddedMatrix, count: Int, width: Int) -> [Double] {
        precondition(parts.valueCount >= count * width * width, "there are fewer blocks")
        var sum = [Double](repeating: 0, count: width * width)
        for part in 0..<count {
            for row in 0..<width {
                for column in row..<width {
                    // SAFETY: the precondition holds the index inside the buffer.
                    unsafe sum[row * width + column] += Double(parts.values[(part * width + row) * width + column])
                }
            }
        }
        for row in 0..<width {
            for column in 0..<row {
                sum[row * width + column] = sum[column * width + row]
            }
        }
        return sum
    }
}
