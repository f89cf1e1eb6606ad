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
    let parser: MentionParser
    var table: EntityTable
    /// Who is named in each sentence, and which descriptions stand for somebody unnamed.
    let names: ArticleNames
    /// Resolved speakers in the order of their places, for pronouns.
    private(set) var history: [(place: Int32, sentence: Int, result: Result)] = []
    /// The persons that descriptions by role fit, as of a version of the table.
    var roleBearers: [String: (version: Int, numbers: [Int])] = [:]

    init(text: AnnotatedText) {
        self.text = text
        parser = MentionParser(text: text, smallWords: SmallWords(text: text))
        names = ArticleNames(text: text, parser: parser)
        table = names.table
    }

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
        case .collective: result = scoped(mention, surface, kind: .collective)
        case .document:
            result = issuer(of: mention, tokens, surface, sentence) ?? scoped(mention, surface, kind: .document)
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
                isFamilyFirst: parser.isFamilyFirst(tokens, mention),
                isConfirmed: true
            )
            table.note(mention, of: number)
            return result(number, surface, mention.hasTitle || mention.name != surface ? .title : .fullName)
        }
        guard let word = mention.words.first else { return scoped(mention, surface, kind: .person) }
        var fitting = table.bearers(of: word, mention.gender)
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

    func result(_ number: Int, _ surface: String, _ rule: Speaker.Resolution, certainty: Double = 1) -> Result {
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
    func scoped(_ mention: Mention, _ surface: String, kind: Speaker.Kind) -> Result {
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
}
