/// A reason that a corpus cannot be read, or cannot be read further.
public enum CorpusError: Error, Hashable, Sendable {
    /// The class of an error, from which the exit code follows.
    public enum Kind: String, Hashable, Sendable {
        /// The call was wrong: exit code 64.
        case usage

        /// The content of a file is wrong: exit code 65.
        case data

        /// There is nothing to read: exit code 66.
        case noInput

        /// Reading failed half-way: exit code 74.
        case inputOutput
    }

    /// No path was given.
    case noPaths

    /// The same path, or standard input, was given twice.
    case repeatedPath(path: String)

    /// There is no such file or folder.
    case missingPath(path: String)

    /// A file or a folder cannot be opened.
    case unreadable(path: String, reason: String)

    /// Reading a file failed half-way.
    case readFailure(path: String, reason: String)

    /// A folder holds no file of a kind that can be read; `found` names some of those it holds.
    case noSupportedFiles(folder: String, found: [String])

    /// The files hold no record.
    case noRecords(paths: [String])

    /// There are articles, and none has any text.
    case onlyEmptyDocuments(count: Int)

    /// There are records, but none is left to work with.
    case noArticlesLeft(records: Int, outsideDates: Int, undated: Int, rejected: Int)

    /// A field that the caller named occurs in no record; `found` names those of the first one.
    case fieldNeverFound(name: String, found: [String])

    /// A record, or a file from some place on, cannot be used.
    case problem(origin: RecordOrigin, problem: ReadingProblem)

    /// The class of the error.
    public var kind: Kind {
        switch self {
        case .noPaths, .repeatedPath, .fieldNeverFound: .usage
        case .missingPath, .unreadable, .noSupportedFiles, .noRecords: .noInput
        case .readFailure: .inputOutput
        case .onlyEmptyDocuments, .noArticlesLeft, .problem: .data
        }
    }
}

extension CorpusError: CustomStringConvertible {
    /// What is wrong, where, and what to do, as one line for a person.
    public var description: String {
        switch self {
        case .noPaths:
            return "no corpus given; name files or folders, or - for standard input"
        case .repeatedPath(let path):
            return "\(path): given twice; name each input once"
        case .missingPath(let path):
            return "\(path): no such file or folder; check the path"
        case .unreadable(let path, let reason):
            return "\(path): cannot be opened (\(reason)); check its permissions"
        case .readFailure(let path, let reason):
            return "\(path): reading failed half-way (\(reason)); check the disk or the connection, then run again"
        case .noSupportedFiles(let folder, let found):
            let others = found.isEmpty ? "is empty" : "holds only files such as \(found.joined(separator: ", "))"
            return "\(folder): \(others); articles are read from \(FileFormat.extensionList), each also .gz"
        case .noRecords(let paths):
            return "\(paths.joined(separator: ", ")): no article in it; check that the right file was named"
        case .onlyEmptyDocuments(let count):
            return "all \(count) documents are empty; check that the right field was named with --text-field"
        case .noArticlesLeft(let records, let outside, let undated, let rejected):
            return
                "none of \(records) records is left: \(outside) outside --since and --until, \(undated) without a date, "
                + "\(rejected) rejected; widen the dates, name the date with --date-field, or mend the records"
        case .fieldNeverFound(let name, let found):
            return "no record has a field \"\(name)\"; the fields are \(quoted(found))"
        case .problem(let origin, let problem):
            return "\(origin.line > 0 ? "\(origin.file):\(origin.line)" : origin.file): \(problem)"
        }
    }
}

/// Returns names in quotation marks, apart by commas; "none" for no name.
func quoted(_ names: [String]) -> String {
    names.isEmpty ? "none" : names.map { "\"\($0)\"" }.joined(separator: ", ")
}
