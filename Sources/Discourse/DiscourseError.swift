/// What can be wrong with the files that the statement rules come from.
public enum DiscourseError: Error, Hashable {
    /// A file is missing or cannot be read.
    case unreadable(path: String)

    /// A row has too few columns.
    case tooFewColumns(path: String, line: Int, expected: Int, found: Int)

    /// A column holds a word that it cannot hold.
    case unknownValue(path: String, line: Int, column: Int, value: String)
}

extension DiscourseError: CustomStringConvertible {
    /// The file, the line and what to do, as one line for a person.
    public var description: String {
        switch self {
        case .unreadable(let path):
            "cannot read '\(path)': check that the models folder is complete"
        case .tooFewColumns(let path, let line, let expected, let found):
            "\(path):\(line): found \(found) columns, expected at least \(expected), separated by tabs"
        case .unknownValue(let path, let line, let column, let value):
            "\(path):\(line): '\(value)' is not a value that column \(column) can hold"
        }
    }
}
