/// Pairs quotation marks, paragraph by paragraph.
///
/// Marks with a direction pair with their kind; straight marks toggle, unless the white space around them shows the
/// direction. A paragraph that opens a quotation and does not close it hands it on to the next paragraph if that one
/// starts with an opening mark. Nothing here can fail: a mark without a partner is no quotation.
struct QuotationFinder {
    private var tokens: [Token]
    private(set) var quotations: [Quotation] = []
    private var carried = false

    init(tokens: [Token]) {
        self.tokens = tokens
    }

    /// Returns the tokens after possessive apostrophes became words.
    var markedTokens: [Token] { tokens }

    /// Finds the quotations of all paragraphs.
    mutating func run(paragraphs: [Range<Int>]) {
        for (index, paragraph) in paragraphs.enumerated() {
            let next = index + 1 < paragraphs.count ? paragraphs[index + 1] : nil
            find(in: paragraph, next: next)
        }
    }

    private mutating func find(in paragraph: Range<Int>, next: Range<Int>?) {
        var open: Int?
        var isContinuation = false
        var index = paragraph.lowerBound
        if carried, canOpen(index, start: index) {
            isContinuation = true
        }
        carried = false
        while index < paragraph.upperBound {
            switch tokens[index].kind {
            case .openQuote where open == nil, .openQuote where tokens[index].shape.contains(.spaceBefore):
                open = index
            case .closeQuote:
                if let start = open {
                    add(start, index, isContinuation: isContinuation && start == paragraph.lowerBound)
                    open = nil
                } else if canOpen(index, start: paragraph.lowerBound) {
                    open = index
                }
            case .straightQuote:
                if let start = open, !looksOpening(index, start: paragraph.lowerBound) || start + 1 == index {
                    add(start, index, isContinuation: isContinuation && start == paragraph.lowerBound)
                    open = nil
                } else if open != nil || canOpen(index, start: paragraph.lowerBound) {
                    open = index
                }
            case .openSingle where open == nil, .straightSingle where open == nil, .closeSingle where open == nil:
                if let close = closingSingle(from: index, in: paragraph) {
                    add(index, close, isContinuation: false)
                    index = close
                } else {
                    markPossessive(index)
                }
            default: break
            }
            index += 1
        }
        guard let start = open else { return }
        finishOpen(start, in: paragraph, next: next, isContinuation: isContinuation)
    }

    /// Decides about a quotation that its paragraph leaves open.
    private mutating func finishOpen(_ start: Int, in paragraph: Range<Int>, next: Range<Int>?, isContinuation: Bool) {
        let goesOn = next.map { canOpen($0.lowerBound, start: $0.lowerBound) } ?? false
        let isWhole = start == paragraph.lowerBound
        guard goesOn || isWhole, paragraph.upperBound - start > 3 else { return }
        carried = goesOn
        add(start, paragraph.upperBound - 1, isContinuation: isContinuation && isWhole, isClosed: false)
        if goesOn { quotations[quotations.count - 1].isLeftOpen = true }
    }

    private func isDouble(_ kind: Token.Kind) -> Bool {
        kind == .openQuote || kind == .closeQuote || kind == .straightQuote
    }

    /// Whether a double mark can open: white space, a bracket, a dash or nothing stands before it, and a word behind.
    private func canOpen(_ index: Int, start: Int) -> Bool {
        guard isDouble(tokens[index].kind) else { return false }
        return tokens[index].kind == .openQuote || looksOpening(index, start: start)
            || (tokens[index].kind == .straightQuote && !tokens[index].shape.contains(.spaceAfter))
    }

    private func looksOpening(_ index: Int, start: Int) -> Bool {
        guard !tokens[index].shape.contains(.spaceAfter) else { return false }
        guard index > start, !tokens[index].shape.contains(.spaceBefore) else { return true }
        let before = tokens[index - 1].kind
        return before == .openBracket || (before == .dash && index + 1 < tokens.count && tokens[index + 1].isWord)
    }

    /// Finds the single mark that closes the one at an index, or nil if that one is an apostrophe.
    private func closingSingle(from index: Int, in paragraph: Range<Int>) -> Int? {
        let mark = tokens[index]
        let opens = mark.shape.contains(.spaceBefore) || index == paragraph.lowerBound
        guard opens, !mark.shape.contains(.spaceAfter), index + 1 < paragraph.upperBound else { return nil }
        guard tokens[index + 1].kind == .word else { return nil }
        var weak: Int?
        var close = index
        while close + 1 < min(paragraph.upperBound, index + 300) {
            close += 1
            let kind = tokens[close].kind
            if isDouble(kind), let inner = closingDouble(from: close, in: paragraph) {
                // ‘He called it “a leash” and laughed’: double marks inside single ones.
                close = inner
                continue
            }
            guard close > index + 1 else { continue }
            if isDouble(kind) || kind == .openSingle { return weak }
            guard kind == .closeSingle || kind == .straightSingle else { continue }
            guard !tokens[close].shape.contains(.spaceBefore) else { return weak }
            let previous = tokens[close - 1]
            if previous.kind == .comma || previous.kind == .terminator { return close }
            let isFollowedByMark = close + 1 < paragraph.upperBound && !tokens[close + 1].isWord
            if weak == nil, isFollowedByMark || close + 1 == paragraph.upperBound || close - index <= 12 {
                weak = close
                if isFollowedByMark { return weak }
            }
        }
        return weak
    }

    /// The double mark that closes the one at an index within a few words, or nil.
    private func closingDouble(from index: Int, in paragraph: Range<Int>) -> Int? {
        guard canOpen(index, start: paragraph.lowerBound) else { return nil }
        for close in index + 1..<min(paragraph.upperBound, index + 40) {
            let kind = tokens[close].kind
            if kind == .closeQuote || kind == .straightQuote, tokens[index].kind != .openQuote || kind == .closeQuote {
                return close
            }
            if kind == .terminator || kind == .openQuote { return nil }
        }
        return nil
    }

    /// Turns an apostrophe behind a plural into a possessive word.
    private mutating func markPossessive(_ index: Int) {
        guard tokens[index].kind != .openSingle, index > 0, tokens[index - 1].kind == .word,
            !tokens[index].shape.contains(.spaceBefore)
        else { return }
        tokens[index].kind = .word
        tokens[index].classes = .possessive
        tokens[index].shape.insert(.clitic)
    }

    private mutating func add(_ first: Int, _ last: Int, isContinuation: Bool, isClosed: Bool = true) {
        var (words, capitals, small) = (0, 0, 0)
        let end = isClosed ? last : last + 1
        var startsCapitalised = false
        for index in first + 1..<max(first + 1, end) where tokens[index].isWord {
            if words == 0 { startsCapitalised = tokens[index].shape.contains(.capitalised) }
            words += 1
            if tokens[index].shape.contains(.capitalised) {
                capitals += 1
            } else if tokens[index].isAny([.preposition, .coordinator, .determiner]) || tokens[index].kind == .number {
                small += 1
            }
        }
        quotations.append(
            Quotation(
                first: Int32(first),
                last: Int32(last),
                isClosed: isClosed,
                isContinuation: isContinuation,
                isLeftOpen: false,
                wordCount: words,
                lastKind: end - 1 > first ? tokens[end - 1].kind : .symbol,
                isTitleCase: capitals > 1 && capitals + small == words,
                startsCapitalised: startsCapitalised
            )
        )
    }
}
