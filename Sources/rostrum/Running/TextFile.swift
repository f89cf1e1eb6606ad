import Foundation

/// A text file that a person named with an option.
enum TextFile {
    /// Returns its text.
    ///
    /// - Throws: ``UnreadableFile`` with the reason.
    static func contents(path: String) throws -> String {
        // A file handle, since the other ways to read a file refuse pipes on Linux.
        guard let handle = FileHandle(forReadingAtPath: path) else {
            throw UnreadableFile(path: path, reason: "there is no such file, or it may not be read")
        }
        guard let data = try? handle.readToEnd() ?? Data() else {
            throw UnreadableFile(path: path, reason: "reading failed")
        }
        guard let text = String(data: data, encoding: .utf8) else {
            throw UnreadableFile(path: path, reason: "it is not UTF-8 text")
        }
        return text
    }

    /// Returns its lines that are not empty.
    static func lines(path: String) throws -> [String] {
        try contents(path: path).split(whereSeparator: \.isNewline).map(String.init)
    }
}

/// A file that a person named and that cannot be read.
struct UnreadableFile: Error, Hashable, CustomStringConvertible {
    /// The file.
    var path: String
    /// Why not.
    var reason: String

    /// The file and the reason, as one line for a person.
    var description: String { "cannot read '\(path)': \(reason)" }
}
