internal import LinearAlgebra

extension DenseMatrix {
    /// Creates a matrix from its columns; missing values at the end of a column are zeros.
    init(columns: [[Float]], rowCount: Int) {
        self.init(rowCount: rowCount, columnCount: columns.count)
        var values = storage
        for (column, entries) in columns.enumerated() {
            for (row, value) in entries.prefix(rowCount).enumerated() { values[row * columns.count + column] = value }
        }
        storage = values
    }

    /// Returns a copy of one column.
    func column(_ column: Int) -> [Float] {
        stride(from: column, to: storage.count, by: max(1, columnCount)).map { storage[$0] }
    }
}

extension [Float] {
    /// The vector scaled to length 1, or nil if it is zero.
    var normalized: [Float]? {
        let square = reduce(0.0) { $0 + Double($1) * Double($1) }
        guard square > 0 else { return nil }
        return map { Float(Double($0) / square.squareRoot()) }
    }
}
