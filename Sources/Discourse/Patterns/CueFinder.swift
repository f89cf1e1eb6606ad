/// Finds the cues of a sentence and tells verbs from nouns of the same form.
struct CueFinder {
    let reader: SentenceReader
    let lexicon: CueLexicon
    /// Whether most words of the sentence start with a capital.
    private let isHeadline: Bool
    private var items: [Token] { reader.items }
    private var known: KnownWords { reader.known }

    init(reader: SentenceReader, lexicon: CueLexicon) {
        self.reader = reader
        self.lexicon = lexicon
        var (capitals, words) = (0, 0)
        for index in reader.start..<reader.end where reader.items[index].kind == .word {
            guard reader.items[index].end - reader.items[index].start > 3 else { continue }
            words += 1
            if reader.items[index].shape.contains(.capitalised) { capitals += 1 }
        }
        isHeadline = words > 2 && capitals * 5 >= words * 4
    }

    /// Returns the cues of the sentence from left to right; quotations are not looked into.
    func cues() -> [CueHit] {
        var hits: [CueHit] = []
        var place = reader.start
        while place < reader.end {
            if items[place].isAny(.cueStart), items[place].kind == .word, !isPartOfName(place),
                let hit = cue(at: place),
                hit.groupStart >= hits.last?.end ?? reader.start
            {
                hits.append(hit)
                place = hit.end
            } else {
                place += 1
            }
        }
        return hits
    }

    /// Whether a capital inside the sentence makes the word part of a name.
    ///
    /// It does in "United States", but not in a headline.
    private func isPartOfName(_ place: Int) -> Bool {
        guard items[place].shape.contains(.capitalised), place > reader.start, items[place - 1].isWord else {
            return false
        }
        return !isHeadline
    }

    private func cue(at place: Int) -> CueHit? {
        let next = place + 1 < reader.end ? items[place + 1].word : -1
        let afterNext = place + 2 < reader.end ? items[place + 2].word : -1
        var found: CueHit?
        lexicon.search(startingWith: items[place].word, then: next, or: afterNext) { entry in
            guard let behind = matches(entry.rest, behind: place) else { return false }
            let end = behind - (entry.rest.count + 1 - entry.consumed)
            found = classify(place, end, Int(entry.cue), lexicon.cues[Int(entry.cue)], entry.form)
            return found != nil
        }
        return found
    }

    /// The place behind the words of a cue, or nil; an adverb may stand behind its first word ("is deeply worried").
    private func matches(_ rest: [Int32], behind place: Int) -> Int? {
        guard let first = rest.first else { return place + 1 }
        var next = place + 1
        let isVerb = items[place].isAny([.be, .verbBase, .verbPast, .verbS, .verbGerund])
        if !reader.isWord(next, first), isVerb, rest.count > 1 || items[place].isAny(.be), canStandBetween(next) {
            next += 1
        }
        for word in rest {
            guard reader.isWord(next, word) else { return nil }
            next += 1
        }
        return next
    }

    private func canStandBetween(_ place: Int) -> Bool {
        guard let token = reader.item(place), token.kind == .word else { return false }
        return token.isAny(.adverb)
            || !token.isAny([
                .preposition, .determiner, .possessive, .subjectPronoun, .objectPronoun, .coordinator, .clauseWord,
                .auxiliary,
            ])
    }

    // MARK: The verb group

    private struct Group {
        var start: Int
        var be = false
        var have = false
        var doOrModal = false
        var modal = false
        var negated = false
        var to = false
    }

    /// Walks left over adverbs and auxiliaries.
    private func group(before place: Int) -> Group {
        var group = Group(start: place)
        var index = place - 1
        while index >= reader.start, place - index < 9, items[index].kind == .word {
            let token = items[index]
            if token.isAny(.negation), token.word != known.no {
                group.negated = true
            } else if token.isAny(.be), !token.shape.contains(.allCapitals) {
                group.be = true
            } else if token.isAny(.have) {
                group.have = true
            } else if token.isAny([.do, .modal]),
                !reader.isName(index) || token.isAny(.modal) && token.word == known.will
            {
                group.doOrModal = true
                group.modal = group.modal || token.isAny(.modal)
            } else if token.word == known.possessive, index > reader.start, items[index - 1].isAny([.subjectPronoun]) {
                // "he's said", "he's calling": has or is.
                group.have = true
                group.be = true
            } else if token.word == known.to, group.start == index + 1 {
                group.to = true
                group.start = index
                break
            } else if token.isAny(.adverb), !reader.isName(index), !token.isAny([.cueStart, .clauseWord]) {
                // An adverb; kept only while a verb or its subject can stand before it.
            } else {
                break
            }
            group.start = index
            index -= 1
        }
        return group
    }

    // MARK: Noun or verb

    private func classify(_ place: Int, _ end: Int, _ index: Int, _ cue: Cue, _ form: Cue.Form) -> CueHit? {
        let group = group(before: place)
        var hit = CueHit(
            item: place,
            end: end,
            groupStart: group.start,
            cue: index,
            form: form,
            role: .finite,
            isNegated: group.negated,
            isModal: group.modal
        )
        if cue.flags.contains(.copular) {
            hit.role = form == .gerund ? .gerund : group.to ? .infinitive : .finite
            return hit
        }
        switch form {
        case .fixed: hit.role = .fixed
        case .noun:
            guard isPossessed(place) else { return nil }
            hit.role = .nominal
        case .gerund:
            guard let role = gerundRole(place, group, cue) else { return nil }
            hit.role = role
        case .base:
            guard let role = baseRole(place, end, group, cue) else { return nil }
            hit.role = role
        case .thirdPerson:
            guard isThirdPersonVerb(place, end, group, cue) else { return nil }
        case .past, .participle:
            guard let role = pastRole(place, end, group, cue, form) else { return nil }
            hit.role = role
        }
        if cue.flags.contains(.official), hit.role != .finite { return nil }
        return hit
    }

    /// Whether a possessive stands before the noun, at most two adjectives away.
    private func isPossessed(_ place: Int) -> Bool {
        for distance in 1...3 {
            guard let token = reader.item(place - distance), token.kind == .word else { return false }
            if token.isAny(.possessive) { return true }
            if token.isAny([.preposition, .determiner, .coordinator, .auxiliary])
                || reader.isFiniteVerb(place - distance)
            {
                return false
            }
        }
        return false
    }

    private func gerundRole(_ place: Int, _ group: Group, _ cue: Cue) -> CueHit.Role? {
        if group.be { return .finite }
        guard let before = reader.item(group.start - 1) else { return .gerund }
        switch before.kind {
        case .comma, .dash, .openBracket, .semicolon: return .gerund
        case .word: break
        default: return nil
        }
        if before.isAny([.determiner, .possessive]), !before.isAny([.pluralPronoun, .relative]) { return nil }
        if before.isAny([.coordinator]) {
            return hasGerund(before: group.start - 1) ? .gerund : nil
        }
        if before.isAny(.preposition), !reader.isName(group.start - 1) { return .gerund }
        if before.isAny(.subordinator) { return .gerund }
        if before.isAny([.rolePlural, .collective, .document, .role, .organisationHead])
            || before.shape.contains(.endsInS)
        {
            return .participle
        }
        if reader.isName(group.start - 1) { return .participle }
        if before.isAny([.verbPast, .verbBase, .verbS]) { return .gerund }
        // "left the hall saying the border was shut"
        let behind = place + 1
        return cue.lemma == "say"
            && (reader.isAny(behind, [.clauseWord, .determiner, .subjectPronoun]) || reader.isName(behind))
            ? .gerund : nil
    }

    private func hasGerund(before place: Int) -> Bool {
        var index = place - 1
        while index >= reader.start, place - index < 25 {
            if items[index].isAny(.verbGerund) { return true }
            index -= 1
        }
        return false
    }

    private func baseRole(_ place: Int, _ end: Int, _ group: Group, _ cue: Cue) -> CueHit.Role? {
        if group.to { return .infinitive }
        if group.doOrModal { return .finite }
        if cue.flags.contains(.ambiguousNoun), isNounBeforeVerb(end) { return nil }
        if group.be || group.have { return nil }
        let before = group.start - 1
        guard let token = reader.item(before),
            token.kind == .word || token.kind == .closeBracket || token.kind == .comma
        else { return nil }
        if token.kind == .comma {
            // Behind an appositive, with a plural subject: only where a clause follows.
            return !cue.flags.contains(.ambiguousNoun) && reader.isWord(end, known.that) ? .finite : nil
        }
        if token.isAny([.subjectPronoun, .relative]),
            !token.isAny([.masculine, .feminine, .neuterPronoun, .determiner])
        {
            return .finite
        }
        if token.word == known.that, !cue.flags.contains(.ambiguousNoun) { return .finite }
        // ", records show, and"
        let isTrailing =
            token.isAny(.document) && (reader.item(end).map { $0.kind == .comma || $0.kind == .terminator } ?? true)
        if items[place].isAny(.ambiguousNoun), startsObject(end) == false, !isTrailing { return nil }
        if reader.isPluralSubject(before) || !cue.flags.contains(.ambiguousNoun) && hasPluralHead(before) {
            return .finite
        }
        // "half of voters in each state say they", "9 percent say the"
        if !cue.flags.contains(.ambiguousNoun), cue.takesSpeech, reader.isNominal(before), !reader.isName(before),
            reader.startsClause(end, limit: min(reader.end, end + 20)),
            reader.isAny(end, [.subjectPronoun, .determiner, .clauseWord]) || reader.isName(end)
        {
            return .finite
        }
        if token.isAny(.coordinator), !cue.flags.contains(.ambiguousNoun), startsObject(end) { return .finite }
        return nil
    }

    /// Whether a phrase with a preposition is plural by its head: "supporters in Congress say".
    private func hasPluralHead(_ last: Int) -> Bool {
        guard let phrase = SubjectFinder(reader: reader).phrase(endingAt: last), phrase.relative == nil,
            let head = (phrase.first..<phrase.last).first(where: { reader.isAny($0 + 1, .preposition) })
        else { return false }
        return reader.isPluralSubject(head)
    }

    /// Whether something that a verb can take follows: a clause, a noun phrase with its determiner, a name, "to", "for".
    private func startsObject(_ end: Int) -> Bool {
        guard let token = reader.item(end) else { return false }
        if token.kind == .quotation { return true }
        guard token.kind == .word else { return false }
        return token.isAny([.determiner, .possessive, .subjectPronoun, .objectPronoun, .clauseWord])
            || reader.isName(end) || token.word == known.to || token.word == known.for || token.word == known.on
            || (token.shape.contains(.endsInS) && !token.isAny(.auxiliary))
    }

    private func isThirdPersonVerb(_ place: Int, _ end: Int, _ group: Group, _ cue: Cue) -> Bool {
        guard !group.doOrModal, !group.be, !group.have, !group.to else { return false }
        let before = group.start - 1
        guard let token = reader.item(before) else { return false }
        let isNoun = cue.flags.contains(.ambiguousNoun)
        if isNoun, isNounBeforeVerb(end) { return false }
        switch token.kind {
        case .quotation: return true
        case .comma, .dash: return !isNoun || startsObject(end)
        case .closeBracket, .number: return !isNoun
        case .word: break
        default: return false
        }
        if token.isAny([.subjectPronoun, .relative]), !token.isAny(.determiner) || token.word == known.that {
            return true
        }
        if token.isAny([.determiner, .possessive, .preposition, .quantifier, .negation]), !reader.isName(before) {
            return token.isAny(.indefinitePronoun) && !isNoun
        }
        if token.isAny(.coordinator) { return !isNoun || startsObject(end) }
        if reader.isName(before) { return true }
        if token.isAny([.role, .organisationHead, .document]) { return !isNoun || startsObject(end) }
        return isNoun ? startsObject(end) && !reader.isWord(end, known.on) && !reader.isWord(end, known.for) : true
    }

    private func pastRole(_ place: Int, _ end: Int, _ group: Group, _ cue: Cue, _ form: Cue.Form) -> CueHit.Role? {
        if group.be, !group.have || hasBeen(group.start, place) { return .passive }
        if group.be, group.have { return isOwnPerfect(group.start, place) ? .finite : .passive }
        if group.have { return .finite }
        if group.doOrModal || group.to || form == .participle { return nil }
        let before = group.start - 1
        guard let token = reader.item(before) else {
            // At the start: "Asked about it, she said"; or inverted: "Said Ode: …".
            return reader.isAny(end, [.preposition, .clauseWord]) ? .passive : .finite
        }
        if token.kind == .word {
            if token.isAny([.determiner, .possessive, .quantifier]),
                !token.isAny([.subjectPronoun, .indefinitePronoun]),
                !reader.isName(before), token.word != known.that
            {
                return nil
            }
            if token.isAny(.preposition), !reader.isName(before) { return nil }
            // "laughed when asked about it": somebody else asked.
            if token.word == known.when || token.word == known.if { return .passive }
            if token.isAny(.subordinator), !token.isAny([.relative, .clauseWord]) { return nil }
        }
        if reader.isWord(end, known.by),
            reader.isName(end + 1) || reader.isAny(end + 1, [.determiner, .objectPronoun, .collective, .rolePlural])
        {
            return token.kind == .word ? .passive : nil
        }
        // A participle behind its noun: "a poll released Wednesday found".
        if token.kind == .word, !token.isAny([.subjectPronoun, .relative]), followedByVerb(end),
            !hasGap(before, cue)
        {
            return nil
        }
        if cue.cueClass == "blame", reader.isWord(end, known.of) || reader.isWord(end, known.with) { return nil }
        return .finite
    }

    /// Whether the subject of the words reported stands before the speaker: "a strike that officials said could last".
    private func hasGap(_ last: Int, _ cue: Cue) -> Bool {
        guard cue.takesSpeech, let phrase = SubjectFinder(reader: reader).phrase(endingAt: last) else { return false }
        return reader.isAny(phrase.first - 1, .relative)
    }

    /// Whether the verb behind shows that the word before it is a noun: "the claims are", "her remarks came".
    private func isNounBeforeVerb(_ end: Int) -> Bool {
        var place = end
        while reader.isAny(place, .adverb) { place += 1 }
        if reader.isAny(place, [.finiteAuxiliary, .modal]) { return true }
        return reader.isAny(place, .verbPast) && reader.isFiniteVerb(place)
            && !reader.isAny(place, .verbBase)
    }

    private func followedByVerb(_ end: Int) -> Bool {
        let behind = PhraseReader(reader).skipTime(from: end)
        return reader.isAny(behind, [.verbS, .verbPast, .finiteAuxiliary, .modal]) && reader.isFiniteVerb(behind)
    }

    private func hasBeen(_ start: Int, _ place: Int) -> Bool {
        for index in start..<place where items[index].word == known.been || items[index].word == known.being {
            return true
        }
        return false
    }

    private func isOwnPerfect(_ start: Int, _ place: Int) -> Bool {
        for index in start..<place where items[index].word == known.possessive { return true }
        return false
    }
}
