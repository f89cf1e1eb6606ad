internal import LinearAlgebra

/// Counts of terms that stand alone: words, or runs of characters.
struct SingleTermCounts: CountedCorpus {
    let documentFrequency: [Int32]
    let occurrenceCount: Int64
    private let table: TermTable
    private let chunks: [CorpusReading.Chunk]

    /// The column of each thread's terms; -1 for those that are not kept.
    private let columns: [[Int32]]

    init(_ reading: CorpusReading, _ merged: MergedVocabulary, selection: TermSelection) throws(VectorizationError) {
        let positions = try selection.positions(
            documentFrequency: merged.documentFrequency,
            counts: merged.counts
        )
        var columnOfPosition = [Int32](repeating: -1, count: merged.terms.count)
        for (column, position) in positions.enumerated() { columnOfPosition[position] = Int32(column) }
        columns = merged.positions.map { positions in
            positions.map { $0 < 0 ? -1 : columnOfPosition[Int($0)] }
        }
        table = merged.terms.selecting(positions)
        documentFrequency = positions.map { merged.documentFrequency[$0] }
        occurrenceCount = positions.reduce(0) { $0 + merged.counts[$1] }
        chunks = reading.chunks
    }

    var termCount: Int { table.count }

    var phraseScores: [Float]? { nil }

    func terms(parallel: ParallelLoop) -> TermTable { table }

    func rowLengths(ofChunk chunk: Int, textCount: Int) -> [Int] {
        let chunk = chunks[chunk]
        let columns = columns[chunk.worker]
        var start = 0
        return chunk.ends.map { end in
            defer { start = end }
            return chunk.terms[start..<end].count { columns[Int($0)] >= 0 }
        }
    }

    func fill(
        chunk: Int,
        starts: ArraySlice<Int>,
        columns: UnsafeMutableBufferPointer<Int32>,
        counts: UnsafeMutableBufferPointer<Float>
    ) {
        let chunk = chunks[chunk]
        let columnOfTerm = self.columns[chunk.worker]
        var set = ColumnSet(columnCount: termCount)
        var countOfColumn = [Float](repeating: 0, count: termCount)
        var entry = 0
        var next = 0
        for end in chunk.ends {
            while entry < end {
                let column = Int(columnOfTerm[Int(chunk.terms[entry])])
                if column >= 0 {
                    set.insert(column)
                    countOfColumn[column] = Float(chunk.counts[entry])
                }
                entry += 1
            }
            set.drain { column in
                // SAFETY: a row has as many columns as were counted for it when the room was made.
                unsafe columns[next] = Int32(column)
                unsafe counts[next] = countOfColumn[column]
                next += 1
            }
        }
    }
}
