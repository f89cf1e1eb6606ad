extension SparseMatrix {
    /// Returns ranges of rows of about equal work, for a loop over them on several threads.
    ///
    /// The borders depend on the matrix only, so that sums taken chunk by chunk round the same way on any number of
    /// threads.
    ///
    /// - Parameters:
    ///   - rowCost: The work that each row takes beside its entries, in units of the work of one entry.
    ///   - maximumCount: The most chunks.
    /// - Returns: Ranges that follow each other from row 0 to the last.
    package func chunks(rowCost: Int, maximumCount: Int) -> [Range<Int>] {
        let total = entryCount + rowCount * rowCost
        let smallest = 4096
        let cost = max(smallest, (total + maximumCount - 1) / maximumCount)
        var chunks: [Range<Int>] = []
        var first = 0
        var sum = 0
        for row in 0..<rowCount {
            sum += rowStarts[row + 1] - rowStarts[row] + rowCost
            if sum >= cost {
                chunks.append(first..<row + 1)
                first = row + 1
                sum = 0
            }
        }
        if first < rowCount { chunks.append(first..<rowCount) }
        return chunks
    }
}
