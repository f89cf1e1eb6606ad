/// Finds the noun phrase that a verb belongs to.
struct SubjectFinder {
    let reader: SentenceReader
    private static let reach = 32

    private var items: [Token] { reader.items }
    private var known: KnownWords { reader.known }

    /// Returns the subject that ends before a verb group, or nil.
    func subject(before group: Int) -> NounPhrase? {
        var last = skipAdverbials(before: group - 1)
        guard let token = reader.item(last) else { return nil }
        switch token.kind {
        case .comma: return behindAppositive(comma: last)
        case .dash: return behindDash(last)
        case .closeBracket:
            let open = reader.openingBracket(of: last)
            guard open < last else { return nil }
            last = open - 1
        default: break
        }
        return phrase(endingAt: last)
    }

    /// Steps left over time expressions and short adverbials: "on Wednesday", ", however,", ", in turn,".
    private func skipAdverbials(before place: Int) -> Int {
        var last = place
        for _ in 0..<4 {
            guard let token = reader.item(last) else { return last }
            if token.kind == .comma, let open = shortAdverbial(before: last) {
                last = open - 1
            } else if token.isAny([.weekday, .month, .timeNoun])
                || (token.kind == .number && reader.isAny(last - 1, .month)),
                let open = timeExpression(endingAt: last)
            {
                last = open - 1
                if reader.isKind(last, .comma) { last -= 1 }
            } else if token.isAny(.objectPronoun), !token.isAny([.subjectPronoun, .possessive]),
                reader.isName(last - 1) || reader.isAny(last - 1, [.role, .organisationHead])
            {
                // "Marr himself", "the minister herself"
                last -= 1
            } else if token.isAny(.adverb), token.kind == .word, !reader.isName(last), last > reader.start {
                last -= 1
            } else {
                return last
            }
        }
        return last
    }

    /// The comma that opens ", however," or ", in turn,"; nil if the words between are more than an adverbial.
    private func shortAdverbial(before comma: Int) -> Int? {
        var place = comma - 1
        while place > reader.start, comma - place <= 5, items[place].kind == .word {
            if reader.isKind(place - 1, .comma) {
                let first = items[place]
                let isAdverb = first.isAny([.adverb, .leading, .timePreposition, .weekday]) && !reader.isName(place)
                let isClause = first.isAny(.subordinator) && comma - place > 3
                return isAdverb && !isClause && !hasPersonName(place..<comma) ? place - 1 : nil
            }
            place -= 1
        }
        return nil
    }

    private func hasPersonName(_ range: Range<Int>) -> Bool {
        range.contains { reader.isName($0) && !items[$0].isAny([.weekday, .month, .country]) && range.count > 3 }
    }

    /// The place where "on Wednesday", "last week" or "earlier this month" starts, or nil.
    private func timeExpression(endingAt last: Int) -> Int? {
        var first = last
        while let token = reader.item(first - 1), last - first < 5 {
            let isPart =
                token.isAny([.timePreposition, .weekday, .month, .timeNoun, .numberWord, .determiner])
                || token.kind == .number
            guard isPart, token.kind != .comma, !token.isAny(.subjectPronoun) else { break }
            first -= 1
            if token.isAny(.preposition) { return first > reader.start ? first : nil }
        }
        return first > reader.start ? first : nil
    }

    // MARK: Appositives

    /// Finds the subject before a comma that closes an appositive: "Cui Heng, a researcher at …, told".
    private func behindAppositive(comma: Int) -> NounPhrase? {
        var segments: [Range<Int>] = []
        var upper = comma
        var place = comma - 1
        while place >= reader.start, comma - place < 60, segments.count < 8 {
            if items[place].kind == .closeBracket { place = reader.openingBracket(of: place) }
            if items[place].kind == .comma {
                segments.append(place + 1..<upper)
                upper = place
            } else if [.semicolon, .terminator, .quotation].contains(items[place].kind), items[place].kind != .quotation
            {
                break
            }
            place -= 1
        }
        segments.append(max(reader.start, place + 1)..<upper)
        guard segments.count > 1 else { return nil }
        for (index, segment) in segments.enumerated().dropFirst() where !segment.isEmpty {
            let isLast = index == segments.count - 1
            if !isLast, continuesAppositive(segment) { continue }
            // A name inside a relative clause: ", who lives in Aldmar, Velland, said".
            if !isLast, segment.count <= 3, reader.isAny(segments[index + 1].lowerBound, .relative) { continue }
            guard var phrase = phrase(endingAt: segment.upperBound - 1), phrase.first >= segment.lowerBound else {
                return nil
            }
            if segment.upperBound + 1 < comma { phrase.appositive = segment.upperBound + 1...comma - 1 }
            return phrase
        }
        return nil
    }

    /// Whether a part between commas is more of the appositive, and the name stands further left.
    private func continuesAppositive(_ segment: Range<Int>) -> Bool {
        let first = items[segment.lowerBound]
        if first.kind == .number { return true }
        guard first.kind == .word else { return segment.count < 3 }
        if first.isAny(.nameSuffix) { return true }
        guard !first.shape.contains(.capitalised) else {
            // A place: ", of Flint, Mich., said".
            return first.shape.contains(.abbreviation) && segment.count == 1 && !first.isAny([.title, .office])
        }
        return first.isAny([
            .appositiveStart, .preposition, .role, .coordinator, .verbGerund, .verbParticiple, .adverb, .numberWord,
            .subordinator,
        ])
    }

    private func behindDash(_ dash: Int) -> NounPhrase? {
        var place = dash - 1
        while place > reader.start, dash - place < 40 {
            if items[place].kind == .dash {
                guard var phrase = phrase(endingAt: skipAdverbials(before: place - 1)) else { return nil }
                if place + 1 < dash { phrase.appositive = place + 1...dash - 1 }
                return phrase
            }
            place -= 1
        }
        return nil
    }

    /// The head of a phrase: its last word before a preposition.
    func head(of phrase: NounPhrase) -> Int {
        var head = phrase.first
        var place = phrase.first
        while place <= phrase.last {
            let token = items[place]
            if place > phrase.first, token.isAny(.preposition), !reader.isName(place) { break }
            if token.isWord { head = place }
            place += 1
        }
        return head
    }

    /// Whether a phrase can have an opinion: a name, a pronoun, persons, an organisation; not "the economy".
    func canHaveOpinion(_ phrase: NounPhrase) -> Bool {
        if phrase.relative == phrase.first { return true }
        let head = head(of: phrase)
        let token = items[head]
        if reader.isName(head) { return true }
        if token.isAny([.subjectPronoun, .indefinitePronoun]) {
            return !token.isAny(.neuterPronoun) || token.word == known.it
        }
        if token.isAny(.possessive), token.shape.contains(.clitic) { return false }
        return token.isAny([
            .role, .rolePlural, .collective, .organisationHead, .personNoun, .familyNoun, .document, .office, .title,
            .nationality, .country, .numberWord,
        ]) || token.kind == .number
    }

    // MARK: Noun phrases

    /// Returns the noun phrase that ends at a place, or nil if none does.
    func phrase(endingAt last: Int) -> NounPhrase? {
        guard let token = reader.item(last), token.isWord || token.kind == .quotation || token.kind == .closeBracket
        else { return nil }
        if token.isAny(.relative), !reader.isName(last) {
            if let antecedent = antecedent(of: last) { return antecedent }
            return NounPhrase(first: last, last: last, appositive: nil, relative: last)
        }
        if token.isAny(.subjectPronoun), !token.isAny(.possessive) {
            return NounPhrase(first: last, last: last)
        }
        guard reader.isNominal(last) || token.kind == .closeBracket else { return nil }
        guard let first = scanLeft(from: last) else { return nil }
        return antecedent(ofClauseEndingAt: last, first) ?? NounPhrase(first: first, last: last)
    }

    /// The phrase that a clause without commas hangs on: "residents" in "residents who fled the delta said".
    private func antecedent(ofClauseEndingAt last: Int, _ first: Int) -> NounPhrase? {
        var place = first - 1
        while place > reader.start, first - place < 14, items[place].isWord {
            let isRelative =
                reader.isWord(place, known.who) || reader.isWord(place, known.that) && reader.isFiniteVerb(place + 1)
            let hasVerb = (place + 1..<first).contains { reader.isFiniteVerb($0) || items[$0].isAny(.verbPast) }
            if isRelative, reader.isNominal(place - 1), !reader.isAny(place - 1, .cueStart),
                hasVerb || place + 1 == first && items[first].shape.contains(.endsInS),
                let start = scanLeft(from: place - 1)
            {
                return NounPhrase(first: start, last: place - 1)
            }
            if items[place].isAny(.clauseWord) { return nil }
            place -= 1
        }
        return nil
    }

    private func antecedent(of relative: Int) -> NounPhrase? {
        var last = relative - 1
        if reader.isKind(last, .comma) { last -= 1 }
        guard !reader.isWord(relative, known.that) || !reader.isKind(relative - 1, .comma) else { return nil }
        guard last >= reader.start, reader.isNominal(last), let first = scanLeft(from: last) else { return nil }
        return NounPhrase(first: first, last: last, appositive: nil, relative: relative)
    }

    /// Walks left from the last word of a noun phrase to its first.
    private func scanLeft(from last: Int) -> Int? {
        var place = last
        var first: Int?
        var afterCoordinator: Int?
        var stop: Token?
        while place >= reader.start, last - place < SubjectFinder.reach {
            let token = items[place]
            if token.kind == .closeBracket {
                let open = reader.openingBracket(of: place)
                guard open < place else { break }
                place = open - 1
                continue
            }
            if token.kind == .quotation {
                // A nickname, not the words before their speaker.
                guard token.byteEnd - token.byteStart < 40, place < last, !token.shape.contains(.endsInMark) else {
                    break
                }
                place -= 1
                continue
            }
            guard token.isWord || token.kind == .symbol else {
                stop = token
                break
            }
            if token.isAny([.coordinator]), place < last, !token.isAny(.adversative) {
                guard place > reader.start, reader.isNominal(place - 1), !reader.isWord(place, known.but) else { break }
                if afterCoordinator == nil { afterCoordinator = place + 1 }
            } else if token.isAny(.preposition), !reader.isName(place) {
                guard place < last, token.isAny(.nounPreposition) || isAuthor(place), place > reader.start,
                    reader.isNominal(place - 1) || items[place - 1].kind == .closeBracket
                else {
                    stop = token
                    break
                }
            } else if token.isAny([.determiner, .possessive]), !token.shape.contains(.clitic), !reader.isName(place) {
                first = place
                guard let before = reader.item(place - 1),
                    before.isAny([.nounPreposition, .coordinator, .determiner]) || isAuthor(place - 1),
                    !before.isAny(.adversative)
                else {
                    stop = reader.item(place - 1)
                    break
                }
            } else if token.shape.contains(.clitic), token.isAny(.possessive), place < last {
                first = nil
            } else if token.isAny(.verbGerund), place < last, reader.isAny(place - 1, .auxiliary) {
                stop = token
                break
            } else if reader.isNominal(place) {
                first = place
            } else {
                stop = token
                break
            }
            place -= 1
        }
        guard var first else { return nil }
        if let afterCoordinator, first < afterCoordinator, let stop, stop.isWord, !stop.isAny(.coordinator) {
            first = afterCoordinator
        }
        return trimmed(first, last)
    }

    /// Whether "by" tells who wrote a report: "a study by the institute".
    private func isAuthor(_ place: Int) -> Bool {
        reader.isWord(place, known.by) && reader.isAny(place - 1, .document)
    }

    /// Drops linking words and a leading time or place from the start of a phrase.
    private func trimmed(_ start: Int, _ last: Int) -> Int? {
        var first = start
        if first > reader.start, reader.isAny(first - 1, .preposition), !reader.isName(first - 1),
            first - 1 == reader.start || !reader.isNominal(first - 2)
        {
            first = splitLeadingPlace(first, last)
        }
        while first <= last, let token = reader.item(first), token.kind == .word,
            !reader.isName(first) || first == reader.start,
            token.isAny([.leading, .coordinator]), !token.isAny([.determiner, .subjectPronoun, .indefinitePronoun])
        {
            first += 1
        }
        return first <= last ? first : nil
    }

    /// Splits "In the capital the minister" where the second phrase starts.
    private func splitLeadingPlace(_ first: Int, _ last: Int) -> Int {
        var place = last
        while place > first {
            let (token, before) = (items[place], items[place - 1])
            let isFree = before.isWord && !before.isAny([.preposition, .determiner, .possessive, .coordinator])
            let starts = token.isAny(.determiner) && !reader.isName(place)
            let isNameStart =
                reader.isName(place) && !reader.isName(place - 1)
                && (before.kind == .number || before.isAny([.timeNoun, .weekday, .month])
                    || !before.shape.contains(.capitalised))
                && !before.isAny([.role, .title, .office, .nationality])
            if isFree, starts || isNameStart { return place }
            place -= 1
        }
        return first
    }
}
