internal import LinearAlgebra

/// The checks that a matrix must pass before it is factorised.
enum MatrixCheck {
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

    /// Checks that no value is negative, infinite or not a number.
    static func validateValues(_ matrix: SparseMatrix) throws(NMFError) {
        let values = matrix.values.span
        for entry in values.indices where !(values[entry] >= 0 && values[entry] < .infinity) {
            let row = (matrix.rowStarts.firstIndex { $0 > entry } ?? 1) - 1
            let column = Int(matrix.columnIndices[entry])
            throw values[entry] < 0 && values[entry].isFinite
                ? .negativeValue(document: row, term: column) : .notFinite(document: row, term: column)
        }
    }
}
