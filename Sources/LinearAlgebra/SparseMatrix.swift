/// A sparse matrix of 32-bit floats in compressed rows (CSR).
///
/// Row *i* holds the entries `rowStarts[i]..<rowStarts[i + 1]`; their columns ascend.
public struct SparseMatrix: Hashable, Sendable {
    /// The number of rows.
    public let rowCount: Int

    /// The number of columns.
    public let columnCount: Int

    /// Where each row starts among the entries; one more than there are rows, from 0 to the number of entries.
    public let rowStarts: [Int]

    /// The column of each entry.
    public let columnIndices: [Int32]

    /// The value of each entry.
    public let values: [Float]

    /// The number of stored entries.
    public var entryCount: Int { values.count }

    /// Creates a matrix from its compressed rows.
    ///
    /// - Throws: ``ShapeError`` if the three arrays do not describe a matrix of this shape.
    public init(
        rowCount: Int,
        columnCount: Int,
        rowStarts: [Int],
        columnIndices: [Int32],
        values: [Float]
    ) throws(ShapeError) {
        guard rowStarts.count == rowCount + 1 else {
            throw .valueCount(expected: rowCount + 1, found: rowStarts.count)
        }
        guard columnIndices.count == values.count else {
            throw .valueCount(expected: columnIndices.count, found: values.count)
        }
        guard rowStarts.first == 0 else { throw .rowStarts(row: 0) }
        for row in 0..<rowCount where rowStarts[row] > rowStarts[row + 1] {
            throw .rowStarts(row: row)
        }
        guard rowStarts.last == values.count else { throw .rowStarts(row: rowCount) }
        for (entry, column) in columnIndices.enumerated() where column < 0 || Int(column) >= columnCount {
            throw .columnIndex(entry: entry, found: Int(column), columnCount: columnCount)
        }
        self.rowCount = rowCount
        self.columnCount = columnCount
        self.rowStarts = rowStarts
        self.columnIndices = columnIndices
        self.values = values
    }
}

extension SparseMatrix {
    /// Creates a matrix from compressed rows that a loop of this package has just written.
    package init(
        trustedRowCount rowCount: Int,
        columnCount: Int,
        rowStarts: [Int],
        columnIndices: [Int32],
        values: [Float]
    ) {
        self.rowCount = rowCount
        self.columnCount = columnCount
        self.rowStarts = rowStarts
        self.columnIndices = columnIndices
        self.values = values
    }
}
