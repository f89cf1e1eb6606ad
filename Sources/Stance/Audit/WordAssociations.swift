internal import Foundation
internal import LinearAlgebra

/// How much more often words stand near each other than chance would have it.
///
/// Positive pointwise mutual information (Church and Hanks 1990; Bullinaria and Levy 2007, "Extracting semantic
/// representations from word co-occurrence statistics"): log(*n*(i, j) *n* / (*n*(i) *n*(j))) where it is above 0, and
/// nothing elsewhere; *n*(i, j) counts the pairs of places at most a window apart.
struct WordAssociations {
    private let stream: [Int32]
    private let wordCount: Int
    private let window: Int
    /// Where each word stands in the stream; those of word *i* are `starts[i]..<starts[i + 1]` of ``places``.
    private let starts: [Int]
    private let places: [Int32]

    init(_ corpus: CorpusWords, window: Int) {
        stream = corpus.stream
        wordCount = corpus.words.count
        self.window = window
        var starts = [0]
        for word in corpus.words { starts.append(starts[starts.count - 1] + word.count) }
        var next = starts
        var places = [Int32](repeating: 0, count: starts[starts.count - 1])
        for (place, word) in corpus.stream.enumerated() where word >= 0 {
            places[next[Int(word)]] = Int32(clamping: place)
            next[Int(word)] += 1
        }
        self.starts = starts
        self.places = places
    }

    /// Returns the matrix, words × words and symmetric.
    func matrix(parallel: ParallelLoop) -> SparseMatrix {
        let totals = totals(parallel)
        let all = totals.reduce(0, +)
        let chunks = parallel.mapChunks(of: wordCount, chunkSize: 64) { _, rows in
            var part = Rows()
            var counts = [Int32](repeating: 0, count: wordCount)
            for row in rows {
                for column in countNeighbours(of: row, into: &counts) {
                    let expected = totals[row] * totals[Int(column)]
                    let value = log(Double(counts[Int(column)]) * all / expected)
                    if value > 0 {
                        part.columns.append(column)
                        part.values.append(Float(value))
                    }
                    counts[Int(column)] = 0
                }
                part.ends.append(part.columns.count)
            }
            return part
        }
        var rowStarts = [0]
        for chunk in chunks {
            let first = rowStarts[rowStarts.count - 1]
            rowStarts += chunk.ends.map { first + $0 }
        }
        return SparseMatrix(
            trustedRowCount: wordCount,
            columnCount: wordCount,
            rowStarts: rowStarts,
            columnIndices: chunks.flatMap(\.columns),
            values: chunks.flatMap(\.values)
        )
    }

    /// Some rows of the matrix.
    private struct Rows: Sendable {
        var columns: [Int32] = []
        var values: [Float] = []
        var ends: [Int] = []
    }

    /// The pairs that each word is in.
    private func totals(_ parallel: ParallelLoop) -> [Double] {
        parallel.mapChunks(of: wordCount, chunkSize: 64) { _, rows in
            rows.map { row in
                var total = 0
                forEachNeighbour(of: row) { _ in total += 1 }
                return Double(total)
            }
        }.flatMap(\.self)
    }

    /// Counts the neighbours of a word and returns them, ascending.
    private func countNeighbours(of row: Int, into counts: inout [Int32]) -> [Int32] {
        var found: [Int32] = []
        forEachNeighbour(of: row) { word in
            if counts[Int(word)] == 0 { found.append(word) }
            counts[Int(word)] += 1
        }
        return found.sorted()
    }

    private func forEachNeighbour(of row: Int, _ body: (Int32) -> Void) {
        for entry in starts[row]..<starts[row + 1] {
            let place = Int(places[entry])
            for other in max(0, place - window)...min(stream.count - 1, place + window)
            where other != place && stream[other] >= 0 { body(stream[other]) }
        }
    }
}
