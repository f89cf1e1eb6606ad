/// Speakers behind pronouns.
extension SpeakerResolver {
    mutating func pronoun(_ mention: Mention, _ surface: String, _ sentence: Int) -> Result? {
        let token = text.rules.classes[Int(mention.head)]
        if token.contains(.firstPerson) {
            return Result(
                entity: nil,
                speaker: Speaker(
                    id: "\(text.articleID)/article",
                    name: "article",
                    kind: .article,
                    mention: surface,
                    resolvedBy: .pronoun
                ),
                certainty: 0.8
            )
        }
        if mention.gender != .unknown { return personal(mention, surface, sentence) }
        if token.contains(.pluralPronoun) {
            return earlier(surface, sentence, within: 6) {
                $0.speaker.kind == .collective || $0.speaker.kind == .organisation
            }
                ?? collectiveBefore(surface, sentence) ?? scoped(mention, surface, kind: .collective)
        }
        if token.contains(.neuterPronoun) {
            let last = earlier(surface, sentence, within: 6) {
                $0.speaker.kind == .organisation || $0.speaker.kind == .document
            }
            if let last { return last }
            if let body = bodyBefore(sentence, within: 1, head: nil) {
                return result(body, surface, .pronoun, certainty: 0.8)
            }
            return scoped(mention, surface, kind: .organisation)
        }
        if token.contains(.relative) { return nil }
        return scoped(mention, surface, kind: .collective)
    }

    /// The unnamed group that is the subject of the sentence before.
    ///
    /// "Senior officials met. They said": they are the officials.
    private func collectiveBefore(_ surface: String, _ sentence: Int) -> Result? {
        guard let tokens = subject(of: sentence - 1), let mention = parser.mention(tokens: tokens),
            mention.kind == .collective, mention.words.count <= 6
        else { return nil }
        var found = scoped(mention, surface, kind: .collective)
        found.speaker.resolvedBy = .pronoun
        found.certainty = 0.8
        return found
    }

    private func earlier(_ surface: String, _ sentence: Int, within reach: Int, _ fits: (Result) -> Bool) -> Result? {
        guard let last = latest(from: sentence - reach, { fits($0.result) }) else { return nil }
        var found = last.result
        found.speaker.mention = surface
        found.speaker.resolvedBy = .pronoun
        found.certainty = 0.8
        return found
    }

    /// The latest entry that fits, not before a sentence: what lies far back is never meant by a pronoun, and a search
    /// of the whole history for each of them would take quadratic time.
    func latest(
        from sentence: Int,
        _ fits: ((place: Int32, sentence: Int, result: Result)) -> Bool
    ) -> (place: Int32, sentence: Int, result: Result)? {
        for entry in history.reversed() {
            guard entry.sentence >= sentence else { return nil }
            if fits(entry) { return entry }
        }
        return nil
    }

    /// "he", "she": the last speaker or subject of a gender that fits.
    private mutating func personal(_ mention: Mention, _ surface: String, _ sentence: Int) -> Result {
        if let last = lastPerson(mention, surface, sentence, within: 12) { return last }
        // A name whose first name is in no list, as the subject of the sentence before.
        if let tokens = subject(of: sentence - 1), let name = parser.mention(tokens: tokens), name.kind == .person,
            name.words.count > 1, name.gender == .unknown
        {
            let number = table.add(
                name,
                kind: .person,
                isFamilyFirst: parser.isFamilyFirst(tokens, name),
                isConfirmed: true
            )
            if table.entities[number].kind == .person, agrees(number, mention.gender) {
                return bound(number, mention, surface, 2)
            }
        }
        return scoped(mention, surface, kind: .person)
    }

    mutating func lastPerson(
        _ mention: Mention,
        _ surface: String,
        _ sentence: Int,
        within reach: Int
    ) -> Result? {
        var place = sentence
        while place >= 0, sentence - place < reach {
            let spoken = latest(from: place) {
                $0.sentence == place && $0.place < mention.place && isPerson($0.result, mention.gender)
            }
            let named = (names.subjects[place] ?? []).filter {
                $0.place < mention.place && agrees($0.entity, mention.gender) && table.entities[$0.entity].isConfirmed
            }
            if place == sentence, let first = named.first, first.place < spoken?.place ?? .max {
                return bound(first.entity, mention, surface, named.count)
            }
            if let spoken {
                if let number = spoken.result.entity { return bound(number, mention, surface, 1) }
                var found = spoken.result
                found.speaker.mention = surface
                found.speaker.resolvedBy = .pronoun
                found.certainty = 0.9
                return found
            }
            if let first = named.first { return bound(first.entity, mention, surface, named.count) }
            place -= 1
        }
        return nil
    }

    private mutating func bound(_ number: Int, _ mention: Mention, _ surface: String, _ candidates: Int) -> Result {
        if mention.gender != .unknown { table.bind(mention.gender, to: number) }
        return result(number, surface, .pronoun, certainty: candidates > 1 ? 0.8 : 0.95)
    }

    private func isPerson(_ result: Result, _ gender: Mention.Gender) -> Bool {
        guard result.speaker.kind == .person else { return false }
        guard let number = result.entity else { return true }
        return agrees(number, gender)
    }

    func agrees(_ number: Int, _ gender: Mention.Gender) -> Bool {
        let entity = table.entities[number]
        return entity.kind == .person && (gender == .unknown || entity.gender == .unknown || entity.gender == gender)
    }
}
