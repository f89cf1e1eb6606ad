/// A shape that an operation cannot work with.
public enum ShapeError: Error, Hashable {
    /// A matrix was given the wrong number of values.
    case valueCount(expected: Int, found: Int)

    /// The inner dimensions of a product differ.
    case innerDimension(left: Int, right: Int)

    /// The row starts of a sparse matrix do not ascend from 0 to the number of its entries.
    case rowStarts(row: Int)

    /// A column index of a sparse matrix lies outside the matrix.
    case columnIndex(entry: Int, found: Int, columnCount: Int)
}

extension ShapeError: CustomStringConvertible {
    /// What was expected and what was found, as one line for a person.
    public var description: String {
        switch self {
        case .valueCount(let expected, let found):
            "expected \(expected) values, found \(found)"
        case .innerDimension(let left, let right):
            "cannot multiply: the left factor has \(left) columns, the right one \(right) rows"
        case .rowStarts(let row):
            "the row starts do not ascend from 0 to the number of entries, first at row \(row)"
        case .columnIndex(let entry, let found, let columnCount):
            "entry \(entry) lies in column \(found), but the matrix has \(columnCount) columns"
        }
    }
}
