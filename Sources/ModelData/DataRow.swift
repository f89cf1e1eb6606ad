/// One line of a data file, split at its tabs.
public struct DataRow: Hashable, Sendable {
    /// The line in the file, counted from 1.
    public var line: Int

    /// The text between the tabs; at least one column.
    public var columns: [String]

    /// Creates a row.
    public init(line: Int, columns: [String]) {
        self.line = line
        self.columns = columns
    }

    /// Returns a column, or `nil` if the row is shorter.
    public subscript(column index: Int) -> String? {
        columns.indices.contains(index) ? columns[index] : nil
    }
}
