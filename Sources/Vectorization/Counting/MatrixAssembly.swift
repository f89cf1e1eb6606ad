internal import LinearAlgebra

/// Puts the counts of all chunks together as one matrix of weights.
struct MatrixAssembly {
    private let counts: any CountedCorpus
    private let chunks: TextChunks
    private let weighting: RowWeighting
    private let parallel: ParallelLoop

    init(_ counts: any CountedCorpus, chunks: TextChunks, weighting: RowWeighting, parallel: ParallelLoop) {
        self.counts = counts
        self.chunks = chunks
        self.weighting = weighting
        self.parallel = parallel
    }

    /// Returns the matrix, a row for each text and a column for each term.
    func matrix() -> SparseMatrix {
        let rowStarts = rowStarts()
        let entryCount = rowStarts.last ?? 0
        var values: [Float] = []
        // SAFETY: every entry of both arrays is written, each by the one chunk that has its row, before the arrays are
        // handed out.
        let columns = unsafe [Int32](unsafeUninitializedCapacity: entryCount) { columns, columnCount in
            values = unsafe [Float](unsafeUninitializedCapacity: entryCount) { values, valueCount in
                unsafe fill(columns: columns, values: values, rowStarts: rowStarts)
                valueCount = entryCount
            }
            columnCount = entryCount
        }
        return SparseMatrix(
            trustedRowCount: rowStarts.count - 1,
            columnCount: counts.termCount,
            rowStarts: rowStarts,
            columnIndices: columns,
            values: values
        )
    }

    private func rowStarts() -> [Int] {
        let (counts, chunks) = (counts, chunks)
        let lengths = parallel.mapChunks(of: chunks.ranges.count, chunkSize: 1) { chunk, _ in
            counts.rowLengths(ofChunk: chunk, textCount: chunks.ranges[chunk].count)
        }
        var starts = [0]
        starts.reserveCapacity(chunks.chunkOfText.count + 1)
        var sum = 0
        for length in lengths.joined() {
            sum += length
            starts.append(sum)
        }
        return starts
    }

    private func fill(
        columns: UnsafeMutableBufferPointer<Int32>,
        values: UnsafeMutableBufferPointer<Float>,
        rowStarts: [Int]
    ) {
        let (counts, chunks, weighting) = (counts, chunks, weighting)
        // SAFETY: the chunks write to ranges of the buffers that do not overlap.
        nonisolated(unsafe) let (columns, values) = unsafe (columns, values)
        parallel.forEachChunk(of: chunks.ranges.count, chunkSize: 1) { chunk, _ in
            let rows = chunks.ranges[chunk]
            let base = rowStarts[rows.lowerBound]
            let entries = base..<rowStarts[rows.upperBound]
            let chunkColumns = unsafe UnsafeMutableBufferPointer(rebasing: columns[entries])
            let chunkValues = unsafe UnsafeMutableBufferPointer(rebasing: values[entries])
            let starts = rowStarts[rows.lowerBound...rows.upperBound].map { $0 - base }
            unsafe counts.fill(chunk: chunk, starts: starts[...], columns: chunkColumns, counts: chunkValues)
            for row in 0..<rows.count {
                let entries = starts[row]..<starts[row + 1]
                unsafe weighting.apply(
                    columns: UnsafeBufferPointer(rebasing: chunkColumns[entries]),
                    values: UnsafeMutableBufferPointer(rebasing: chunkValues[entries])
                )
            }
        }
    }
}
