/// Decides where the content behind a cue ends.
struct ContentEnd {
    let reader: SentenceReader
    let lexicon: CueLexicon
    private var items: [Token] { reader.items }
    private var known: KnownWords { reader.known }

    /// How much belongs to the content.
    private enum Scope {
        case clause, infinitive, object, nominal
    }

    /// The end of a clause: the sentence's end, a contrast, a comment by participle, or another attribution.
    func ofClause(from start: Int, hit: CueHit) -> Int { max(start, end(from: start, hit, .clause)) }

    /// The end of "to" and its verb phrase.
    func ofInfinitive(from start: Int, hit: CueHit) -> Int { max(start, end(from: start, hit, .infinitive)) }

    /// The end of a noun phrase with what belongs to it.
    func ofObject(from start: Int, hit: CueHit) -> Int { max(start, end(from: start, hit, .object)) }

    /// The end of a phrase behind a noun: before the verb that the noun is the subject of.
    func ofNominal(from start: Int, hit: CueHit) -> Int {
        var place = start
        while place < reader.end, place - start < 25 {
            let token = items[place]
            if token.kind == .comma || token.kind == .terminator || token.kind == .semicolon || token.kind == .dash {
                return place
            }
            if place > start, reader.isFiniteVerb(place) { return place }
            if token.isAny(.subordinator), place > start, !token.isAny(.preposition) { return place }
            place += 1
        }
        return place
    }

    private func end(from start: Int, _ hit: CueHit, _ scope: Scope) -> Int {
        var place = start
        while place < reader.end {
            let token = items[place]
            switch token.kind {
            case .semicolon: return place
            case .comma where place > start:
                if cutsAtComma(place, scope, reader.isWord(start, known.that)) || endsLeadingClause(place, hit)
                    || endsRelativeClause(place, hit) || cutsAtSecondSpeaker(place + 1, start)
                {
                    return place
                }
            case .dash where place > start:
                if scope != .clause || cutsAtDash(place) { return place }
            case .openBracket: place = max(place, reader.closingBracket(of: place))
            case .closeBracket where place > start: return place
            case .word where place > start:
                // A comma inside the marks: "called it “a leash,” but he".
                let isBehindComma = items[place - 1].kind == .quotation && items[place - 1].shape.contains(.endsInComma)
                if isBehindComma,
                    cutsAtComma(place - 1, scope, reader.isWord(start, known.that)) || endsLeadingClause(place - 1, hit)
                {
                    return place
                }
                if cutsAtWord(place, scope, hit, start) { return place }
            default: break
            }
            place += 1
        }
        return reader.end
    }

    private func cutsAtComma(_ comma: Int, _ scope: Scope, _ hasThat: Bool) -> Bool {
        guard let next = reader.item(comma + 1) else { return true }
        if next.kind == .quotation { return false }
        guard next.kind == .word else { return false }
        if next.isAny(.verbGerund), next.isAny(.nounPreposition) { return false }
        if next.isAny(.verbGerund) { return next.isAny(.cueStart) || scope != .clause }
        if next.word == known.but || next.isAny(.adversative) {
            guard hasThat else { return true }
            // Behind "that" a contrast belongs to the content, unless a new subject or second verb follows "but".
            return next.word == known.but
                && (reader.isAny(comma + 2, [.subjectPronoun, .cueStart]) && !reader.isAny(comma + 2, .clauseWord))
        }
        if next.isAny(.cueStart), next.isAny(.verbPast) { return false }
        if next.isAny(.relative), next.word != known.that { return scope != .clause }
        if next.isAny(.coordinator) {
            var place = comma + 2
            while reader.isAny(place, .adverb), !reader.isAny(place, .cueStart) { place += 1 }
            guard let after = reader.item(place) else { return true }
            // A quotation ends the content when a new clause follows.
            if scope != .clause || reader.isKind(comma - 1, .quotation),
                after.isAny(.possessive) || reader.isName(place),
                reader.hasFiniteVerb(from: place, to: min(reader.end, place + 10))
            {
                return true
            }
            if scope == .clause {
                return after.isAny(.subjectPronoun) || after.isAny(.cueStart) && after.isAny(.verbPast)
            }
            return after.isAny([.subjectPronoun, .verbPast, .verbS, .determiner])
        }
        if isAccordingTo(comma + 1) { return true }
        if scope == .clause { return false }
        return next.isAny([.subordinator, .preposition, .subjectPronoun, .determiner]) || scope == .object
    }

    private func isAccordingTo(_ place: Int) -> Bool {
        reader.isAny(place, .cueStart)
            && lexicon.entries(startingWith: items[place].word).contains { entry in
                entry.form == .fixed
                    && entry.rest.enumerated().allSatisfy { reader.isWord(place + 1 + $0.offset, $0.element) }
            }
    }

    /// Whether "in a statement" or a like phrase starts here.
    private func isStatementPhrase(_ place: Int) -> Bool {
        reader.isAny(place, .cueStart)
            && lexicon.entries(startingWith: items[place].word).contains { entry in
                entry.rest.count > 1 && lexicon.cues[Int(entry.cue)].takesSpeech
                    && entry.rest.enumerated().allSatisfy { reader.isWord(place + 1 + $0.offset, $0.element) }
            }
    }

    private func cutsAtDash(_ dash: Int) -> Bool {
        guard let next = reader.item(dash + 1) else { return true }
        if next.isAny(.coordinator), reader.isWord(dash + 2, known.that) { return false }
        // A pair of dashes is a parenthesis inside the content.
        var place = dash + 1
        while place < reader.end, place - dash < 16 {
            if items[place].kind == .dash, place + 2 < reader.end { return false }
            place += 1
        }
        return next.isAny([.adversative, .coordinator, .determiner, .subjectPronoun, .possessive])
    }

    /// Whether the clause of the cue is a leading one that ends at a comma, as in "When Marr said A, B" it does.
    private func endsLeadingClause(_ comma: Int, _ hit: CueHit) -> Bool {
        let first = items[reader.start]
        let isLeading =
            first.isAny([.subordinator, .preposition]) && first.word != known.that
            && (!reader.isName(reader.start) || first.isAny(.subordinator))
        guard isLeading || isAskedFirst(hit) else { return false }
        guard let next = reader.item(comma + 1), next.isWord, !next.isAny([.relative, .coordinator, .verbGerund]) else {
            return false
        }
        if !isAskedFirst(hit) {
            for place in reader.start..<hit.item where items[place].kind == .comma || items[place].kind == .quotation {
                return false
            }
        }
        return reader.hasFiniteVerb(from: comma + 1, to: reader.end)
    }

    /// Whether the clause of the cue is ", who said A," and the main verb follows the comma.
    private func endsRelativeClause(_ comma: Int, _ hit: CueHit) -> Bool {
        guard startsRelativeClause(before: hit.groupStart) else { return false }
        var next = comma + 1
        while reader.isAny(next, .adverb), next < comma + 3 { next += 1 }
        return reader.isFiniteVerb(next)
    }

    /// Whether ", who" or ", whose party" stands before a place.
    private func startsRelativeClause(before group: Int) -> Bool {
        var place = group - 1
        while place > reader.start, group - place < 6, items[place].isWord {
            if items[place].isAny(.relative), reader.isKind(place - 1, .comma) {
                return place == group - 1 || items[place].isAny(.possessive)
            }
            if reader.isFiniteVerb(place) { return false }
            place -= 1
        }
        return false
    }

    /// Whether the cue is that of a leading "Asked whether A, Marr said B" or "when asked whether A, he said B".
    private func isAskedFirst(_ hit: CueHit) -> Bool {
        hit.role == .passive
            && (hit.groupStart == reader.start || reader.isWord(hit.groupStart - 1, known.when))
    }

    /// Whether "and" joins a second past verb to the cue and not to the content: "said she admires him and praised".
    private func cutsAtSecondVerb(_ place: Int, _ start: Int, _ hit: CueHit) -> Bool {
        guard hit.form == .past, items[place].word == known.and else { return false }
        var next = place + 1
        while reader.isAny(next, .adverb), !reader.isAny(next, .cueStart) { next += 1 }
        guard reader.isAny(next, .verbPast), reader.isAny(next, .cueStart), reader.isFiniteVerb(next) else {
            return false
        }
        // "said the debt was high and added that", "… and promised to": speech goes on with the same subject.
        if reader.isWord(next + 1, known.that) || reader.isWord(next + 1, known.to) { return true }
        if reader.isName(next + 1) || reader.isKind(next + 1, .quotation) { return true }
        var verb = start
        while verb < place, !reader.isFiniteVerb(verb) { verb += 1 }
        return verb < place && !items[verb].isAny(.verbPast) && !isPast(verb)
    }

    /// Whether "and" is followed by somebody else who speaks: "Marr said it was dry and Orth said it was wet".
    private func cutsAtSecondSpeaker(_ place: Int, _ start: Int) -> Bool {
        guard items[place].isAny(.coordinator), place > start + 1, !reader.isWord(place + 1, known.that) else {
            return false
        }
        let phrase = place + 1
        guard reader.isName(phrase) || reader.isAny(phrase, [.subjectPronoun, .determiner, .numberWord]) else {
            return false
        }
        let phrases = PhraseReader(reader)
        var verb = phrases.endOfPhrase(from: phrase)
        guard verb > phrase else { return false }
        verb = phrases.skipTime(from: verb)
        guard reader.isAny(verb, .cueStart), reader.isFiniteVerb(verb), reader.isAny(verb, [.verbPast, .verbS]) else {
            return false
        }
        return lexicon.entries(startingWith: items[verb].word).contains { entry in
            entry.rest.isEmpty && lexicon.cues[Int(entry.cue)].takesSpeech
        }
    }

    /// Whether "but" goes on with the deed of the one who speaks: "said he would pray but did not say for whom".
    private func cutsAtContrast(_ place: Int, _ start: Int, _ hit: CueHit) -> Bool {
        guard hit.form == .past, items[place].word == known.but, place > start + 2 else { return false }
        var next = place + 1
        while reader.isAny(next, .adverb), !reader.isAny(next, .cueStart) { next += 1 }
        if reader.isAny(next, .cueStart), reader.isAny(next, .verbPast) { return true }
        return reader.isAny(next, .do) && reader.isAny(next, .verbPast)
    }

    private func isPast(_ place: Int) -> Bool {
        items[place].word == known.was
            || (items[place].isAny(.finiteAuxiliary) && items[place].isAny(.have) && !items[place].isAny(.singularVerb))
    }

    private func cutsAtWord(_ place: Int, _ scope: Scope, _ hit: CueHit, _ start: Int) -> Bool {
        let token = items[place]
        if isAccordingTo(place) { return true }
        if token.word == known.but, reader.isAny(place + 1, .verbGerund), reader.isAny(place + 1, .cueStart) {
            return true
        }
        guard scope != .clause else {
            return cutsAtSecondVerb(place, start, hit) || cutsAtContrast(place, start, hit)
                || cutsAtSecondSpeaker(place, start)
        }
        if token.isAny(.coordinator), let next = reader.item(place + 1) {
            if token.word == known.but { return true }
            return reader.isFiniteVerb(place + 1) || (next.isAny(.cueStart) && next.isAny([.verbPast, .verbGerund]))
                || next.isAny(.finiteAuxiliary)
        }
        if token.isAny(.subordinator), !token.isAny([.clauseWord, .relative]), token.word != known.than,
            token.word != known.as,
            token.word != known.so
        {
            return true
        }
        if scope == .object, token.isAny(.preposition), isStatementPhrase(place) { return true }
        if token.word == known.when || token.word == known.during || token.word == known.following { return true }
        if token.word == known.on, reader.isAny(place + 1, [.weekday]) { return true }
        if token.isAny(.weekday), !reader.isAny(place - 1, [.determiner, .preposition]) { return true }
        return false
    }
}
