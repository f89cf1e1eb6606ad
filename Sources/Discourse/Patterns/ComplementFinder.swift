/// Finds what a cue takes as its content: steps over the addressee, the time and the place of speaking.
struct ComplementFinder {
    let reader: SentenceReader
    let phrases: PhraseReader
    private var items: [Token] { reader.items }
    private var known: KnownWords { reader.known }

    init(reader: SentenceReader) {
        self.reader = reader
        phrases = PhraseReader(reader)
    }

    /// Returns what follows a cue.
    func complement(of cue: Cue, at end: Int) -> Complement {
        let found = candidate(of: cue, at: end)
        // "spoke of rights that": a cue without clauses takes quotations only.
        if case .clause(let place) = found, !cue.complements.contains(.clause), reader.isWord(place, known.that) {
            return .none
        }
        return found
    }

    private func candidate(of cue: Cue, at end: Int) -> Complement {
        var place = phrases.skipTime(from: end)
        if cue.takesSpeech, cue.complements.isDisjoint(with: [.nounPhrase, .person]),
            reader.isAny(end - 1, .preposition), phrases.startsPhrase(place)
        {
            // "said of the bill that": what it is about stands between.
            let behind = phrases.endOfPhrase(from: place)
            if behind > place { return markedContent(at: behind) }
        }
        if cue.complements.contains(.person), let found = behindPerson(at: place, cue) { return found }
        if let token = reader.item(place), token.isAny(.preposition), !reader.isName(place), cue.takesSpeech,
            !takesPreposition(cue, token), !token.isAny(.clauseWord)
        {
            guard let content = contentBehindPlace(from: place) else { return .none }
            place = content
        }
        return content(at: place, cue)
    }

    /// What follows a cue that speaks to somebody, or nil if nobody is named there: "told reporters", "urged lawmakers".
    private func behindPerson(at start: Int, _ cue: Cue) -> Complement? {
        var place = start
        if cue.lemma.hasSuffix(" to"), reader.isWord(place, known.to), phrases.startsPhrase(place + 1),
            !reader.isAny(place + 1, .verbBase)
        {
            // "appealed to donors to send boats"
            place += 1
        }
        if isPronounAddressee(place) {
            let content = afterAddressee(phrases.skipTime(from: place + 1), cue)
            if content != .none { return content }
        }
        guard !startsContent(place), phrases.startsPhrase(place) || reader.isAny(place, .objectPronoun) else {
            // "appealed to that part of the base" asks for nothing.
            return place > start ? content(at: place, cue) : nil
        }
        let behind = phrases.skipTime(from: phrases.endOfPhrase(from: place, allowsPlace: false))
        var content = afterAddressee(behind, cue)
        if content == .none {
            // "urged the government in Port Selene to"
            let whole = phrases.skipTime(from: phrases.endOfPhrase(from: place, allowsPlace: true))
            if whole > behind { content = afterAddressee(whole, cue) }
        }
        let takesObject = !cue.takesSpeech || !cue.complements.isDisjoint(with: [.nounPhrase, .ofPhrase, .forPhrase])
        return content != .none || !takesObject ? content : .object(place)
    }

    /// Whether "her" stands alone, as in "told her that" and "told her the bill was dead".
    private func isPronounAddressee(_ place: Int) -> Bool {
        guard reader.isAny(place, .objectPronoun), reader.isAny(place, .possessive) else { return false }
        return reader.isAny(place + 1, [.clauseWord, .determiner, .subjectPronoun]) || reader.isKind(place + 1, .comma)
            || reader.isWord(place + 1, known.to) || reader.isName(place + 1) && items[place + 1].isAny(.title)
    }

    private func startsContent(_ place: Int) -> Bool {
        guard let token = reader.item(place) else { return true }
        return token.kind != .word || token.word == known.that || token.word == known.to
    }

    /// What follows "told reporters (on Monday)".
    private func afterAddressee(_ place: Int, _ cue: Cue) -> Complement {
        guard let token = reader.item(place) else { return .none }
        switch token.kind {
        case .comma, .colon, .quotation: return mark(at: place)
        case .word: break
        default: return .none
        }
        if token.isAny(.clauseWord), !reader.isName(place) { return startsQuestion(place) ? .clause(place) : .none }
        if token.word == known.to { return infinitive(at: place) ? .infinitive(place) : .none }
        if token.isAny(.negation), reader.isWord(place + 1, known.to) {
            return infinitive(at: place + 1) ? .infinitive(place) : .none
        }
        if token.isAny(.preposition), !reader.isName(place) {
            // "warned the lawyers against long letters"
            if token.word == known.against, takesPreposition(cue, token) { return .object(place) }
            if let content = contentBehindPlace(from: place) { return contentOnly(at: content) }
            return .none
        }
        if phrases.startsPhrase(place), cue.takesSpeech, reader.hasFiniteVerb(from: place, to: clauseLimit(place)) {
            return .clause(place)
        }
        return .none
    }

    /// Whether a clause word starts content: "that", "whether", "how", "why", "what"; "when" and "where" only before "to".
    private func startsQuestion(_ place: Int) -> Bool {
        let word = items[place].word
        if word == known.when || word == known.who || word == known.which { return reader.isWord(place + 1, known.to) }
        return true
    }

    /// A quotation, or a clause with "that"; other words go on with the phrase before.
    private func markedContent(at place: Int) -> Complement {
        guard let token = reader.item(place) else { return .none }
        if token.kind == .word { return token.word == known.that ? .clause(place) : .none }
        return mark(at: place)
    }

    private func contentOnly(at place: Int) -> Complement {
        guard let token = reader.item(place) else { return .none }
        return token.kind == .word ? .clause(place) : mark(at: place)
    }

    private func clauseLimit(_ place: Int) -> Int { min(reader.end, place + 30) }

    private func infinitive(at place: Int) -> Bool {
        var next = place + 1
        while reader.isAny(next, .adverb) { next += 1 }
        guard let token = reader.item(next), token.kind == .word || token.kind == .quotation else { return false }
        return token.kind == .quotation || token.isAny([.verbBase, .be, .have, .do])
            || !(token.isAny([.determiner, .possessive, .objectPronoun, .quantifier]) || reader.isName(next))
    }

    private func takesPreposition(_ cue: Cue, _ token: Token) -> Bool {
        if token.word == known.of { return cue.complements.contains(.ofPhrase) }
        if token.word == known.about || token.word == known.against { return cue.complements.contains(.ofPhrase) }
        if token.word == known.for { return cue.complements.contains(.forPhrase) }
        if token.word == known.to { return cue.complements.contains(.infinitive) }
        return false
    }

    /// What stands behind a comma, a colon or at a quotation.
    private func mark(at place: Int) -> Complement {
        var next = place
        if reader.isKind(next, .comma) || reader.isKind(next, .colon) {
            let isColon = reader.isKind(next, .colon)
            next += 1
            if reader.isKind(next, .quotation) { return .quotation(next) }
            if isColon, next < reader.end { return .clause(next) }
            // ", adding later, “…”" is another cue's.
            if reader.isAny(next, .verbGerund) { return .none }
            // ", as expected, that": a parenthesis before the clause.
            var place = next
            while place < reader.end, place - next < 14 {
                if items[place].kind == .comma, reader.isWord(place + 1, known.that) { return .clause(place + 1) }
                if items[place].kind == .comma || items[place].kind == .colon, reader.isKind(place + 1, .quotation),
                    !reader.hasFiniteVerb(from: next, to: place)
                {
                    return .quotation(place + 1)
                }
                place += 1
            }
            return .none
        }
        guard let token = reader.item(place), token.kind == .quotation else { return .none }
        let behind = reader.item(place + 1)
        // "chanted “What curfew?” and kept going"
        let goesOn =
            token.shape.contains(.endsInMark) && behind?.isAny(.coordinator) == true
            && reader.isAny(place + 2, [.verbPast, .verbS])
        let isWhole = behind == nil || behind?.kind == .terminator || goesOn
        return isWhole ? .quotation(place) : .clause(place)
    }

    /// The place where the content starts behind "in a statement", "at a rally in the capital", or nil.
    private func contentBehindPlace(from start: Int) -> Int? {
        var place = start
        while place < reader.end, place - start < 30 {
            let token = items[place]
            switch token.kind {
            case .quotation:
                // "on “Face the Valley” that": the title of a programme.
                if reader.isWord(place + 1, known.that) { return place + 1 }
                return place
            case .colon: return place
            case .comma:
                if reader.isKind(place + 1, .quotation) { return place }
                if reader.isWord(place + 1, known.that) { return place + 1 }
                return nil
            case .semicolon, .terminator, .dash: return nil
            case .word:
                if token.word == known.that, place > start + 1, !reader.isKind(place - 1, .comma) { return place }
                if token.isAny(.subjectPronoun), !token.isAny([.objectPronoun, .relative]) || token.word == known.it,
                    place > start + 1, !reader.isAny(place - 1, .preposition)
                {
                    return place
                }
                if place > start + 2, reader.isFiniteVerb(place) { return clauseStart(from: start, verb: place) }
            default: break
            }
            place += 1
        }
        return nil
    }

    /// The start of the clause whose verb was met on the way: behind "said on the radio prices are rising".
    private func clauseStart(from start: Int, verb: Int) -> Int? {
        var place = verb - 1
        while place > start + 1 {
            let before = items[place - 1]
            let isFree = before.isWord && !before.isAny([.preposition, .determiner, .possessive, .coordinator])
            if isFree, items[place].isAny([.determiner, .possessive]), !items[place].shape.contains(.clitic) {
                return place
            }
            if isFree, reader.isName(place), !reader.isName(place - 1) { return place }
            place -= 1
        }
        return nil
    }

    private func content(at place: Int, _ cue: Cue) -> Complement {
        guard let token = reader.item(place) else { return .none }
        switch token.kind {
        case .comma, .colon: return cue.takesSpeech ? mark(at: place) : .none
        case .quotation: return mark(at: place)
        case .word, .number: break
        case .symbol: return .object(place)
        default: return .none
        }
        if token.word == known.that, cue.complements.contains(.clause) {
            return .clause(place)
        }
        if token.word == known.to {
            if cue.complements.contains(.infinitive), infinitive(at: place) { return .infinitive(place) }
            // "agreed to" and a noun phrase.
            return cue.lemma.hasSuffix(" to") && takesObject(cue) ? .object(place + 1) : .none
        }
        if token.isAny(.clauseWord), !reader.isName(place), token.word != known.when {
            return cue.takesSpeech || takesObject(cue) ? .clause(place) : .none
        }
        if token.isAny(.preposition), !reader.isName(place) {
            return takesPreposition(cue, token) ? .object(place) : .none
        }
        if token.isAny(.subordinator) || token.isAny(.coordinator) { return .none }
        if reader.isFiniteVerb(place), token.isAny([.verbPast, .finiteAuxiliary]),
            !reader.isAny(place - 1, .cueStart) || cue.complements.isDisjoint(with: .clause)
        {
            return .none
        }
        if cue.complements.contains(.clause) {
            if reader.startsClause(place, limit: clauseLimit(place)) || token.isAny(.subjectPronoun) {
                return .clause(place)
            }
            let isClear =
                takesObject(cue) || cue.cueClass == "factive" || !cue.flags.contains(.ambiguousNoun)
                || hasQuotation(from: place)
            return isClear ? .object(place) : .none
        }
        if takesObject(cue) { return .object(place) }
        return .none
    }

    /// Whether a quotation is part of the noun phrase that starts here: "claimed a “great victory”".
    private func hasQuotation(from start: Int) -> Bool {
        var place = start
        while place < reader.end, place - start < 10 {
            if reader.isKind(place, .quotation) { return true }
            guard items[place].isWord, !reader.isFiniteVerb(place) else { return false }
            place += 1
        }
        return false
    }

    private func takesObject(_ cue: Cue) -> Bool {
        !cue.complements.isDisjoint(with: [.nounPhrase, .person])
    }
}
