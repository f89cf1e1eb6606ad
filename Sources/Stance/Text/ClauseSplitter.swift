internal import Discourse

/// Numbers the sentences and clauses of a text.
///
/// A sentence here never spans the ends that stand inside a quotation, because a statement's words are read one
/// sentence at a time.
struct ClauseSplitter {
    private let tokens: [Token]
    private let symbols: [Vocabulary.Symbol]
    private let bytes: [UInt8]
    private let book: RuleBook
    private(set) var sentences: [Int32] = []
    private(set) var clauses: [Int32] = []
    private(set) var contrasts: [(token: Int, contrast: ClauseBorder.Contrast)] = []
    private(set) var wordCounts: [Int32] = []

    init(tokens: [Token], symbols: [Vocabulary.Symbol], bytes: [UInt8], book: RuleBook) {
        self.tokens = tokens
        self.symbols = symbols
        self.bytes = bytes
        self.book = book
    }

    mutating func run(breaks: [ParagraphSplitter.LineBreak]) {
        sentences.reserveCapacity(tokens.count)
        clauses.reserveCapacity(tokens.count)
        wordCounts.reserveCapacity(tokens.count + 1)
        var (sentence, clause, words) = (Int32(0), Int32(0), Int32(0))
        var nextBreak = 0
        for (index, token) in tokens.enumerated() {
            while nextBreak < breaks.count, Int(breaks[nextBreak].token) <= index {
                if breaks[nextBreak].lines > 1 {
                    sentence += 1
                    clause += 1
                }
                nextBreak += 1
            }
            wordCounts.append(words)
            if token.isWord { words += 1 }
            if let border = border(at: index) {
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
        return tokens[next].kind == .number || tokens[next].isCapitalised || bytes[Int(tokens[index].byteStart)] == 0x3F
    }

    private func border(at index: Int) -> RuleBook.Border? {
        guard symbols[index] >= 0, let border = book.border(symbols[index]) else { return nil }
        switch border.place {
        case .always: return border
        case .comma: return index > 0 && tokens[index - 1].kind == .comma ? border : nil
        case .subject:
            let next = index + 1
            return next < tokens.count && tokens[next].isAny(.subjectPronoun) ? border : nil
        }
    }
}
