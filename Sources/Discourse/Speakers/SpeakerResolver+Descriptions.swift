/// Speakers behind descriptions: "the minister", "the company".
extension SpeakerResolver {
    /// "the minister", "the ministry": the last speaker that the description fits.
    mutating func described(_ mention: Mention, _ surface: String, _ sentence: Int) -> Result {
        if mention.kind == .personDescription { return describedPerson(mention, surface, sentence) }
        if mention.isDefinite, mention.organisation == nil, mention.words.count == 1 {
            let last = latest(from: sentence - 14) { entry in
                guard let number = entry.result.entity else { return false }
                let entity = table.entities[number]
                return (entity.kind == .organisation || isNameOnly(entity))
                    && (entity.words.contains(mention.head)
                        || isKind(entity.words, mention.head) && entry.sentence >= sentence - 4)
            }
            if let number = last?.result.entity {
                if table.entities[number].kind == .person { table.turnIntoOrganisation(number) }
                return result(number, surface, .description, certainty: 0.9)
            }
            if let body = bodyBefore(sentence, within: 3, head: mention.head) {
                return result(body, surface, .description, certainty: 0.8)
            }
        }
        return scoped(mention, surface, kind: .organisation)
    }

    /// Whether nothing but two words with capitals told that a speaker is a person: "Hexa Networks".
    private func isNameOnly(_ entity: SpeakerEntity) -> Bool {
        entity.kind == .person && entity.gender == .unknown && entity.roles.isEmpty && entity.words.count > 1
    }

    /// Whether a name can be described by a head noun: it has the noun, a noun of the same kind, or none.
    private func isKind(_ words: [Int32], _ head: Int32) -> Bool {
        guard !words.contains(head) else { return true }
        let kinds = words.compactMap { text.rules.names.organisationKinds[$0] }
        return kinds.isEmpty || kinds.contains { $0 == text.rules.names.organisationKinds[head] }
    }

    /// The organisation that is the subject of one of the sentences before.
    ///
    /// A name without a first name, a title or a role may be one. The head is the noun that describes it, nil for a
    /// pronoun.
    mutating func bodyBefore(_ sentence: Int, within reach: Int, head: Int32?) -> Int? {
        for place in stride(from: sentence - 1, through: max(0, sentence - reach), by: -1) {
            guard let tokens = subject(of: place), let mention = parser.mention(tokens: tokens) else { continue }
            guard mention.kind == .organisation || mention.kind == .person && !mention.hasTitle && mention.role == nil
            else { continue }
            if mention.kind == .person, mention.gender != .unknown || mention.words.count < 2 { continue }
            if let known = table.entity(words: mention.words), table.entities[known].kind == .person,
                table.entities[known].isConfirmed
            {
                continue
            }
            if let head, !isKind(mention.words, head) { continue }
            let number = table.add(mention, kind: .organisation, isFamilyFirst: false, isConfirmed: true)
            table.turnIntoOrganisation(number)
            return number
        }
        return nil
    }

    /// Who or what the first clause of a sentence is about.
    func subject(of sentence: Int) -> ArraySlice<Token>? {
        guard text.sentences.indices.contains(sentence) else { return nil }
        var subjects = text.subjects(ofSentence: sentence).makeIterator()
        guard let phrase = subjects.next() ?? nil, phrase.relative == nil else { return nil }
        return text.items[phrase.first...phrase.last]
    }

    /// "the minister", "the Ostmark governor": the person whose role it is, else the one who was spoken of last.
    private mutating func describedPerson(_ mention: Mention, _ surface: String, _ sentence: Int) -> Result {
        guard mention.isDefinite, let role = mention.role else { return scoped(mention, surface, kind: .person) }
        let fitting = bearers(ofRole: role).filter { agrees($0, mention.gender) }
        if let best = mostPresent(fitting, before: mention.place) {
            return result(best, surface, .description, certainty: fitting.count == 1 ? 0.9 : 0.7)
        }
        // "the four-term congressman": another name for the person at hand, unless somebody unnamed was brought in.
        if !names.unnamedHeads.contains(mention.head), mention.organisation == nil,
            let last = lastPerson(mention, surface, sentence, within: 3)
        {
            var found = last
            found.speaker.resolvedBy = .description
            found.certainty = 0.6
            return found
        }
        return scoped(mention, surface, kind: .person)
    }

    /// The persons whose role a description names; kept, since a long article asks for the same role again and again.
    private mutating func bearers(ofRole role: String) -> [Int] {
        if let kept = roleBearers[role], kept.version == table.roleVersion { return kept.numbers }
        let numbers = table.entities.indices.filter { number in
            let entity = table.entities[number]
            return entity.kind == .person && entity.isConfirmed
                && entity.roles.contains { text.rules.names.families.fits(description: role, role: $0) }
        }
        roleBearers[role] = (table.roleVersion, numbers)
        return numbers
    }

    /// The entity that was named most often up to a place; of two, the one named last.
    private func mostPresent(_ numbers: [Int], before place: Int32) -> Int? {
        numbers.map { number in
            let mentions = table.entities[number].mentions
            let count = mentions.firstIndex(from: place)
            return (count: count, last: count > 0 ? mentions[count - 1] : -1, number: number)
        }.max { ($0.count, $0.last, $1.number) < ($1.count, $1.last, $0.number) }?.number
    }
}

extension [Int32] {
    /// The first index whose value is not below a place, by bisection; the values ascend.
    fileprivate func firstIndex(from place: Int32) -> Int {
        var (lower, upper) = (0, count)
        while lower < upper {
            let middle = (lower + upper) / 2
            if self[middle] < place { lower = middle + 1 } else { upper = middle }
        }
        return lower
    }
}
