/// Joins the tokens of a paragraph to items and cuts them into sentences.
///
/// A quotation is one item, so that no sentence ends inside it. A sentence ends behind a quotation whose last mark
/// ends a sentence, unless an attribution follows ("Will it?" Ode asked.).
struct SentenceSplitter {
    /// The most items of a sentence: a text without full stops must not make later steps slow.
    static let longest = 400

    let tokens: [Token]
    let quotations: [Quotation]
    private(set) var items: [Token] = []
    private(set) var sentences: [Sentence] = []
    private var nextQuotation = 0
    private var start = 0

    init(tokens: [Token], quotations: [Quotation]) {
        self.tokens = tokens
        self.quotations = quotations
        items.reserveCapacity(tokens.count)
    }

    mutating func run(paragraphs: [Range<Int>], datelineEnds: [Int]) {
        for (index, paragraph) in paragraphs.enumerated() {
            split(paragraph, index, from: datelineEnds[index])
        }
    }

    private mutating func split(_ paragraph: Range<Int>, _ number: Int, from first: Int) {
        start = items.count
        var index = first
        while nextQuotation < quotations.count, Int(quotations[nextQuotation].first) < first { nextQuotation += 1 }
        while index < paragraph.upperBound {
            var ends = false
            if nextQuotation < quotations.count, Int(quotations[nextQuotation].first) == index {
                let quotation = quotations[nextQuotation]
                items.append(item(for: quotation))
                index = Int(quotation.last) + 1
                nextQuotation += 1
                ends =
                    quotation.lastKind == .terminator && startsSentence(index, in: paragraph)
                    && !isSignature(index, in: paragraph) && !isAttribution(index, in: paragraph, asks: asks(quotation))
            } else {
                let token = tokens[index]
                items.append(token)
                index += 1
                if token.kind == .terminator {
                    while index < paragraph.upperBound, isCloser(tokens[index]) {
                        items.append(tokens[index])
                        index += 1
                    }
                    ends = startsSentence(index, in: paragraph)
                } else if token.shape.contains(.abbreviation), !token.shape.contains(.initial),
                    !token.isAny([.title, .office])
                {
                    ends = startsClearSentence(index, in: paragraph)
                }
            }
            if ends || items.count - start >= SentenceSplitter.longest { finish(number) }
        }
        finish(number)
    }

    private mutating func finish(_ paragraph: Int) {
        guard items.count > start else { return }
        sentences.append(Sentence(items: start..<items.count, paragraph: paragraph))
        start = items.count
    }

    private func item(for quotation: Quotation) -> Token {
        let (first, last) = (tokens[Int(quotation.first)], tokens[Int(quotation.last)])
        var shape = first.shape
        if quotation.lastKind == .comma || quotation.lastKind == .terminator { shape.insert(.endsInMark) }
        if quotation.lastKind == .comma { shape.insert(.endsInComma) }
        return Token(
            start: first.start,
            end: last.end,
            byteStart: first.byteStart,
            byteEnd: last.byteEnd,
            word: Int32(nextQuotation),
            kind: .quotation,
            shape: shape,
            classes: []
        )
    }

    private func isCloser(_ token: Token) -> Bool {
        !token.shape.contains(.spaceBefore)
            && (token.kind == .closeBracket || token.kind == .closeQuote || token.kind == .terminator
                || token.kind == .closeSingle)
    }

    private func startsSentence(_ index: Int, in paragraph: Range<Int>) -> Bool {
        guard index < paragraph.upperBound else { return true }
        let token = tokens[index]
        switch token.kind {
        case .word: return token.shape.contains(.capitalised) || !isLowerCaseLetter(token)
        case .number: return true
        case .openQuote, .straightQuote, .openSingle, .straightSingle, .openBracket: return true
        case .closeQuote: return token.shape.contains(.spaceBefore)
        case .dash, .symbol: return token.shape.contains(.spaceBefore) && index > 0
        default: return false
        }
    }

    /// Whether a word without a capital belongs to a script that has none.
    private func isLowerCaseLetter(_ token: Token) -> Bool {
        token.end - token.start == token.byteEnd - token.byteStart || !token.classes.isEmpty
            || token.byteEnd - token.byteStart < 3 * (token.end - token.start)
    }

    /// Whether a sentence starts here even behind an abbreviation: with a capitalised small word.
    private func startsClearSentence(_ index: Int, in paragraph: Range<Int>) -> Bool {
        guard index < paragraph.upperBound else { return true }
        let token = tokens[index]
        let isQuote = token.kind == .openQuote || (token.kind == .straightQuote && token.shape.contains(.spaceBefore))
        if isQuote { return true }
        return token.isCapitalised && !token.shape.contains(.allCapitals)
            && token.isAny([
                .determiner, .subjectPronoun, .preposition, .subordinator, .leading, .coordinator, .possessive,
            ]) && !token.isAny([.nameParticle, .month])
    }

    /// Whether a quotation ends in a question or exclamation mark.
    private func asks(_ quotation: Quotation) -> Bool {
        let last = Int(quotation.isClosed ? quotation.last - 1 : quotation.last)
        return tokens[last].shape.contains(.asks)
    }

    private func isSignature(_ index: Int, in paragraph: Range<Int>) -> Bool {
        index < paragraph.upperBound && tokens[index].kind == .dash
    }

    /// Whether an attribution of the quotation before starts here: a name or pronoun, a cue, and soon the end.
    private func isAttribution(_ index: Int, in paragraph: Range<Int>, asks: Bool) -> Bool {
        var place = index
        let limit = min(paragraph.upperBound, index + 9)
        while place < limit, tokens[place].kind == .word, !tokens[place].isAny(.cueStart),
            tokens[place].isCapitalised
                || tokens[place].isAny([.determiner, .role, .title, .office, .adverb, .nameParticle])
        {
            place += 1
        }
        guard place > index, place < limit, tokens[place].isAny(.cueStart), tokens[place].isAny(.finiteVerb) else {
            return false
        }
        place += 1
        // A full stop inside the marks ends the sentence, unless the attribution ends right behind its cue.
        guard asks else { return place == paragraph.upperBound || tokens[place].kind == .terminator }
        let end = min(paragraph.upperBound, place + 8)
        while place < end {
            let token = tokens[place]
            if token.kind == .terminator || token.kind == .comma { return true }
            guard token.kind == .word,
                token.isCapitalised
                    || token.isAny([.preposition, .weekday, .timeNoun, .adverb, .objectPronoun, .determiner])
            else { return false }
            if token.isAny([.subjectPronoun, .clauseWord]), !token.isAny(.objectPronoun) { return false }
            place += 1
        }
        return place == paragraph.upperBound
    }
}
