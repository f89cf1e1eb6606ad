/// A dense matrix of 32-bit floats, row after row.
public struct DenseMatrix: Hashable, Sendable {
    /// The number of rows.
    public let rowCount: Int

    /// The number of columns.
    public let columnCount: Int

    /// The entries, row after row: entry (*i*, *j*) is at `i * columnCount + j`.
    public var storage: [Float] {
        didSet { precondition(storage.count == rowCount * columnCount, "a matrix keeps its shape") }
    }

    /// Creates a matrix whose entries are all the same.
    public init(repeating value: Float = 0, rowCount: Int, columnCount: Int) {
        self.rowCount = rowCount
        self.columnCount = columnCount
        storage = [Float](repeating: value, count: rowCount * columnCount)
    }

    /// Creates a matrix of the given entries, row after row.
    ///
    /// - Throws: ``ShapeError/valueCount(expected:found:)`` if there are more or fewer than rows × columns.
    public init(_ values: [Float], rowCount: Int, columnCount: Int) throws(ShapeError) {
        guard values.count == rowCount * columnCount else {
            throw .valueCount(expected: rowCount * columnCount, found: values.count)
        }
        self.rowCount = rowCount
        self.columnCount = columnCount
        storage = values
    }

    /// The entry of a row and a column, counted from 0.
    public subscript(row: Int, column: Int) -> Float {
        get { storage[row * columnCount + column] }
        set { storage[row * columnCount + column] = newValue }
    }

    /// Returns a copy of one row.
    public func row(_ row: Int) -> ArraySlice<Float> {
        storage[row * columnCount..<(row + 1) * columnCount]
    }
}
