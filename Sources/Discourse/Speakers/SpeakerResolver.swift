/// Leads mentions back to speakers, inside one article.
struct SpeakerResolver {
    /// A mention with the speaker it was led to.
    struct Result: Hashable {
        var entity: Int?
        var speaker: Speaker
        /// A factor on the confidence: below 1 where a choice was made.
        var certainty: Double
    }

    let text: AnnotatedText
    private let parser: MentionParser
    private(set) var table = EntityTable()
    private var smallWords: SmallWords
    /// Resolved speakers in the order of their places, for pronouns.
    private var history: [(place: Int32, sentence: Int, result: Result)] = []
    /// The first person named in each sentence outside quotations, in the order of the sentences.
    private var subjects: [Int: [(place: Int32, entity: Int)]] = [:]
    /// Heads of descriptions that the article brings in without a name: "a judge" makes "the judge" somebody unnamed.
    private var unnamedHeads: Set<Int32> = []
    /// The persons that descriptions by role fit, as of a version of the table.
    private var roleBearers: [String: (version: Int, numbers: [Int])] = [:]

    private var known: KnownWords { text.rules.known }

    init(text: AnnotatedText) {
        self.text = text
        smallWords = SmallWords(text: text)
        parser = MentionParser(text: text, smallWords: smallWords)
        scanNames()
    }

    // MARK: Names of the article

    /// Collects the full names of persons, and who is named in each sentence.
    private mutating func scanNames() {
        var titled: [(sentence: Int, index: Int, end: Int)] = []
        for (number, sentence) in text.sentences.enumerated() {
            var index = sentence.items.lowerBound
            while index < sentence.items.upperBound {
                let token = text.items[index]
                guard token.kind == .word, token.isCapitalised else {
                    if token.kind == .quotation { scanQuotation(Int(token.word)) }
                    if token.isAny(.role) { noteUnnamed(index, in: sentence) }
                    index += 1
                    continue
                }
                let end = runEnd(text.items, from: index, limit: sentence.items.upperBound)
                if let entity = addName(before: index, text.items[index..<end]) {
                    subjects[number, default: []].append((token.byteStart, entity))
                    table.count(token.byteStart, of: entity)
                    noteAppositive(behind: end, of: text.items[index..<end], entity, limit: sentence.items.upperBound)
                } else if end - index <= 4, token.isAny([.office, .title]) {
                    titled.append((number, index, end))
                }
                index = end
            }
        }
        for (number, index, end) in titled { addTitled(text.items[index..<end], sentence: number) }
    }

    /// Adds "President Moro" as a person although no full name stands in the article.
    private mutating func addTitled(_ run: ArraySlice<Token>, sentence: Int) {
        guard let mention = parser.mention(tokens: run), mention.kind == .person,
            mention.hasTitle || mention.role != nil,
            mention.words.count == 1, let word = mention.words.first, let place = run.first?.byteStart
        else { return }
        let bearers = table.entities(containing: word)
        guard bearers.isEmpty || table.entities[bearers[0]].words == mention.words else { return }
        let entity = table.add(mention, kind: .person, isFamilyFirst: false, isConfirmed: true)
        table.count(place, of: entity)
        subjects[sentence, default: []].append((place, entity))
        subjects[sentence]?.sort { $0.place < $1.place }
    }

    /// Notes the head of "a judge", unless it tells what somebody named is: "Moro, a judge", "Moro is a judge".
    private mutating func noteUnnamed(_ index: Int, in sentence: Sentence) {
        var place = index - 1
        while place >= sentence.items.lowerBound, index - place < 5, text.items[place].kind == .word {
            if text.items[place].isAny(.indefiniteArticle) {
                let before = place > sentence.items.lowerBound ? text.items[place - 1] : nil
                if before?.kind != .comma, before?.isAny(.be) != true { unnamedHeads.insert(text.items[index].word) }
                return
            }
            if text.items[place].isAny([.determiner, .preposition, .possessive, .auxiliary]) { return }
            place -= 1
        }
    }

    /// Notes the role in ", the governor of Ostmark," behind a name.
    private mutating func noteAppositive(behind end: Int, of run: ArraySlice<Token>, _ entity: Int, limit: Int) {
        guard end + 1 < limit, text.items[end].kind == .comma else { return }
        var last = end + 1
        while last < limit, last - end < 14, text.items[last].isWord,
            !text.items[last].isAny([.finiteAuxiliary, .relative])
        {
            last += 1
        }
        guard last > end + 1, last == limit || !text.items[last].isWord,
            text.items[end + 1].isAny([.determiner, .role, .office]) || !text.items[end + 1].isCapitalised,
            let mention = parser.mention(tokens: run, appositive: text.items[end + 1..<last])
        else { return }
        table.note(mention, of: entity)
    }

    private mutating func scanQuotation(_ number: Int) {
        let quotation = text.quotations[number]
        var index = Int(quotation.first) + 1
        while index < Int(quotation.last) {
            guard text.tokens[index].kind == .word, text.tokens[index].isCapitalised else {
                index += 1
                continue
            }
            let end = runEnd(text.tokens, from: index, limit: Int(quotation.last))
            let follows = index > 0 && text.tokens[index - 1].kind == .word
            if follows || end - index > 2 { _ = addName(before: index, text.tokens[index..<end], isQuoted: true) }
            index = end
        }
    }

    private func runEnd(_ tokens: [Token], from start: Int, limit: Int) -> Int {
        var end = start + 1
        while end < limit, end - start < 12 {
            let token = tokens[end]
            guard token.kind == .word,
                token.isCapitalised || token.isAny([.nameSuffix])
                    || (token.isAny(.nameParticle) && end + 1 < limit
                        && (tokens[end + 1].isCapitalised || tokens[end + 1].isAny(.nameParticle)))
            else { break }
            end += 1
        }
        return end
    }

    private mutating func addName(before index: Int, _ run: ArraySlice<Token>, isQuoted: Bool = false) -> Int? {
        guard var mention = parser.mention(tokens: run), mention.kind == .person else { return nil }
        if index > 0, !isQuoted, text.items[index - 1].word == known.the, !mention.hasTitle { return nil }
        if index > 0, !isQuoted, mention.role == nil, text.items[index - 1].isAny([.role]) {
            mention.role = text.string(text.items[index - 1].byteStart, text.items[index - 1].byteEnd)
        }
        if mention.words.count < 2 {
            guard let bearer = surname(mention) else { return nil }
            if !isQuoted, mention.role != nil { table.note(mention, of: bearer) }
            return bearer
        }
        guard mention.words.count <= 5 else { return nil }
        let isGiven = mention.gender != .unknown
        return table.add(
            mention,
            kind: .person,
            isFamilyFirst: isFamilyFirst(run, mention),
            isConfirmed: isGiven || mention.hasTitle || mention.role != nil
        )
    }

    /// Whether the family name stands first: a listed family name, then one or two short words.
    private func isFamilyFirst(_ run: ArraySlice<Token>, _ mention: Mention) -> Bool {
        guard mention.words.count == 2 || mention.words.count == 3 else { return false }
        let name = run.suffix(mention.words.count)
        guard let first = name.first, first.isAny(.familyNameFirst), let last = name.last else { return false }
        if first.isAny([.givenMale, .givenFemale]), mention.words.count == 2 {
            return text.bytes[Int(last.byteStart)..<Int(last.byteEnd)].contains(0x2D)
        }
        return name.dropFirst().allSatisfy { $0.end - $0.start <= 9 && !$0.shape.contains(.initial) }
            && !(last.isAny(.nameSuffix))
    }

    /// The one person whose name has this word, if there is exactly one.
    private func surname(_ mention: Mention) -> Int? {
        guard let word = mention.words.first else { return nil }
        let fitting = table.entities(containing: word).filter { fits($0, word, mention.gender) }
        return fitting.count == 1 ? fitting[0] : nil
    }

    private func fits(_ number: Int, _ word: Int32, _ gender: Mention.Gender) -> Bool {
        let entity = table.entities[number]
        guard entity.kind == .person, entity.surname == word || entity.words.first == word || entity.words.last == word
        else {
            return false
        }
        return gender == .unknown || entity.gender == .unknown || entity.gender == gender
    }

    // MARK: Mentions

    /// Leads a source phrase back to a speaker.
    mutating func resolve(tokens: ArraySlice<Token>, appositive: ArraySlice<Token>, sentence: Int) -> Result? {
        guard let mention = parser.mention(tokens: tokens, appositive: appositive) else { return nil }
        guard let first = tokens.first, let last = tokens.last else { return nil }
        let surface = text.string(first.byteStart, last.byteEnd)
        var result: Result?
        switch mention.kind {
        case .person: result = person(mention, tokens, surface)
        case .pronoun: result = pronoun(mention, surface, sentence)
        case .organisation: result = organisation(mention, surface)
        case .personDescription, .organisationDescription: result = described(mention, surface, sentence)
        case .collective, .document:
            result = scoped(mention, surface, kind: mention.kind == .document ? .document : .collective)
        }
        if let result { history.append((mention.place, sentence, result)) }
        return result
    }

    private mutating func person(_ mention: Mention, _ tokens: ArraySlice<Token>, _ surface: String) -> Result {
        if mention.words.count > 1, let bearer = particleName(mention, tokens) {
            table.note(mention, of: bearer)
            return result(bearer, surface, .surname)
        }
        if mention.words.count > 1 {
            let number = table.add(
                mention,
                kind: .person,
                isFamilyFirst: isFamilyFirst(tokens, mention),
                isConfirmed: true
            )
            table.note(mention, of: number)
            return result(number, surface, mention.hasTitle || mention.name != surface ? .title : .fullName)
        }
        guard let word = mention.words.first else { return scoped(mention, surface, kind: .person) }
        var fitting = table.entities(containing: word).filter { fits($0, word, mention.gender) }
        if fitting.count > 1 {
            let byFamily = fitting.filter { table.entities[$0].surname == word }
            if !byFamily.isEmpty { fitting = byFamily }
        }
        if fitting.count > 1, let role = mention.role {
            let byRole = fitting.filter { number in
                table.entities[number].roles.contains {
                    text.rules.names.families.fits(description: role, role: $0)
                }
            }
            if byRole.count == 1 { fitting = byRole }
        }
        if fitting.count == 1 {
            table.note(mention, of: fitting[0])
            return result(fitting[0], surface, .surname)
        }
        if fitting.count > 1 {
            // Several bearers of the name: the one named in full last, if that is clear; else nobody is guessed.
            let latest = fitting.map { number in
                (place: table.entities[number].places.last { $0 < mention.place } ?? -1, number: number)
            }.sorted { ($1.place, $0.number) < ($0.place, $1.number) }
            let confirmed = latest.filter { table.entities[$0.number].isConfirmed }
            if let best = (confirmed.isEmpty ? latest : confirmed).first, best.place >= 0 {
                return result(best.number, surface, .surname, certainty: confirmed.count == 1 ? 0.8 : 0.5)
            }
        }
        return scoped(mention, surface, kind: .person)
    }

    /// The bearer of a family name with a particle: "Van der Meer" for "Ursula van der Meer".
    private func particleName(_ mention: Mention, _ tokens: ArraySlice<Token>) -> Int? {
        guard let first = mention.words.first, let last = mention.words.last,
            tokens.contains(where: { $0.word == first && $0.isAny(.nameParticle) })
        else { return nil }
        let fitting = table.entities(containing: last).filter {
            table.entities[$0].words.count > mention.words.count
                && table.entities[$0].words.suffix(mention.words.count).elementsEqual(mention.words)
        }
        return fitting.count == 1 ? fitting[0] : nil
    }

    private mutating func organisation(_ mention: Mention, _ surface: String) -> Result {
        let number = table.add(mention, kind: .organisation, isFamilyFirst: false, isConfirmed: true)
        return result(number, surface, .fullName)
    }

    private func result(_ number: Int, _ surface: String, _ rule: Speaker.Resolution, certainty: Double = 1) -> Result {
        let entity = table.entities[number]
        let id =
            entity.isFullName
            ? SpeakerName.identifier(of: entity.name) : "\(text.articleID)/\(SpeakerName.identifier(of: entity.name))"
        return Result(
            entity: number,
            speaker: Speaker(
                id: id,
                name: entity.name,
                kind: entity.kind,
                mention: surface,
                resolvedBy: rule,
                role: entity.role,
                organisation: entity.organisation
            ),
            certainty: certainty
        )
    }

    /// A speaker without a full name, known in this article only.
    private func scoped(_ mention: Mention, _ surface: String, kind: Speaker.Kind) -> Result {
        let rule: Speaker.Resolution = kind == .person && mention.kind == .person ? .unresolved : .description
        return Result(
            entity: nil,
            speaker: Speaker(
                id: "\(text.articleID)/\(SpeakerName.identifier(of: mention.name))",
                name: mention.name,
                kind: kind,
                mention: surface,
                resolvedBy: rule,
                role: mention.role,
                organisation: mention.organisation
            ),
            certainty: 1
        )
    }

    // MARK: Descriptions

    /// "the minister", "the ministry": the last speaker that the description fits.
    private mutating func described(_ mention: Mention, _ surface: String, _ sentence: Int) -> Result {
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
    private mutating func bodyBefore(_ sentence: Int, within reach: Int, head: Int32?) -> Int? {
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

    /// The words of the subject of a sentence's first clause.
    private func subject(of sentence: Int) -> ArraySlice<Token>? {
        guard text.sentences.indices.contains(sentence) else { return nil }
        let items = text.sentences[sentence].items
        let reader = SentenceReader(
            items: text.items,
            known: known,
            start: items.lowerBound,
            end: items.upperBound
        )
        for place in items where reader.isFiniteVerb(place) {
            guard let phrase = SubjectFinder(reader: reader).subject(before: place), phrase.relative == nil else {
                return nil
            }
            return text.items[phrase.first...phrase.last]
        }
        return nil
    }

    /// "the minister", "the Ostmark governor": the person whose role it is, else the one who was spoken of last.
    private mutating func describedPerson(_ mention: Mention, _ surface: String, _ sentence: Int) -> Result {
        guard mention.isDefinite, let role = mention.role else { return scoped(mention, surface, kind: .person) }
        let fitting = bearers(ofRole: role).filter { agrees($0, mention.gender) }
        if let best = mostPresent(fitting, before: mention.place) {
            return result(best, surface, .description, certainty: fitting.count == 1 ? 0.9 : 0.7)
        }
        // "the four-term congressman": another name for the person at hand, unless somebody unnamed was brought in.
        if !unnamedHeads.contains(mention.head), mention.organisation == nil,
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

    // MARK: Pronouns

    private mutating func pronoun(_ mention: Mention, _ surface: String, _ sentence: Int) -> Result? {
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
            if let last = earlier(
                surface,
                sentence,
                within: 6,
                {
                    $0.speaker.kind == .organisation || $0.speaker.kind == .document
                }
            ) {
                return last
            }
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
    private func latest(
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
            let number = table.add(name, kind: .person, isFamilyFirst: isFamilyFirst(tokens, name), isConfirmed: true)
            if table.entities[number].kind == .person, agrees(number, mention.gender) {
                return bound(number, mention, surface, 2)
            }
        }
        return scoped(mention, surface, kind: .person)
    }

    private mutating func lastPerson(
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
            let named = (subjects[place] ?? []).filter {
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

    private func agrees(_ number: Int, _ gender: Mention.Gender) -> Bool {
        let entity = table.entities[number]
        return entity.kind == .person && (gender == .unknown || entity.gender == .unknown || entity.gender == gender)
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
