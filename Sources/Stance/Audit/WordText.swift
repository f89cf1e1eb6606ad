internal import Corpus
internal import Discourse

/// An article cut into tokens, without what cleaning left out.
struct WordText {
    /// The text in UTF-8.
    let bytes: [UInt8]
    let tokens: [Token]
    /// The words that stand in no list.
    let unlisted: WordTable
    private let rules: DiscourseRules

    init(_ article: Article, rules: DiscourseRules) {
        self.rules = rules
        bytes = Array(article.text.utf8)
        var tokenizer = Tokenizer(rules: rules, bytes: bytes)
        for removed in article.removed where removed.end > removed.start {
            tokenizer.run(until: Int32(clamping: removed.start), thenSkipTo: Int32(clamping: removed.end))
        }
        tokenizer.run(until: .max, thenSkipTo: .max)
        tokens = tokenizer.tokens
        unlisted = tokenizer.words
    }

    /// Returns the word of a token in lower case.
    func wordBytes(of token: Token) -> [UInt8] {
        token.word < unlisted.firstIdentifier
            ? Array(rules.bytes(ofListed: token.word)) : unlisted.bytes(of: token.word)
    }

    /// Returns the sentence around a token on one line; of a long one the words near the token.
    func sentence(around place: Int) -> String {
        var (low, high) = (place, place)
        while low > 0, place - low < Self.reach, !isBorder(behind: low - 1) { low -= 1 }
        while high + 1 < tokens.count, high - place < Self.reach, !isBorder(behind: high) { high += 1 }
        let isCutBefore = low > 0 && !isBorder(behind: low - 1)
        let isCutBehind = high + 1 < tokens.count && !isBorder(behind: high)
        let text = String(decoding: bytes[Int(tokens[low].byteStart)..<Int(tokens[high].byteEnd)], as: UTF8.self)
        let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return (isCutBefore ? "… " : "") + line + (isCutBehind ? " …" : "")
    }

    /// The most tokens on each side of the word.
    private static let reach = 18

    /// Whether a sentence or a line ends behind a token.
    private func isBorder(behind place: Int) -> Bool {
        guard place + 1 < tokens.count else { return true }
        let (end, next) = (Int(tokens[place].byteEnd), Int(tokens[place + 1].byteStart))
        if bytes[end..<max(end, next)].contains(0x0A) { return true }
        let isTerminator = tokens[place].kind == .terminator
        return isTerminator && tokens[place + 1].kind != .terminator && end < next
    }
}
