/// A file to read.
struct CorpusFile: Hashable, Sendable {
    /// The path; `-` is standard input.
    var path: String

    /// The format that the name stands for, or the caller; `nil` leaves it to the content.
    var format: FileFormat?

    /// Whether the caller named the file itself, and not a folder that it lies in.
    var isNamed: Bool
}
