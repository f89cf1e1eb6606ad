internal import Corpus

/// Finds a phrase in a text without regard to case and to the kind of white space.
enum PhraseLocator {
    /// Returns the ranges in code points, ascending and apart; whole words only.
    static func ranges(of phrase: String, in text: String) -> [TextRange] {
        let needle = folded(phrase.unicodeScalars)
        guard let first = needle.first else { return [] }
        let haystack = folded(text.unicodeScalars, trims: false)
        var ranges: [TextRange] = []
        var start = 0
        while start + needle.count <= haystack.count {
            if haystack[start] == first, matches(needle, haystack, at: start) {
                ranges.append(TextRange(start: start, end: start + needle.count))
                start += needle.count
            } else {
                start += 1
            }
        }
        return ranges
    }

    private static func matches(_ needle: [UInt32], _ haystack: [UInt32], at start: Int) -> Bool {
        for index in needle.indices where haystack[start + index] != needle[index] { return false }
        let end = start + needle.count
        let opens = start == 0 || !isLetter(haystack[start - 1]) || !isLetter(needle[0])
        let closes = end == haystack.count || !isLetter(haystack[end]) || !isLetter(needle[needle.count - 1])
        return opens && closes
    }

    private static func isLetter(_ value: UInt32) -> Bool {
        Unicode.Scalar(value).map { $0.properties.isAlphabetic || $0.properties.numericType != nil } ?? false
    }

    /// Lower case without a change of length; every white space becomes a space.
    private static func folded(_ scalars: String.UnicodeScalarView, trims: Bool = true) -> [UInt32] {
        var values = scalars.map { scalar -> UInt32 in
            if scalar.properties.isWhitespace { return 0x20 }
            if scalar.value < 0x80 { return scalar.value >= 0x41 && scalar.value <= 0x5A ? scalar.value + 0x20 : scalar.value }
            let lower = scalar.properties.lowercaseMapping.unicodeScalars
            return lower.count == 1 ? lower.first?.value ?? scalar.value : scalar.value
        }
        if trims {
            while values.last == 0x20 { values.removeLast() }
            while values.first == 0x20 { values.removeFirst() }
        }
        return values
    }
}
