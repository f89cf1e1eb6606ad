/// "According to NP, C." and "C, according to NP."
extension AttributionFinder {
    mutating func accordingTo(_ hit: CueHit) {
        let phrase = sourceBehind(hit.end)
        guard let phrase else { return }
        var behind = phrase.last + 1
        if let appositive = phrase.appositive { behind = appositive.upperBound + 1 }
        if isLeading(hit.item) {
            // "According to NP, C."
            let comma = nextComma(from: behind) ?? behind
            guard comma < reader.end else { return }
            let start = items[comma].kind == .comma ? comma + 1 : comma
            add(.accordingTo, hit, phrase, [start..<ends.ofClause(from: start, hit: hit)])
            return
        }
        var content = [leftBound..<max(leftBound, hit.item)]
        let isInside = reader.isKind(hit.item - 1, .comma) || reader.isKind(hit.item - 1, .dash)
        if isInside, let comma = reader.item(behind), comma.kind == .comma || comma.kind == .dash,
            continuesClause(behind + 1)
        {
            content.append(behind + 1..<ends.ofClause(from: behind + 1, hit: hit))
        }
        add(.accordingTo, hit, phrase, content)
        leftBound = behind
    }

    /// Whether only linking words stand before a place.
    func isLeading(_ place: Int) -> Bool {
        var index = reader.start
        while index < place {
            guard items[index].isAny([.leading, .coordinator]) || items[index].kind == .comma || !items[index].isWord,
                items[index].kind != .quotation
            else { return false }
            index += 1
        }
        return true
    }

    func nextComma(from place: Int) -> Int? {
        var index = place
        while index < reader.end, index - place < 25 {
            if items[index].kind == .comma { return index }
            if items[index].kind == .terminator || items[index].kind == .semicolon { return nil }
            index += 1
        }
        return nil
    }

    /// Whether the clause before a parenthesis goes on here: not with a new clause or a comment on it.
    func continuesClause(_ place: Int) -> Bool {
        guard let token = reader.item(place), token.kind == .word else { return false }
        if token.isAny([.relative, .verbGerund, .adversative, .coordinator]) { return false }
        return !token.isAny(.subordinator) || token.word == known.that
    }

    /// The speaker behind an inverted verb or "according to", with its appositive.
    func sourceBehind(_ start: Int) -> NounPhrase? {
        guard phrases.startsPhrase(start) else { return nil }
        let end = phrases.endOfPhrase(from: start, allowsPlace: true)
        guard end > start else { return nil }
        var phrase = NounPhrase(first: start, last: end - 1)
        if reader.isKind(end, .comma), let token = reader.item(end + 1), token.isWord,
            token.isAny([.appositiveStart, .role, .title, .office, .numberWord]) || token.kind == .number
                || items[end + 1].shape.contains(.abbreviation)
        {
            var last = end + 1
            while last < reader.end, ![.terminator, .semicolon, .quotation, .dash].contains(items[last].kind),
                last - end < 40
            {
                if items[last].kind == .comma, !goesOn(last + 1) { break }
                last += 1
            }
            let isClause =
                reader.hasFiniteVerb(from: end + 1, to: last) && !items[end + 1].isAny(.relative) && last < reader.end
                && !items[end + 1].isAny(.indefiniteArticle)
            if last > end + 1, !isClause { phrase.appositive = end + 1...last - 1 }
        }
        return phrase
    }

    func goesOn(_ place: Int) -> Bool {
        guard let token = reader.item(place), token.kind == .word else { return false }
        if token.isAny([.relative, .preposition]) { return true }
        return !token.isAny([.verbGerund, .adversative, .coordinator, .subordinator, .determiner])
            && (token.isAny(.role)
                || (reader.isName(place) && !reader.hasFiniteVerb(from: place, to: min(reader.end, place + 8))))
    }
}
