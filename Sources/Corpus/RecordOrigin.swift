/// The file and the line that a record came from.
public struct RecordOrigin: Hashable, Sendable {
    /// The path of the file, or `-` for standard input.
    public var file: String

    /// The line, counted from 1; 1 for a text file that is one article.
    public var line: Int

    /// Creates an origin.
    public init(file: String, line: Int) {
        self.file = file
        self.line = line
    }
}
