extension SparseMatrix {
    /// Returns some rows, with the entries of all columns or of those that a condition keeps.
    ///
    /// - Parameters:
    ///   - rows: The rows, in the order that they are to have; one may come twice.
    ///   - keepsColumn: Whether the entries of a column stay; the number of columns does so in any case.
    /// - Returns: A matrix with a row for each of `rows`.
    /// - Precondition: Each row is one of the matrix.
    /// - Complexity: O(*z*) for *z* entries in these rows.
    public func selecting(rows: [Int], keepsColumn: (Int32) -> Bool = { _ in true }) -> SparseMatrix {
        var starts = [0]
        starts.reserveCapacity(rows.count + 1)
        let room = rows.reduce(0) { $0 + rowStarts[$1 + 1] - rowStarts[$1] }
        var (indices, entries) = ([Int32](), [Float]())
        indices.reserveCapacity(room)
        entries.reserveCapacity(room)
        for row in rows {
            for entry in rowStarts[row]..<rowStarts[row + 1] where keepsColumn(columnIndices[entry]) {
                indices.append(columnIndices[entry])
                entries.append(values[entry])
            }
            starts.append(indices.count)
        }
        return SparseMatrix(
            trustedRowCount: rows.count,
            columnCount: columnCount,
            rowStarts: starts,
            columnIndices: indices,
            values: entries
        )
    }
}
