/// Finds the place and agency that a report starts with: "ASTANA: ", "WASHINGTON (AP) — ".
enum DatelineFinder {
    /// Returns for each paragraph the first token behind its dateline, or its first token if there is none.
    static func ends(tokens: [Token], paragraphs: [Range<Int>]) -> [Int] {
        var ends = paragraphs.map(\.lowerBound)
        let labelled = paragraphs.indices.filter { isLabel(tokens, paragraphs[$0]) }
        for (index, paragraph) in paragraphs.enumerated().prefix(8) {
            if labelled == [index] {
                ends[index] = paragraph.lowerBound + 2
            } else if let end = dash(tokens, paragraph) {
                ends[index] = end
            }
        }
        return ends
    }

    /// Whether a paragraph starts with one word in capitals and a colon; when several do, these are speakers.
    private static func isLabel(_ tokens: [Token], _ paragraph: Range<Int>) -> Bool {
        paragraph.count > 3 && tokens[paragraph.lowerBound].shape.contains(.allCapitals)
            && tokens[paragraph.lowerBound + 1].kind == .colon
    }

    private static func dash(_ tokens: [Token], _ paragraph: Range<Int>) -> Int? {
        let first = paragraph.lowerBound
        guard tokens[first].isCapitalised else { return nil }
        var (hasCapitals, hasBracket) = (tokens[first].shape.contains(.allCapitals), false)
        for index in first..<min(first + 14, paragraph.upperBound - 1) {
            let token = tokens[index]
            switch token.kind {
            case .dash:
                return index > first && (hasCapitals || hasBracket) ? index + 1 : nil
            case .openBracket: hasBracket = true
            case .word:
                if !token.isCapitalised, !token.isAny([.preposition, .month]) { return nil }
                if token.shape.contains(.allCapitals), index == first { hasCapitals = true }
            case .number, .comma, .closeBracket: break
            case .symbol:
                // "(Reuters) -" with the dash glued on one side counts as well.
                if hasBracket, index > first, tokens[index - 1].kind == .closeBracket { return index + 1 }
            default: return nil
            }
        }
        return nil
    }
}
