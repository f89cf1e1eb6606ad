/// The pairing of rows with columns, each in at most one pair, whose values have the largest sum.
///
/// The Hungarian method (Kuhn 1955, "The Hungarian method for the assignment problem") with the shortest augmenting
/// paths of Jonker, Volgenant 1987, "A shortest augmenting path algorithm for dense and sparse linear assignment
/// problems".
public struct OptimalAssignment: Hashable, Sendable {
    /// For each row its column; nil where there are fewer columns than rows and the row has none.
    public let columns: [Int?]

    /// The sum of the values of all pairs.
    public let total: Double

    /// Finds the pairing.
    ///
    /// - Parameter values: The value of each pair, one list of equal length for each row; finite.
    /// - Precondition: The rows are of equal length.
    /// - Complexity: O(*n*² × *m*) for *n* the smaller and *m* the larger of the two sides.
    public init(maximizing values: [[Double]]) {
        let width = values.first?.count ?? 0
        precondition(values.allSatisfy { $0.count == width }, "each row has a value for each column")
        var columns = [Int?](repeating: nil, count: values.count)
        if values.count <= width {
            let found = Self.cheapest(rowCount: values.count, columnCount: width) { -values[$0][$1] }
            for (row, column) in found.enumerated() { columns[row] = column }
        } else {
            let found = Self.cheapest(rowCount: width, columnCount: values.count) { -values[$1][$0] }
            for (column, row) in found.enumerated() { columns[row] = column }
        }
        self.columns = columns
        total = columns.enumerated().reduce(0) { sum, pair in sum + (pair.element.map { values[pair.offset][$0] } ?? 0)
        }
    }

    /// Returns the column of each row at the least cost; there are no more rows than columns.
    private static func cheapest(rowCount: Int, columnCount: Int, cost: (Int, Int) -> Double) -> [Int] {
        // Place 0 of the columns stands for "none yet", and so does row 0.
        var rowPotential = [Double](repeating: 0, count: rowCount + 1)
        var columnPotential = [Double](repeating: 0, count: columnCount + 1)
        var rowOfColumn = [Int](repeating: 0, count: columnCount + 1)
        for row in 1..<rowCount + 1 {
            rowOfColumn[0] = row
            var column = 0
            var slack = [Double](repeating: .infinity, count: columnCount + 1)
            var previous = [Int](repeating: 0, count: columnCount + 1)
            var isReached = [Bool](repeating: false, count: columnCount + 1)
            repeat {
                isReached[column] = true
                let current = rowOfColumn[column]
                var (step, next) = (Double.infinity, 0)
                for other in 1..<columnCount + 1 where !isReached[other] {
                    let reduced = cost(current - 1, other - 1) - rowPotential[current] - columnPotential[other]
                    if reduced < slack[other] { (slack[other], previous[other]) = (reduced, column) }
                    if slack[other] < step { (step, next) = (slack[other], other) }
                }
                for other in 0..<columnCount + 1 {
                    if isReached[other] {
                        rowPotential[rowOfColumn[other]] += step
                        columnPotential[other] -= step
                    } else {
                        slack[other] -= step
                    }
                }
                column = next
            } while rowOfColumn[column] != 0
            while column != 0 {
                rowOfColumn[column] = rowOfColumn[previous[column]]
                column = previous[column]
            }
        }
        var columnOfRow = [Int](repeating: 0, count: rowCount)
        for column in 1..<columnCount + 1 where rowOfColumn[column] > 0 {
            columnOfRow[rowOfColumn[column] - 1] = column - 1
        }
        return columnOfRow
    }
}
