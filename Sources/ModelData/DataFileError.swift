/// A reason that a data file cannot be used.
public enum DataFileError: Error, Hashable, Sendable {
    /// The file cannot be opened or read.
    case unreadable(path: String, reason: String)

    /// A line does not say what it should; the line counts from 1, and 0 stands for the whole file.
    case malformed(path: String, line: Int, problem: String)
}

extension DataFileError: CustomStringConvertible {
    /// What is wrong and where, as one line for a person.
    public var description: String {
        switch self {
        case .unreadable(let path, let reason):
            "\(path): cannot be read (\(reason)); check the path and its permissions"
        case .malformed(let path, let line, let problem):
            line > 0 ? "\(path):\(line): \(problem); mend this line" : "\(path): \(problem)"
        }
    }
}
