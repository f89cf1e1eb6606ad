internal import Discourse

/// A text cut into tokens whose words carry the numbers of a ``RuleBook``, with its sentences and clauses.
struct MarkedText {
    /// The text in UTF-8.
    let bytes: [UInt8]
    let tokens: [Token]
    /// The vocabulary's number of each token, −1 for a mark or a word that no rule knows.
    private(set) var symbols: [Vocabulary.Symbol]
    /// The place in ``globLists`` of the globs that a token begins like, or −1.
    private(set) var globs: [Int32]
    private(set) var globLists: [[Vocabulary.Symbol]] = []
    /// The number of the sentence and of the clause that each token stands in.
    private(set) var sentences: [Int32] = []
    private(set) var clauses: [Int32] = []
    /// The tokens that open a clause of contrast.
    private(set) var contrasts: [(token: Int, contrast: ClauseBorder.Contrast)] = []
    /// The number of words before each token, with one more entry at the end.
    private(set) var wordCounts: [Int32] = []

    /// Cuts a text.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - book: The rules whose words are numbered.
    ///   - removed: Ranges of code points that are left out, ascending and apart.
    init(_ text: String, book: RuleBook, removed: [(start: Int, end: Int)] = []) {
        bytes = Array(text.utf8)
        var tokenizer = Tokenizer(rules: book.rules.discourse, bytes: bytes)
        for part in removed where part.end > part.start {
            tokenizer.run(until: Int32(clamping: part.start), thenSkipTo: Int32(clamping: part.end))
        }
        tokenizer.run(until: .max, thenSkipTo: .max)
        tokens = tokenizer.tokens
        symbols = [Vocabulary.Symbol](repeating: -1, count: tokens.count)
        globs = [Int32](repeating: -1, count: tokens.count)
        numberWords(tokenizer.words, book: book)
        var breaks = tokenizer.breaks.makeIterator()
        cut(breaks: &breaks, book: book)
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
        guard !contrasts.isEmpty else { return [] }
        let first = contrasts.firstIndex { $0.token >= range.lowerBound } ?? contrasts.endIndex
        let end = contrasts[first...].firstIndex { $0.token >= range.upperBound } ?? contrasts.endIndex
        return contrasts[first..<end]
    }

    private mutating func numberWords(_ unlisted: WordTable, book: RuleBook) {
        let firstUnlisted = unlisted.firstIdentifier
        var known = [Int32](repeating: .min, count: unlisted.count)
        var knownGlobs = [Int32](repeating: -1, count: unlisted.count)
        var listedGlobs: [Int32: Int32] = [:]
        for (index, token) in tokens.enumerated() where token.word >= 0 && token.isWord {
            guard token.word >= firstUnlisted else {
                symbols[index] = book.listedSymbols[Int(token.word)]
                guard let globList = book.listedGlobs[token.word] else { continue }
                if let place = listedGlobs[token.word] {
                    globs[index] = place
                } else {
                    globs[index] = Int32(globLists.count)
                    listedGlobs[token.word] = globs[index]
                    globLists.append(globList)
                }
                continue
            }
            let entry = Int(token.word - firstUnlisted)
            if known[entry] == .min {
                let word = Array(unlisted.bytes(of: token.word))
                known[entry] = book.vocabulary.symbol(of: word)
                let found = book.vocabulary.globs(of: word)
                if !found.isEmpty {
                    knownGlobs[entry] = Int32(globLists.count)
                    globLists.append(found)
                }
            }
            symbols[index] = known[entry]
            globs[index] = knownGlobs[entry]
        }
    }

    private mutating func cut(
        breaks: inout IndexingIterator<[ParagraphSplitter.LineBreak]>,
        book: RuleBook
    ) {
        sentences.reserveCapacity(tokens.count)
        clauses.reserveCapacity(tokens.count)
        wordCounts.reserveCapacity(tokens.count + 1)
        var (sentence, clause, words) = (Int32(0), Int32(0), Int32(0))
        var nextBreak = breaks.next()
        for (index, token) in tokens.enumerated() {
            while let lineBreak = nextBreak, Int(lineBreak.token) <= index {
                if lineBreak.lines > 1 {
                    sentence += 1
                    clause += 1
                }
                nextBreak = breaks.next()
            }
            wordCounts.append(words)
            if token.isWord { words += 1 }
            if let border = border(at: index, book: book) {
                clause += 1
                if border.contrast != .none { contrasts.append((index, border.contrast)) }
            }
            sentences.append(sentence)
            clauses.append(clause)
            switch token.kind {
            case .terminator where endsSentence(index):
                sentence += 1
                clause += 1
            case .terminator, .semicolon, .colon, .dash, .openBracket, .closeBracket: clause += 1
            default: break
            }
        }
        wordCounts.append(words)
    }

    /// Whether a terminator is followed by something that can start a sentence.
    private func endsSentence(_ index: Int) -> Bool {
        var next = index + 1
        while next < tokens.count, !tokens[next].isWord {
            if tokens[next].kind == .terminator { return false }
            next += 1
        }
        guard next < tokens.count else { return true }
        return tokens[next].kind == .number || tokens[next].shape.contains(.capitalised)
            || tokens[index].byteEnd - tokens[index].byteStart > 0 && bytes[Int(tokens[index].byteStart)] == 0x3F
    }

    private func border(at index: Int, book: RuleBook) -> ClauseBorder? {
        guard symbols[index] >= 0, let border = book.clauseBorders[symbols[index]] else { return nil }
        switch border.place {
        case .always: return border
        case .comma: return index > 0 && tokens[index - 1].kind == .comma ? border : nil
        case .subject:
            guard let next = nextWord(after: index, limit: tokens.count) else { return nil }
            return tokens[next].isAny(.subjectPronoun) ? border : nil
        }
    }
}
