/// A set of columns that gives them back in ascending order.
///
/// A bit for each column, a bit for each 64 columns of which any is set, and so on: a row of a few hundred columns
/// among a million is sorted by setting bits and finding them again, in time that hardly grows with the million.
struct ColumnSet {
    private var words: [UInt64]
    private var summary: [UInt64]

    /// Creates an empty set of columns below a bound.
    init(columnCount: Int) {
        words = [UInt64](repeating: 0, count: (columnCount + 63) / 64)
        summary = [UInt64](repeating: 0, count: (words.count + 63) / 64)
    }

    /// Adds a column.
    mutating func insert(_ column: Int) {
        words[column >> 6] |= 1 << UInt64(column & 63)
        summary[column >> 12] |= 1 << UInt64(column >> 6 & 63)
    }

    /// Empties the set and calls a closure for each of its columns in ascending order.
    mutating func drain(_ body: (Int) -> Void) {
        for place in summary.indices {
            var group = summary[place]
            guard group != 0 else { continue }
            summary[place] = 0
            while group != 0 {
                let number = place << 6 | group.trailingZeroBitCount
                group &= group - 1
                var word = words[number]
                words[number] = 0
                while word != 0 {
                    body(number << 6 | word.trailingZeroBitCount)
                    word &= word - 1
                }
            }
        }
    }
}
