/// Cues behind their content: `"C," NP verb` and `"C," verb NP`.
extension AttributionFinder {
    /// `"C," verb NP`: the verb directly behind a mark or comma, a phrase behind it and no clause.
    mutating func inverted(_ hit: CueHit) -> Bool {
        guard let before = reader.item(hit.groupStart - 1),
            hit.groupStart == hit.item || reader.isAny(hit.groupStart, .adverb)
        else { return invertedLead(hit) }
        guard before.kind == .comma || before.kind == .quotation || before.kind == .dash else { return false }
        guard hit.groupStart - 1 > leftBound || before.kind == .quotation else { return false }
        guard let phrase = sourceBehind(hit.end),
            !reader.isAny(hit.end, .objectPronoun) || reader.isAny(hit.end, .subjectPronoun)
        else { return false }
        let behind = phrase.last + 1
        guard
            before.kind == .quotation || isQuotation(hit.groupStart - 2) || !self.cue(hit).flags.contains(.needsObject),
            !isQuotation(behind), !reader.isKind(behind, .colon)
        else { return false }
        let isQuoted = before.kind == .quotation || isQuotation(hit.groupStart - 2)
        if self.cue(hit).complements.contains(.person), !isQuoted || self.cue(hit).lemma == "tell" { return false }
        var next = behind
        while reader.isAny(next, .adverb), !reader.isAny(next, .timePreposition) { next += 1 }
        if reader.isFiniteVerb(next) { return false }
        if reader.isFiniteVerb(behind) || reader.isAny(behind, [.clauseWord]), !reader.isWord(behind, known.who) {
            return false
        }
        if before.kind == .comma, reader.isAny(behind, .verbBase), reader.isPluralSubject(phrase.last) { return false }
        let left = leftContent(before: hit.groupStart)
        guard hasWord(left) else { return false }
        if !isQuoted, subjects.subject(before: hit.groupStart) != nil, !hasMainClause(left) { return false }
        var content = [left]
        appendContinuation(&content, behind: (phrase.appositive?.upperBound ?? phrase.last) + 1)
        add(.contentVerbSpeaker, hit, phrase, content)
        leftBound = (phrase.appositive?.upperBound ?? phrase.last) + 1
        return true
    }

    /// "Said Ode: …" at the start of a sentence.
    mutating func invertedLead(_ hit: CueHit) -> Bool {
        guard hit.groupStart == reader.start, let phrase = sourceBehind(hit.end) else { return false }
        var place = (phrase.appositive?.upperBound ?? phrase.last) + 1
        guard reader.isKind(place, .colon) || reader.isKind(place, .comma) else { return false }
        place += 1
        guard place < reader.end else { return false }
        add(.contentVerbSpeaker, hit, phrase, [place..<reader.end])
        return true
    }

    func isQuotation(_ place: Int) -> Bool { reader.isKind(place, .quotation) }

    /// What stands before a trailing attribution, back to the left bound.
    func leftContent(before place: Int) -> Range<Int> {
        var upper = place
        while upper > leftBound, isEdge(items[upper - 1]) { upper -= 1 }
        guard upper > leftBound else { return leftBound..<leftBound }
        // A quotation behind a colon, a dash or an opening bracket stands for itself.
        var lower = upper
        var isFree = isQuotation(upper - 1)
        while lower > leftBound {
            let kind = items[lower - 1].kind
            if kind == .openBracket || isFree && [.colon, .semicolon, .dash].contains(kind) { break }
            // "Falk went further: seven lawyers, he said, had overruled a council"
            if kind == .colon, upper - lower > 1 { break }
            if kind != .quotation { isFree = false }
            if kind == .closeBracket { lower = max(leftBound + 1, reader.openingBracket(of: lower - 1)) }
            lower -= 1
        }
        return lower..<upper
    }

    /// `C, S verb`: the subject stands behind a comma or mark, and nothing that could be content follows.
    mutating func trailing(_ hit: CueHit, _ source: NounPhrase, _ cue: Cue) -> Bool {
        guard source.relative == nil else { return false }
        var before = source.start - 1
        // "“A leash,” as Orth put it"
        if reader.isWord(before, known.as) { before -= 1 }
        let contentEnd = before + 1
        while reader.isKind(before, .closeQuote), before > leftBound { before -= 1 }
        guard before > leftBound || isQuotation(before), let mark = reader.item(before) else { return false }
        guard mark.kind == .comma || mark.kind == .quotation || mark.kind == .dash else { return false }
        let complement = complements.complement(of: cue, at: hit.end)
        let left = leftContent(before: contentEnd)
        guard hasWord(left), endsAttribution(hit, cue) || complement != .none else { return false }
        let endsInQuotation = isQuotation(before) || isQuotation(before - 1)
        switch complement {
        case .none: break
        case .quotation(let place):
            // `"A," he said, "B."` has one speaker; `X, he said: "B."` has the second part only.
            guard endsInQuotation, reader.isKind(place - 1, .comma) else { return false }
            let upper = quotationsEnd(from: place)
            add(.contentSpeakerVerb, hit, source, [left, place..<upper])
            leftBound = upper
            return true
        case .object where endsInQuotation && cue.complements.contains(.quote): break
        default: return false
        }
        var behind = behindTrailing(hit, cue)
        let goesOn = reader.isKind(behind, .comma) && (continuesClause(behind + 1) || addsClause(behind + 1))
        if !endsInQuotation, !goesOn, left.count < 6, !reader.hasFiniteVerb(from: left.lowerBound, to: left.upperBound)
        {
            return false
        }
        if !endsInQuotation {
            if cue.flags.contains(.needsObject) || cue.flags.isSuperset(of: [.needsClause, .ambiguousNoun]) {
                return false
            }
            if !goesOn, !hasMainClause(left) { return false }
        }
        var content = [left]
        if !endsInQuotation, goesOn, addsClause(behind + 1) || interrupts(left, behind + 1) {
            let upper = ends.ofClause(from: behind + 1, hit: hit)
            content.append(behind + 1..<upper)
            behind = upper
        } else {
            appendContinuation(&content, behind: behind)
        }
        add(.contentSpeakerVerb, hit, source, content)
        leftBound = max(leftBound, behind)
        return true
    }

    /// Whether a part between commas is more than an adverbial: it has a verb and starts with none of the small words.
    func hasMainClause(_ range: Range<Int>) -> Bool {
        var start = range.lowerBound
        for place in range.lowerBound...range.upperBound
        where place == range.upperBound || items[place].kind == .comma || items[place].kind == .quotation {
            if place < range.upperBound, items[place].kind == .quotation { return true }
            var first = start
            while first < place, items[first].isAny([.coordinator, .leading]),
                !items[first].isAny([.subordinator, .preposition])
            {
                first += 1
            }
            if first < place,
                !items[first].isAny([.subordinator, .verbGerund, .relative]) || items[first].word == known.that,
                !items[first].isAny(.preposition) || place - start > 8, reader.hasFiniteVerb(from: first, to: place)
            {
                return true
            }
            start = place + 1
        }
        return false
    }

    /// Whether what follows a trailing cue is its end, a time, a place or an addressee.
    func endsAttribution(_ hit: CueHit, _ cue: Cue) -> Bool {
        let place = phrases.skipTime(from: hit.end)
        guard let token = reader.item(place) else { return true }
        // "he said of the bill"
        if reader.isAny(hit.end - 1, .preposition) { return phrases.startsPhrase(place) }
        switch token.kind {
        case .comma, .terminator, .dash, .semicolon, .openBracket, .closeBracket, .quotation: return true
        case .word: break
        default: return false
        }
        if token.word == known.to { return !cue.complements.contains(.infinitive) && cue.lemma != "continue" }
        if token.isAny([.preposition, .subordinator, .coordinator, .relative]) { return true }
        if token.isAny(.verbGerund) { return true }
        return cue.complements.contains(.person)
    }

    /// Whether "and" or "but" goes on with the content behind its speaker: ", he said, and would grow".
    func addsClause(_ place: Int) -> Bool {
        guard reader.isAny(place, .coordinator) else { return false }
        var next = place + 1
        while reader.isAny(next, .adverb), !reader.isAny(next, .cueStart) { next += 1 }
        if reader.isAny(next, .verbPast), reader.isAny(next, .cueStart) { return false }
        let verb = phrases.endOfPhrase(from: next)
        return !(verb > next && reader.isAny(verb, .cueStart) && reader.isFiniteVerb(verb))
            && reader.hasFiniteVerb(from: place + 1, to: reader.end)
    }

    /// Whether the words before an attribution are no whole clause, so that the clause goes on behind it.
    func interrupts(_ left: Range<Int>, _ place: Int) -> Bool {
        !reader.hasFiniteVerb(from: left.lowerBound, to: left.upperBound)
            || items[left.lowerBound].isAny([.subordinator, .preposition]) || reader.isFiniteVerb(place)
            || !reader.hasFiniteVerb(from: place, to: reader.end)
    }

    /// The place behind "told the newspaper on Wednesday in the capital".
    func behindTrailing(_ hit: CueHit, _ cue: Cue) -> Int {
        var place = hit.end
        while place < reader.end, place - hit.end < 25 {
            let kind = items[place].kind
            if kind == .comma || kind == .terminator || kind == .semicolon || kind == .quotation || kind == .dash {
                return place
            }
            place += 1
        }
        return place
    }

    /// Adds the quotation that goes on behind an attribution in the same sentence.
    func appendContinuation(_ content: inout [Range<Int>], behind place: Int) {
        var next = place
        while next < reader.end,
            items[next].kind == .comma || items[next].kind == .dash || items[next].kind == .terminator
                || items[next].kind == .semicolon
        {
            next += 1
        }
        guard isQuotation(next), let last = content.last, isQuotation(last.upperBound - 1) else { return }
        content.append(next..<quotationsEnd(from: next))
    }

    /// The place behind one or more quotations with only marks or "and" between.
    func quotationsEnd(from place: Int) -> Int {
        var end = place + 1
        while isQuotation(end) || (reader.isWord(end, known.and) && isQuotation(end + 1)) { end += 1 }
        return end
    }
}
