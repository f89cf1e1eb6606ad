/// The text that cleaning leaves of an article, with the way back to the offsets of the original.
public struct KeptText: Hashable, Sendable {
    /// The kept parts, one behind the other.
    public let text: String

    /// Where the kept parts lie in the original text, in code points, ascending and apart.
    public let ranges: [TextRange]

    /// Returns the offset in the original text of a code point of ``text``.
    ///
    /// - Parameter offset: An offset in ``text``, or its length, which stands for the end of the last part.
    /// - Returns: The offset in the original text.
    public func originalOffset(of offset: Int) -> Int {
        var rest = offset
        for range in ranges {
            if rest < range.end - range.start { return range.start + rest }
            rest -= range.end - range.start
        }
        return (ranges.last?.end ?? 0) + rest
    }

    /// Returns the range of the original text from the first to the last code point of a range of ``text``; parts that
    /// were left out in between lie inside it.
    public func originalRange(of range: TextRange) -> TextRange {
        let start = originalOffset(of: range.start)
        guard range.end > range.start else { return TextRange(start: start, end: start) }
        return TextRange(start: start, end: originalOffset(of: range.end - 1) + 1)
    }
}

extension Article {
    /// The parts of the text that cleaning keeps, in code points, ascending and apart.
    public var keptRanges: [TextRange] {
        let length = text.unicodeScalars.count
        var kept: [TextRange] = []
        var start = 0
        for range in removed {
            if range.start > start { kept.append(TextRange(start: start, end: range.start)) }
            start = range.end
        }
        if start < length { kept.append(TextRange(start: start, end: length)) }
        return kept
    }

    /// The text that cleaning keeps, with its offsets.
    public var keptText: KeptText {
        let ranges = keptRanges
        guard !removed.isEmpty else { return KeptText(text: text, ranges: ranges) }
        let scalars = text.unicodeScalars
        var kept = String.UnicodeScalarView()
        var index = scalars.startIndex
        var offset = 0
        for range in ranges {
            let start = scalars.index(index, offsetBy: range.start - offset)
            index = scalars.index(start, offsetBy: range.end - range.start)
            offset = range.end
            kept.append(contentsOf: scalars[start..<index])
        }
        return KeptText(text: String(kept), ranges: ranges)
    }

    /// The text that cleaning keeps.
    public var body: String {
        removed.isEmpty ? text : keptText.text
    }
}
