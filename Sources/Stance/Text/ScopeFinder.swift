internal import Discourse

/// Finds what an operator governs, without a parser: its object, its clause or the few words behind it.
struct ScopeFinder {
    let text: MarkedText
    let range: Range<Int>
    let book: RuleBook

    /// The most words of an object.
    private static let longestObject = 14
    /// The words that a short negator reaches.
    private static let negatorReach = 4

    /// Returns the operator with its scope, or nil if the word is none here.
    func place(_ found: MarkFinder.Found) -> Operator? {
        switch found.mark {
        case .negator(let index): negator(book.negations[index], found.range)
        case .reverser(let index):
            act(.reverser(isBad: book.reversers[index].isBad), book.reversers[index], found.range)
        case .promoter(let index): act(.promoter, book.promoters[index], found.range)
        case .attitude(let index): attitude(book.attitudes[index], found.range)
        case .modal(let index): modal(book.modalities[index], found.range)
        case .polar, .protected, .intensifier, .belief: nil
        }
    }

    private func negator(_ negator: RuleBook.Negation, _ word: Range<Int>) -> Operator? {
        guard negator.reach != .exempt else { return nil }
        let isLong = negator.reach == .long
        let end =
            isLong
            ? clauseEnd(from: word.upperBound) : reachEnd(from: word.upperBound, words: Self.negatorReach)
        return Operator(
            kind: .negator(positive: negator.positive, negative: negator.negative, isLong: isLong),
            range: word,
            scope: word.upperBound..<end
        )
    }

    /// An act on an object: behind it, behind its preposition, before a passive verb or in front of it in a compound.
    private func act(_ kind: Operator.Kind, _ act: RuleBook.Act, _ word: Range<Int>) -> Operator? {
        if act.isNoun {
            guard let start = afterPreposition(act.preposition, from: word.upperBound, within: 2) else {
                guard let start = compoundStart(of: word) else { return nil }
                return Operator(kind: kind, range: word, scope: start..<word.lowerBound, isPassive: true)
            }
            return Operator(
                kind: kind,
                range: word,
                scope: start..<objectEnd(from: start, behind: word),
                actor: .unnamed
            )
        }
        guard isVerb(word) else { return nil }
        if isPassive(word), act.preposition < 0 {
            return Operator(kind: kind, range: word, scope: subjectStart(of: word)..<word.lowerBound, isPassive: true)
        }
        guard let start = afterPreposition(act.preposition, from: word.upperBound, within: 5) else { return nil }
        let scope = start..<objectEnd(from: start, behind: word)
        return Operator(kind: kind, range: word, scope: scope, actor: holder(of: word) == 1 ? .speaker : .other)
    }

    /// Returns the first token of the nouns in front of another noun, "emissions" in "emissions cuts", or nil.
    ///
    /// A noun with a preposition behind it has its object there: "a serious threat to".
    private func compoundStart(of word: Range<Int>) -> Int? {
        if let next = text.nextWord(after: word.upperBound - 1, limit: range.upperBound),
            text.tokens[next].isAny(.preposition)
        {
            return nil
        }
        var start = word.lowerBound
        while start > range.lowerBound, word.lowerBound - start < 3, text.tokens[start - 1].isWord,
            text.clauses[start - 1] == text.clauses[word.lowerBound],
            !text.tokens[start - 1].isAny([.determiner, .preposition, .possessive, .be, .modal, .have, .do])
        {
            start -= 1
        }
        return start < word.lowerBound ? start : nil
    }

    private func attitude(_ attitude: Attitude, _ word: Range<Int>) -> Operator? {
        guard attitude.isNominal || attitude.isCopular || isVerb(word) else { return nil }
        if attitude.needsSubject, !hasSubject(word) { return nil }
        let weight = attitude.isNominal ? owner(of: word, attitude.kind) : holder(of: word)
        let value = attitude.value * weight
        let actor = weight < 1 ? Operator.Actor.other : .speaker
        let kind = Operator.Kind.attitude(value: value, kind: attitude.kind, flips: attitude.flips)
        if !attitude.isCopular, isPassive(word) {
            guard attitude.kind == .endorse || attitude.kind == .oppose else { return nil }
            return Operator(
                kind: kind,
                range: word,
                scope: subjectStart(of: word)..<word.lowerBound,
                isPassive: true,
                actor: actor
            )
        }
        return Operator(kind: kind, range: word, scope: word.upperBound..<predicateEnd(behind: word), actor: actor)
    }

    private func modal(_ modal: RuleBook.Modality, _ word: Range<Int>) -> Operator? {
        switch modal.modality {
        case .demanded:
            Operator(
                kind: .demand(modal.factor),
                range: word,
                scope: word.upperBound..<clauseEnd(from: word.upperBound)
            )
        case .asserted where modal.factor >= 1: nil
        case .asserted, .possible, .hypothetical, .questioned:
            Operator(kind: .modal(modal.factor), range: word, scope: word.lowerBound..<clauseEnd(from: word.upperBound))
        }
    }

    // MARK: - Borders

    /// Returns the end of the clause that a token stands in.
    func clauseEnd(from token: Int) -> Int {
        guard token < range.upperBound else { return range.upperBound }
        var end = token
        let clause = text.clauses[max(range.lowerBound, token - 1)]
        while end < range.upperBound, text.clauses[end] == clause { end += 1 }
        return end
    }

    /// Returns the end of the clause, or the place of a second predicate: "condemns … and must …".
    private func predicateEnd(behind word: Range<Int>) -> Int {
        let end = clauseEnd(from: word.upperBound)
        let finite = text.tokens[word.lowerBound].classes.intersection([.verbS, .verbPast])
        for index in word.upperBound..<end where text.tokens[index].isAny(.coordinator) {
            guard let next = text.nextWord(after: index, limit: end) else { continue }
            if text.tokens[next].isAny(.modal) { return index }
            if !finite.isEmpty, text.tokens[next].isAny(finite), !text.tokens[next].isAny([.ambiguousNoun, .verbBase]) {
                return index
            }
        }
        return end
    }

    private func reachEnd(from token: Int, words: Int) -> Int {
        let limit = clauseEnd(from: token)
        var (end, left) = (token, words)
        while end < limit, left > 0 {
            if text.tokens[end].isWord { left -= 1 }
            end += 1
        }
        return end
    }

    /// Returns the end of the object that starts at a token: before a finite verb, a new predicate, a purpose.
    private func objectEnd(from start: Int, behind word: Range<Int>) -> Int {
        let limit = clauseEnd(from: start)
        var (end, words) = (start, 0)
        while end < limit, words < Self.longestObject {
            let token = text.tokens[end]
            guard token.isWord else {
                end += 1
                continue
            }
            if words > 0, endsObject(end, words: words, behind: word) { return end }
            words += 1
            end += 1
        }
        return end
    }

    private func endsObject(_ index: Int, words: Int, behind word: Range<Int>) -> Bool {
        let token = text.tokens[index]
        if token.isAny([.modal, .be, .finiteAuxiliary]) { return true }
        if token.isAny(.subjectPronoun), !token.isAny([.objectPronoun, .determiner, .relative]) { return true }
        guard let next = text.nextWord(after: index, limit: range.upperBound) else { return false }
        let following = text.tokens[next]
        // "lifting the ban harms the public": a finite verb with an object of its own.
        if token.isAny([.verbS, .verbPast]), following.isAny(.determiner), !following.isAny(.relative) { return true }
        if text.symbols[index] == book.toSymbol { return following.isAny(.verbBase) && !following.isAny(.determiner) }
        if token.isAny(.coordinator) {
            // A second predicate has the form of the first: "reduces waste and creates jobs".
            let forms: WordClass = [.verbBase, .verbS, .verbPast, .verbGerund]
            let shared = text.tokens[word.lowerBound].classes.intersection(forms)
            let isVerb =
                following.isAny(shared.isEmpty ? forms : shared) && !following.isCapitalised
                && !following.isAny([.ambiguousNoun, .determiner])
            return isVerb || following.isAny(.modal)
        }
        return token.isAny(.preposition) && following.isAny(.verbGerund) && words > 1
    }

    /// Returns the token behind a preposition that stands at most some words behind a place, or nil.
    private func afterPreposition(_ preposition: Vocabulary.Symbol, from start: Int, within words: Int) -> Int? {
        guard preposition >= 0 else { return start }
        let limit = clauseEnd(from: start)
        var (index, left) = (start, words)
        while index < limit, left > 0 {
            if text.symbols[index] == preposition { return index + 1 < range.upperBound ? index + 1 : nil }
            if text.tokens[index].isWord { left -= 1 }
            if text.tokens[index].kind == .comma { return nil }
            index += 1
        }
        return nil
    }

    // MARK: - Verbs

    /// Whether a word that can be a noun is a verb here: not behind a determiner, a possessive or most prepositions.
    private func isVerb(_ word: Range<Int>) -> Bool {
        guard let before = previousWord(word.lowerBound) else { return true }
        let token = text.tokens[before]
        let isGerund = text.tokens[word.lowerBound].isAny(.verbGerund)
        if token.isAny([.determiner, .possessive]), !token.isAny([.subjectPronoun, .relative]) { return false }
        if token.isAny(.preposition), text.symbols[before] != book.toSymbol, !isGerund, !token.isAny(.adverb) {
            return false
        }
        return true
    }

    /// The weight of an attitude by who holds it: the speaker ("we support"), nobody named, or a third party.
    private func holder(of word: Range<Int>) -> Double {
        var index = word.lowerBound
        var left = 6
        while left > 0, let before = previousWord(index) {
            let token = text.tokens[before]
            if token.isAny(.firstPerson) { return 1 }
            if token.isAny(.subjectPronoun) { return Self.otherHolder }
            index = before
            left -= 1
            if token.isAny([.adverb, .negation, .auxiliary, .have, .be, .do, .modal]) { continue }
            if text.symbols[before] == book.toSymbol { return 1 }
            return token.isAny([.verbBase, .verbGerund, .verbPast]) ? 1 : Self.otherHolder
        }
        return 1
    }

    /// The weight of an attitude in a noun, which is seldom the speaker's own: "our decision to", "their decision to".
    private func owner(of word: Range<Int>, _ kind: AttitudeKind) -> Double {
        guard let before = previousWord(word.lowerBound) else { return 1 }
        guard !text.tokens[before].isAny(.firstPerson) else { return 1 }
        return kind == .commissive || kind == .deny || kind == .directive ? Self.otherOwner : Self.otherHolder
    }

    private static let otherHolder = 0.5
    private static let otherOwner = 0.25

    /// Whether a verb that is more often another word stands behind a pronoun, a name, "to" or an auxiliary.
    private func hasSubject(_ word: Range<Int>) -> Bool {
        guard let before = previousWord(word.lowerBound) else { return false }
        let token = text.tokens[before]
        return token.isAny([.subjectPronoun, .modal, .do, .negation, .adverb]) || token.isCapitalised
            || text.symbols[before] == book.toSymbol || token.shape.contains(.endsInS)
    }

    /// Whether a form of "be" stands before a participle, adverbs and "not" between them.
    private func isPassive(_ word: Range<Int>) -> Bool {
        guard text.tokens[word.lowerBound].isAny(.verbParticiple) || endsInED(word.lowerBound) else { return false }
        var (index, left) = (word.lowerBound, 3)
        while left > 0, let before = previousWord(index) {
            if text.tokens[before].isAny(.be) { return true }
            guard text.tokens[before].isAny([.adverb, .negation]) else { return false }
            index = before
            left -= 1
        }
        return false
    }

    private func endsInED(_ token: Int) -> Bool {
        let end = Int(text.tokens[token].byteEnd)
        return end >= 2 && text.bytes[end - 1] | 0x20 == 0x64 && text.bytes[end - 2] | 0x20 == 0x65
    }

    private func previousWord(_ token: Int) -> Int? {
        var index = token - 1
        while index >= range.lowerBound, text.clauses[index] == text.clauses[token] {
            if text.tokens[index].isWord { return index }
            if text.tokens[index].kind == .comma { return nil }
            index -= 1
        }
        return nil
    }

    /// Returns the first token of the clause before a passive verb.
    private func subjectStart(of word: Range<Int>) -> Int {
        var start = word.lowerBound
        while start > range.lowerBound, text.clauses[start - 1] == text.clauses[word.lowerBound] { start -= 1 }
        return start
    }
}
