internal import Discourse

/// A text cut into tokens whose words carry the numbers of a ``RuleBook``, with its sentences and clauses.
///
/// It is a class because all readers of an article hold it.
final class MarkedText {
    /// The text in UTF-8.
    let bytes: [UInt8]
    let tokens: [Token]
    /// The vocabulary's number of each token, −1 for a mark or a word that no rule knows.
    let symbols: [Vocabulary.Symbol]
    /// The place in ``globLists`` of the globs that a token begins like, or −1.
    let globs: [Int32]
    let globLists: [[Vocabulary.Symbol]]
    /// The number of the sentence and of the clause that each token stands in.
    let sentences: [Int32]
    let clauses: [Int32]
    /// The tokens that open a clause of contrast, ascending.
    let contrasts: [(token: Int, contrast: ClauseBorder.Contrast)]
    /// The number of words before each token, with one more entry at the end.
    let wordCounts: [Int32]

    /// Cuts a text.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - book: The rules whose words are numbered.
    ///   - removed: Ranges of code points that are left out, ascending and apart.
    init(_ text: String, book: RuleBook, removed: [(start: Int, end: Int)] = []) {
        bytes = Array(text.utf8)
        var tokenizer = Tokenizer(rules: book.discourse, bytes: bytes)
        for part in removed where part.end > part.start {
            tokenizer.run(until: Int32(clamping: part.start), thenSkipTo: Int32(clamping: part.end))
        }
        tokenizer.run(until: .max, thenSkipTo: .max)
        tokens = tokenizer.tokens
        var numberer = WordNumberer(book: book, unlisted: tokenizer.words)
        numberer.number(tokens)
        symbols = numberer.symbols
        globs = numberer.globs
        globLists = numberer.globLists
        var splitter = ClauseSplitter(tokens: tokens, symbols: symbols, bytes: bytes, book: book)
        splitter.run(breaks: tokenizer.breaks)
        sentences = splitter.sentences
        clauses = splitter.clauses
        contrasts = splitter.contrasts
        wordCounts = splitter.wordCounts
    }

    /// Returns the next word behind a token, at most one sign such as a slash between them, or nil.
    func nextWord(after token: Int, limit: Int) -> Int? {
        var next = token + 1
        if next < limit, tokens[next].kind == .symbol || tokens[next].kind == .closeSingle { next += 1 }
        guard next < limit, tokens[next].isWord else { return nil }
        return next
    }

    /// Returns the number of words between two tokens.
    func distance(from first: Int, to second: Int) -> Int {
        Int(wordCounts[max(first, second)] - wordCounts[min(first, second)])
    }

    /// Returns the words of a range of tokens as they stand.
    func string(_ range: Range<Int>) -> String {
        guard !range.isEmpty else { return "" }
        let start = Int(tokens[range.lowerBound].byteStart)
        return String(decoding: bytes[start..<max(start, Int(tokens[range.upperBound - 1].byteEnd))], as: UTF8.self)
    }

    /// Returns the first token that starts at a code point or behind it.
    func token(atOrAfter point: Int) -> Int {
        var (low, high) = (0, tokens.count)
        while low < high {
            let middle = (low + high) / 2
            if Int(tokens[middle].start) < point { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Returns the tokens of the sentence around a token.
    func sentence(around token: Int) -> Range<Int> {
        var (low, high) = (token, token + 1)
        while low > 0, sentences[low - 1] == sentences[token] { low -= 1 }
        while high < tokens.count, sentences[high] == sentences[token] { high += 1 }
        return low..<high
    }

    /// Returns the sentences of a range of tokens.
    func sentenceRanges(in range: Range<Int>) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start = range.lowerBound
        for index in range where index + 1 == range.upperBound || sentences[index + 1] != sentences[index] {
            ranges.append(start..<(index + 1))
            start = index + 1
        }
        return ranges
    }

    /// Returns the contrasts in a range of tokens.
    func contrasts(in range: Range<Int>) -> ArraySlice<(token: Int, contrast: ClauseBorder.Contrast)> {
        let first = place(ofContrastAtOrAfter: range.lowerBound)
        return contrasts[first..<max(first, place(ofContrastAtOrAfter: range.upperBound))]
    }

    private func place(ofContrastAtOrAfter token: Int) -> Int {
        var (low, high) = (0, contrasts.count)
        while low < high {
            let middle = (low + high) / 2
            if contrasts[middle].token < token { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
