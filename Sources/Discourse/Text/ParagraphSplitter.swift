/// Cuts the tokens of a text at its line breaks.
enum ParagraphSplitter {
    /// A line break: the token behind it and how many lines it ends; an indented line counts as a blank one before.
    struct LineBreak: Hashable {
        var token: Int32
        var lines: Int32
    }

    /// Returns the paragraphs as ranges of tokens.
    ///
    /// A blank line always ends a paragraph. A single line break does too, unless the text is wrapped: more than a
    /// quarter of its single breaks come before a small letter.
    static func paragraphs(tokens: [Token], breaks: [LineBreak]) -> [Range<Int>] {
        var (single, small) = (0, 0)
        for lineBreak in breaks where lineBreak.lines == 1 && Int(lineBreak.token) < tokens.count {
            let token = tokens[Int(lineBreak.token)]
            single += 1
            if token.kind == .word, !token.shape.contains(.capitalised) { small += 1 }
        }
        let isWrapped = single > 2 && small * 4 > single
        var paragraphs: [Range<Int>] = []
        var start = 0
        for lineBreak in breaks where lineBreak.lines > 1 || !isWrapped {
            let token = Int(lineBreak.token)
            guard token > start else { continue }
            if lineBreak.lines == 1, token < tokens.count, continues(tokens[token], after: tokens[token - 1]) {
                continue
            }
            paragraphs.append(start..<token)
            start = token
        }
        if start < tokens.count { paragraphs.append(start..<tokens.count) }
        return paragraphs
    }

    private static func continues(_ token: Token, after last: Token) -> Bool {
        token.kind == .word && !token.shape.contains(.capitalised) && (last.isWord || last.kind == .comma)
    }
}
