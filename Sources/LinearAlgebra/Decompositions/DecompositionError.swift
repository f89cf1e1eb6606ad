/// A matrix that cannot be decomposed as asked.
public enum DecompositionError: Error, Hashable {
    /// The rank asked for is below 1 or above the smaller side of the matrix.
    case rank(requested: Int, rowCount: Int, columnCount: Int)

    /// A matrix that must be square is not.
    case notSquare(rowCount: Int, columnCount: Int)

    /// LAPACK's iteration did not converge, as happens with values that are not finite.
    case notConverged(routine: String)
}

extension DecompositionError: CustomStringConvertible {
    /// What is wrong and what to do, as one line for a person.
    public var description: String {
        switch self {
        case .rank(let requested, let rowCount, let columnCount):
            "a \(rowCount) × \(columnCount) matrix has no decomposition of rank \(requested); "
                + "ask for 1 to \(min(rowCount, columnCount))"
        case .notSquare(let rowCount, let columnCount):
            "expected a square matrix, found one of \(rowCount) × \(columnCount)"
        case .notConverged(let routine):
            "the \(routine) did not converge; check the matrix for values that are not finite"
        }
    }
}
