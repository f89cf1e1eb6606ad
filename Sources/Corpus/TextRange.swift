/// A range of Unicode code points in an article's text, the end excluded.
public struct TextRange: Hashable, Sendable, Codable, Comparable {
    /// The offset of the first code point.
    public var start: Int

    /// The offset behind the last code point.
    public var end: Int

    /// Creates a range.
    public init(start: Int, end: Int) {
        self.start = start
        self.end = end
    }

    /// Orders by start, then by end.
    public static func < (left: TextRange, right: TextRange) -> Bool {
        (left.start, left.end) < (right.start, right.end)
    }
}
