extension SparseMatrix {
    /// Returns the matrix with rows and columns exchanged; the columns of each new row ascend.
    ///
    /// - Parameter parallel: The loop that runs over the rows; the result is the same for any number of threads.
    /// - Returns: The transposed matrix.
    /// - Complexity: O(*z* + *c* × *n*) for *z* entries, *n* columns and at most 16 chunks *c*.
    public func transposed(parallel: ParallelLoop) -> SparseMatrix {
        let chunks = chunks(rowCost: 1, maximumCount: 16)
        guard let last = chunks.last, columnCount > 0 else {
            return SparseMatrix(
                trustedRowCount: columnCount,
                columnCount: rowCount,
                rowStarts: [Int](repeating: 0, count: columnCount + 1),
                columnIndices: [],
                values: []
            )
        }
        precondition(last.upperBound == rowCount, "the chunks cover all rows")
        var counts = parallel.mapChunks(of: chunks.count, chunkSize: 1) { chunk, _ in
            columnCounts(rows: chunks[chunk])
        }
        var starts = [Int](repeating: 0, count: columnCount + 1)
        var start = 0
        for column in 0..<columnCount {
            starts[column] = start
            for chunk in counts.indices {
                let count = counts[chunk][column]
                counts[chunk][column] = start
                start += count
            }
        }
        starts[columnCount] = start
        let firsts = counts
        var indices = [Int32](repeating: 0, count: entryCount)
        var transposedValues = [Float](repeating: 0, count: entryCount)
        // SAFETY: every entry has a place of its own: the starts were counted from the same entries.
        unsafe indices.withUnsafeMutableBufferPointer { indices in
            unsafe transposedValues.withUnsafeMutableBufferPointer { values in
                nonisolated(unsafe) let (indices, values) = unsafe (indices, values)
                parallel.forEachChunk(of: chunks.count, chunkSize: 1) { chunk, _ in
                    unsafe scatter(rows: chunks[chunk], to: firsts[chunk], indices: indices, values: values)
                }
            }
        }
        return SparseMatrix(
            trustedRowCount: columnCount,
            columnCount: rowCount,
            rowStarts: starts,
            columnIndices: indices,
            values: transposedValues
        )
    }

    private func columnCounts(rows: Range<Int>) -> [Int] {
        var counts = [Int](repeating: 0, count: columnCount)
        for entry in rowStarts[rows.lowerBound]..<rowStarts[rows.upperBound] {
            counts[Int(columnIndices[entry])] += 1
        }
        return counts
    }

    private func scatter(
        rows: Range<Int>,
        to firsts: [Int],
        indices: UnsafeMutableBufferPointer<Int32>,
        values target: UnsafeMutableBufferPointer<Float>
    ) {
        var next = firsts
        for row in rows {
            for entry in rowStarts[row]..<rowStarts[row + 1] {
                let column = Int(columnIndices[entry])
                let place = next[column]
                next[column] = place + 1
                unsafe indices[place] = Int32(row)
                unsafe target[place] = values[entry]
            }
        }
    }
}
