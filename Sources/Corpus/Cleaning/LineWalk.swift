/// Goes through the lines of a text and counts code points.
struct LineWalk {
    /// One line.
    struct Line {
        /// The line without its end.
        var text: Substring

        /// The offset of its first code point.
        var start: Int

        /// The offset of the first code point of the next line.
        var next: Int

        /// Whether the line holds nothing but blanks.
        var isBlank: Bool { text.utf8.allSatisfy { $0 == UInt8(ascii: " ") || ($0 >= 9 && $0 <= 13) } }
    }

    private var rest: Substring
    private var offset = 0

    init(_ text: String) {
        rest = text[...]
    }

    /// Returns the next line.
    mutating func next() -> Line? {
        guard !rest.isEmpty else { return nil }
        let bytes = rest.utf8
        let end = bytes.firstIndex(of: UInt8(ascii: "\n"))
        let next = end.map { bytes.index(after: $0) } ?? bytes.endIndex
        let count = rest[..<next].unicodeScalars.count
        var text = rest[..<(end ?? bytes.endIndex)]
        if text.utf8.last == UInt8(ascii: "\r") { text = Substring(text.unicodeScalars.dropLast()) }
        let line = Line(text: text, start: offset, next: offset + count)
        offset += count
        rest = rest[next...]
        return line
    }

    /// Returns the next line that is not blank.
    mutating func nextVisible() -> Line? {
        while let line = next() {
            if !line.isBlank { return line }
        }
        return nil
    }
}
