/// Reads noun phrases from left to right: objects, addressees, and speakers behind an inverted verb.
struct PhraseReader {
    let reader: SentenceReader
    private var items: [Token] { reader.items }
    private var known: KnownWords { reader.known }

    init(_ reader: SentenceReader) {
        self.reader = reader
    }

    /// Returns the place behind the noun phrase that starts here; the start itself if none does.
    ///
    /// The phrase takes determiners, adjectives and nouns, "of" and the phrase behind it, and a name behind "and".
    func endOfPhrase(from start: Int, allowsPlace: Bool = false) -> Int {
        guard let first = reader.item(start) else { return start }
        if first.isAny([.objectPronoun, .subjectPronoun]), !first.isAny(.possessive), !reader.isName(start) {
            return start + 1
        }
        var place = start
        var hasNoun = false
        while place < reader.end, place - start < 30 {
            let token = items[place]
            if token.kind == .openBracket {
                let close = reader.closingBracket(of: place)
                guard close > place, hasNoun else { break }
                place = close + 1
                continue
            }
            if token.kind == .quotation, token.byteEnd - token.byteStart < 30, reader.isName(place + 1) {
                place += 1
                continue
            }
            guard token.isWord || (token.kind == .symbol && hasNoun) else { break }
            if token.isAny([.weekday]) { break }
            if token.isAny([.determiner, .possessive]), !token.shape.contains(.clitic), !reader.isName(place) {
                if hasNoun, !reader.isAny(place - 1, [.preposition, .coordinator]) { break }
            } else if token.shape.contains(.clitic), token.isAny(.possessive) {
                guard hasNoun else { break }
            } else if token.isAny(.preposition), !reader.isName(place) {
                let isOf = token.word == known.of
                guard hasNoun, isOf || (allowsPlace && token.isAny(.nounPreposition)), place + 1 < reader.end,
                    reader.isNominal(place + 1) || reader.isAny(place + 1, [.determiner, .possessive])
                else { break }
            } else if token.isAny(.coordinator) {
                guard hasNoun, token.word == known.and || token.kind == .symbol, reader.isNominal(place + 1),
                    !reader.isFiniteVerb(place + 1), reader.isName(place + 1) == reader.isName(place - 1)
                else { break }
            } else if reader.isNominal(place) {
                hasNoun = true
            } else {
                break
            }
            place += 1
        }
        while place > start, items[place - 1].isAny([.determiner, .preposition, .coordinator]),
            !reader.isName(place - 1), place - 1 > start
        {
            place -= 1
        }
        return hasNoun || reader.isAny(start, .indefinitePronoun) ? max(place, start) : start
    }

    /// Whether a noun phrase can start here.
    func startsPhrase(_ index: Int) -> Bool {
        guard let token = reader.item(index), token.isWord else { return false }
        if token.isAny([.weekday, .month]) { return false }
        if token.isAny([.determiner, .possessive, .indefinitePronoun, .subjectPronoun]) { return true }
        return reader.isNominal(index) && !token.isAny([.adverb, .timeNoun])
    }

    /// Returns the place behind time and manner words that stand between a cue and what was said.
    func skipTime(from start: Int) -> Int {
        var place = start
        while place < reader.end, place - start < 8 {
            let token = items[place]
            guard token.isWord else { break }
            if token.isAny(.weekday) || (token.isAny(.adverb) && !reader.isName(place) && !token.isAny(.clauseWord)) {
                place += 1
            } else if token.isAny(.timePreposition), let behind = timeBehind(place) {
                place = behind
            } else if token.isAny(.month), reader.isKind(place + 1, .number) {
                place += 2
            } else {
                break
            }
        }
        return place
    }

    /// The place behind "on Wednesday", "last week", "in May 2016", or nil if these words are no time.
    private func timeBehind(_ start: Int) -> Int? {
        var place = start
        var isTime = false
        while place < reader.end, place - start < 6 {
            let token = items[place]
            if token.isAny([.weekday, .month, .timeNoun]) {
                isTime = true
            } else if !(token.isAny([.timePreposition, .determiner, .numberWord]) && !isTime) && token.kind != .number {
                break
            }
            place += 1
        }
        return isTime ? place : nil
    }
}
