public import LinearAlgebra

/// Tells which topic of its document a word, a sentence or a statement belongs to.
///
/// The word *w* of document *d* belongs to topic *t* with the share W(d,t)·H(w,t) / Σ W(d,·)·H(w,·): the part of the
/// word's weight that the factorization explains by the topic, as in the updates of Lee and Seung (2001, "Algorithms
/// for non-negative matrix factorization").
public struct TopicAttribution: Sendable {
    private let components: DenseMatrix

    /// Creates an attribution by a model.
    public init(model: TopicModel) {
        components = model.components
    }

    /// Returns the share of each topic in passages: passages × topics.
    ///
    /// A passage's words count by their weights. One without known words, or with none that a topic of its document
    /// explains, has zeros.
    ///
    /// - Parameters:
    ///   - passages: Passages × terms, weighted like the documents.
    ///   - documents: For each passage the document that it stands in.
    ///   - coefficients: *W*, documents × topics.
    ///   - parallel: The loop over the passages; the result does not depend on it.
    /// - Returns: The shares; those of a passage sum to 1.
    public func shares(
        of passages: SparseMatrix,
        in documents: [Int],
        coefficients: DenseMatrix,
        parallel: ParallelLoop
    ) -> DenseMatrix {
        let width = components.columnCount
        let rows = parallel.mapChunks(of: passages.rowCount, chunkSize: 256) { _, range in
            var values = [Float](repeating: 0, count: range.count * width)
            for passage in range {
                let start = (passage - range.lowerBound) * width
                var total: Float = 0
                forEachShare(of: passages, row: passage, document: documents[passage], coefficients) {
                    entry,
                    topic,
                    share in
                    values[start + topic] += share * passages.values[entry]
                    total += share * passages.values[entry]
                }
                guard total > 0 else { continue }
                for topic in 0..<width { values[start + topic] /= total }
            }
            return values
        }
        var shares = DenseMatrix(rowCount: passages.rowCount, columnCount: width)
        shares.storage = Array(rows.joined())
        return shares
    }

    /// Returns how close each passage is to each topic: passages × topics, each a cosine from 0 to 1.
    ///
    /// Of each word of a passage the part that belongs to the topic is compared with the topic's terms.
    ///
    /// - Parameters:
    ///   - passages: Passages × terms, each row of length 1.
    ///   - documents: For each passage the document that it stands in.
    ///   - coefficients: *W*, documents × topics.
    ///   - parallel: The loop over the passages; the result does not depend on it.
    /// - Returns: The cosines.
    public func closeness(
        of passages: SparseMatrix,
        in documents: [Int],
        coefficients: DenseMatrix,
        parallel: ParallelLoop
    ) -> DenseMatrix {
        let width = components.columnCount
        var squares = [Float](repeating: 0, count: width)
        for term in 0..<components.rowCount {
            for topic in 0..<width { squares[topic] += components[term, topic] * components[term, topic] }
        }
        let lengths = squares.map { $0 > 0 ? $0.squareRoot() : 1 }
        let rows = parallel.mapChunks(of: passages.rowCount, chunkSize: 256) { _, range in
            var values = [Float](repeating: 0, count: range.count * width)
            for passage in range {
                let start = (passage - range.lowerBound) * width
                forEachShare(of: passages, row: passage, document: documents[passage], coefficients) {
                    entry,
                    topic,
                    share in
                    let term = Int(passages.columnIndices[entry])
                    values[start + topic] += share * passages.values[entry] * components[term, topic] / lengths[topic]
                }
            }
            return values
        }
        var closeness = DenseMatrix(rowCount: passages.rowCount, columnCount: width)
        closeness.storage = Array(rows.joined())
        return closeness
    }

    /// Returns the part of some documents that belongs to one topic: rows × terms.
    func part(of matrix: SparseMatrix, rows: [Int], topic: Int, _ coefficients: DenseMatrix) -> SparseMatrix {
        var starts = [0]
        var columns: [Int32] = []
        var values: [Float] = []
        for row in rows {
            forEachShare(of: matrix, row: row, document: row, coefficients) { entry, found, share in
                guard found == topic else { return }
                columns.append(matrix.columnIndices[entry])
                values.append(share * matrix.values[entry])
            }
            starts.append(values.count)
        }
        return SparseMatrix(
            trustedRowCount: rows.count,
            columnCount: matrix.columnCount,
            rowStarts: starts,
            columnIndices: columns,
            values: values
        )
    }

    /// Calls a closure with the share of each topic in each entry of a row.
    ///
    /// - Parameters:
    ///   - matrix: Rows × terms.
    ///   - row: The row.
    ///   - document: The row of `coefficients` that tells the topics around it.
    ///   - coefficients: *W*, documents × topics.
    ///   - body: Receives the number of an entry, a topic and its share above 0.
    func forEachShare(
        of matrix: SparseMatrix,
        row: Int,
        document: Int,
        _ coefficients: DenseMatrix,
        _ body: (_ entry: Int, _ topic: Int, _ share: Float) -> Void
    ) {
        let width = components.columnCount
        let start = document * width
        let topics = (0..<width).filter { coefficients.storage[start + $0] > 0 }
        guard !topics.isEmpty else { return }
        let weights = topics.map { coefficients.storage[start + $0] }
        for entry in matrix.rowStarts[row]..<matrix.rowStarts[row + 1] {
            let term = Int(matrix.columnIndices[entry]) * width
            var total: Float = 0
            for place in topics.indices { total += weights[place] * components.storage[term + topics[place]] }
            guard total > 0 else { continue }
            for place in topics.indices {
                let part = weights[place] * components.storage[term + topics[place]]
                if part > 0 { body(entry, topics[place], part / total) }
            }
        }
    }
}
