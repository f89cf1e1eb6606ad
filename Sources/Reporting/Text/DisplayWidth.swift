/// The number of terminal columns that a text takes.
///
/// `wcwidth` answers by the locale of the process, which is "C" in many containers; the ranges below are those of
/// Unicode Standard Annex #11 (East Asian Width W and F), joined where they touch.
public enum DisplayWidth {
    /// Returns the number of columns.
    public static func width(of text: some StringProtocol) -> Int {
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text.utf8.count }
        return text.reduce(0) { $0 + width(of: $1) }
    }

    /// Returns the text cut to at most the given number of columns, its end replaced by "…".
    public static func truncated(_ text: String, to columns: Int) -> String {
        guard width(of: text) > columns else { return text }
        guard columns > 0 else { return "" }
        var kept = ""
        var used = 0
        for character in text {
            let next = width(of: character)
            guard used + next <= columns - 1 else { break }
            kept.append(character)
            used += next
        }
        while kept.last?.isWhitespace == true { kept.removeLast() }
        return kept + "…"
    }

    /// Returns the text cut to at most the given number of columns, its start replaced by "…".
    public static func truncatedAtStart(_ text: String, to columns: Int) -> String {
        guard width(of: text) > columns else { return text }
        guard columns > 0 else { return "" }
        var start = text.endIndex
        var used = 0
        while start > text.startIndex {
            let next = text.index(before: start)
            used += width(of: text[next])
            guard used <= columns - 1 else { break }
            start = next
        }
        return "…" + text[start...].drop(while: \.isWhitespace)
    }

    /// Returns the text broken between words into lines of at most the given number of columns.
    ///
    /// A word that is wider than a line is broken inside.
    ///
    /// - Parameters:
    ///   - text: The text, without line breaks.
    ///   - columns: The columns of a line, at least 1.
    ///   - limit: The most lines; the last one ends in "…" if the text goes on.
    /// - Returns: The lines, at least one.
    public static func lines(of text: String, columns: Int, limit: Int) -> [String] {
        var lines: [String] = []
        var rest = text[...]
        while lines.count < limit - 1, width(of: rest) > columns {
            let end = lineEnd(in: rest, columns: columns)
            lines.append(String(rest[..<end]))
            rest = rest[end...].drop(while: \.isWhitespace)
        }
        return rest.isEmpty && !lines.isEmpty ? lines : lines + [truncated(String(rest), to: columns)]
    }

    private static func lineEnd(in text: Substring, columns: Int) -> Substring.Index {
        var used = 0
        var wordEnd: Substring.Index?
        for index in text.indices {
            if text[index].isWhitespace { wordEnd = index }
            used += width(of: text[index])
            if used > columns { return wordEnd ?? (index > text.startIndex ? index : text.index(after: index)) }
        }
        return text.endIndex
    }

    static func width(of character: Character) -> Int {
        guard let first = character.unicodeScalars.first else { return 0 }
        if first.properties.generalCategory == .nonspacingMark || first.properties.generalCategory == .enclosingMark {
            return 0
        }
        if character.unicodeScalars.contains(where: { $0.properties.isEmojiPresentation || $0.value == 0xFE0F }) {
            return 2
        }
        if first.properties.generalCategory == .control || first.properties.generalCategory == .format { return 0 }
        return wideRanges.contains { $0.contains(first.value) } ? 2 : 1
    }

    private static let wideRanges: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
        0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F,
        0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x17000...0x18CFF, 0x1B000...0x1B2FF, 0x1F300...0x1F64F,
        0x1F900...0x1F9FF, 0x20000...0x2FFFD, 0x30000...0x3FFFD,
    ]
}
