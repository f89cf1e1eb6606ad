internal import LinearAlgebra

/// The checks that a matrix must pass before it is factorised.
enum MatrixCheck {
    /// The largest value of an entry: sums of its squares must stay far from the largest 32-bit float.
    private static let largestValue: Float = 1e15

    /// Checks shape and values.
    ///
    /// - Throws: ``NMFError``; entries are named by document and term, counted from 0.
    static func validate(_ matrix: SparseMatrix, topicCount: Int) throws(NMFError) {
        let (rows, columns) = (matrix.rowCount, matrix.columnCount)
        guard rows > 0, columns > 0 else { throw .emptyMatrix(documentCount: rows, termCount: columns) }
        try validateValues(matrix)
        guard matrix.values.contains(where: { $0 > 0 }) else {
            throw .emptyMatrix(documentCount: rows, termCount: columns)
        }
        guard topicCount <= min(rows, columns) else {
            throw .tooManyTopics(topicCount: topicCount, documentCount: rows, termCount: columns)
        }
    }

    /// Checks that no value is negative, too large, infinite or not a number.
    static func validateValues(_ matrix: SparseMatrix) throws(NMFError) {
        let values = matrix.values.span
        for entry in values.indices where !(values[entry] >= 0 && values[entry] <= largestValue) {
            let row = (matrix.rowStarts.firstIndex { $0 > entry } ?? 1) - 1
            let column = Int(matrix.columnIndices[entry])
            guard values[entry].isFinite else { throw .notFinite(document: row, term: column) }
            throw values[entry] < 0
                ? .negativeValue(document: row, term: column)
                : .tooLarge(document: row, term: column, limit: largestValue)
        }
    }
}
