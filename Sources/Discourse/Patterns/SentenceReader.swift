/// Reads one sentence: what kinds of words stand where, and where noun phrases start and end.
struct SentenceReader {
    let items: [Token]
    let known: KnownWords
    /// The first item of the sentence and the one behind its last.
    let start: Int
    let end: Int

    /// The item at a place, or nil outside the sentence.
    func item(_ index: Int) -> Token? {
        index >= start && index < end ? items[index] : nil
    }

    /// Whether a word with this number stands at a place.
    func isWord(_ index: Int, _ word: Int32) -> Bool {
        index >= start && index < end && items[index].word == word && items[index].kind == .word
    }

    func isKind(_ index: Int, _ kind: Token.Kind) -> Bool {
        index >= start && index < end && items[index].kind == kind
    }

    func isAny(_ index: Int, _ classes: WordClass) -> Bool {
        index >= start && index < end && items[index].isAny(classes)
    }

    /// Whether an item starts with a capital that is not only the start of the sentence.
    func isName(_ index: Int) -> Bool {
        guard let token = item(index), token.isCapitalised else { return false }
        if token.isAny([.weekday, .month]) { return false }
        if token.isAny([
            .determiner, .subjectPronoun, .objectPronoun, .possessive, .preposition, .coordinator, .clauseWord,
            .subordinator, .adverb,
        ]),
            !token.isAny([.nameParticle, .givenMale, .givenFemale]), !token.shape.contains(.allCapitals)
        {
            return false
        }
        if index == start || !items[index - 1].isWord, token.isAny([.verbGerund, .leading, .auxiliary]) {
            return false
        }
        return true
    }

    /// Whether a word is a finite verb or auxiliary, as far as lists and endings tell.
    func isFiniteVerb(_ index: Int) -> Bool {
        guard let token = item(index), token.kind == .word else { return false }
        if token.isAny([.finiteAuxiliary, .modal]) {
            return !token.shape.contains(.allCapitals) || token.end - token.start > 2
        }
        guard !isName(index) else { return false }
        if token.isAny(.verbPast) {
            // Behind a determiner it is an adjective: "the proposed ban"; before "by" a passive: "a plan backed by".
            if let before = item(index - 1), before.isAny([.determiner, .possessive, .preposition]) { return false }
            return !isWord(index + 1, known.by) || !token.isAny(.verbParticiple)
        }
        guard token.isAny(.verbS) else { return false }
        guard let before = item(index - 1) else { return false }
        if before.isAny([.determiner, .possessive, .preposition, .numberWord, .quantifier, .negation]),
            !before.isAny([.subjectPronoun, .relative])
        {
            return false
        }
        return !token.isAny(.ambiguousNoun) || before.isAny([.subjectPronoun, .relative, .adverb]) || isName(index - 1)
            || before.isAny([.role, .organisationHead])
    }

    /// Whether a finite verb stands between two places, up to the first mark that ends a clause.
    func hasFiniteVerb(from: Int, to limit: Int) -> Bool {
        var index = from
        while index < limit {
            let token = items[index]
            if token.kind == .semicolon || token.kind == .terminator { return false }
            if isFiniteVerb(index) { return true }
            // A plain form behind a plural subject: "they support", "voters want".
            if token.isAny(.verbBase), index > from, !token.isAny(.preposition), isPluralSubject(index - 1) {
                return true
            }
            index += 1
        }
        return false
    }

    /// Whether a clause starts here: a subject with a finite verb, relative clauses inside the subject left out.
    func startsClause(_ start: Int, limit: Int) -> Bool {
        var relatives = 0
        var verbs = 0
        var index = start
        while index < limit {
            let token = items[index]
            switch token.kind {
            case .semicolon, .terminator: return verbs > relatives
            case .comma where index > start:
                if relatives > 0 || isAny(index + 1, .relative) { return verbs > relatives }
            case .word:
                if index > start, token.isAny(.relative) {
                    relatives += 1
                } else if isFiniteVerb(index)
                    || (token.isAny(.verbBase) && index > start && !token.isAny(.preposition)
                        && isPluralSubject(index - 1))
                {
                    verbs += 1
                    if verbs > relatives { return true }
                    while index + 1 < limit, isAny(index + 1, [.auxiliary, .adverb, .negation, .verbParticiple]) {
                        index += 1
                    }
                }
            default: break
            }
            index += 1
        }
        return verbs > relatives
    }

    /// Whether a word can be the plural subject of the verb behind it.
    func isPluralSubject(_ index: Int) -> Bool {
        guard let token = item(index), token.kind == .word else { return false }
        if token.isAny([.pluralPronoun, .firstPerson, .rolePlural, .collective]), !token.isAny(.possessive) {
            return true
        }
        if token.isAny(.subjectPronoun) { return !token.isAny([.masculine, .feminine, .neuterPronoun]) }
        if token.isAny(.indefinitePronoun), !token.isAny(.determiner) { return true }
        return token.shape.contains(.endsInS)
            && !token.isAny([.verbS, .auxiliary, .adverb, .preposition, .possessive, .timeNoun])
    }

    /// Whether the word can stand inside a noun phrase.
    func isNominal(_ index: Int) -> Bool {
        guard let token = item(index) else { return false }
        if token.kind == .number { return true }
        if token.kind == .symbol { return true }
        guard token.kind == .word else { return false }
        if isName(index) { return true }
        if token.isAny([
            .subjectPronoun, .objectPronoun, .auxiliary, .clauseWord, .subordinator, .coordinator, .preposition,
            .negation,
        ]) {
            return token.isAny(.indefinitePronoun) && !token.isAny([.coordinator, .preposition, .clauseWord])
        }
        return !isFiniteVerb(index)
    }

    /// The place of the bracket that a closing one belongs to, or the place itself.
    func openingBracket(of index: Int) -> Int {
        var place = index - 1
        while place >= start, index - place < 30 {
            if items[place].kind == .openBracket { return place }
            place -= 1
        }
        return index
    }

    /// The place of the bracket that closes the one at a place, or the place itself.
    func closingBracket(of index: Int) -> Int {
        var place = index + 1
        while place < end, place - index < 60 {
            if items[place].kind == .closeBracket { return place }
            place += 1
        }
        return index
    }
}
