/// The persons and organisations of an article, by their names.
struct EntityTable {
    private(set) var entities: [SpeakerEntity] = []
    /// A number that grows with each role and each confirmation of a person.
    private(set) var roleVersion = 0
    private var byWords: [[Int32]: Int] = [:]
    private var byWord: [Int32: [Int]] = [:]

    /// Adds a mention of a full name and returns the number of its entity.
    ///
    /// Two names of one person are joined when first and last word agree and one has a middle name or initial more.
    mutating func add(_ mention: Mention, kind: Speaker.Kind, isFamilyFirst: Bool, isConfirmed: Bool) -> Int {
        if let known = byWords[mention.words] ?? sameEnds(mention, kind) {
            merge(mention, into: known, isConfirmed: isConfirmed)
            return known
        }
        let number = entities.count
        if mention.role != nil { roleVersion += 1 }
        entities.append(
            SpeakerEntity(
                name: mention.name,
                words: mention.words,
                kind: kind,
                gender: mention.gender,
                role: mention.role,
                roles: mention.role.map { [$0] } ?? [],
                organisation: mention.organisation,
                isFullName: mention.words.count > 1 || kind != .person,
                isConfirmed: isConfirmed,
                surname: kind == .person ? (isFamilyFirst ? mention.words.first : mention.words.last) ?? -1 : -1,
                places: [mention.place]
            )
        )
        byWords[mention.words] = number
        for word in Set(mention.words).sorted() { byWord[word, default: []].append(number) }
        return number
    }

    private func sameEnds(_ mention: Mention, _ kind: Speaker.Kind) -> Int? {
        guard kind == .person, mention.words.count > 1, let first = mention.words.first, let last = mention.words.last
        else {
            return nil
        }
        return (byWord[last] ?? []).first { number in
            let other = entities[number]
            return other.kind == .person && other.words.count > 1 && other.words.first == first
                && other.words.last == last
                && (other.words.count != mention.words.count || other.words == mention.words)
        }
    }

    private mutating func merge(_ mention: Mention, into number: Int, isConfirmed: Bool) {
        if entities[number].gender == .unknown { entities[number].gender = mention.gender }
        entities[number].role = entities[number].role ?? mention.role
        if let role = mention.role, !entities[number].roles.contains(role), entities[number].roles.count < 8 {
            entities[number].roles.append(role)
            roleVersion += 1
        }
        entities[number].organisation = entities[number].organisation ?? mention.organisation
        if isConfirmed, !entities[number].isConfirmed { roleVersion += 1 }
        entities[number].isConfirmed = entities[number].isConfirmed || isConfirmed
        entities[number].places.append(mention.place)
        if mention.words.count > entities[number].words.count, entities[number].kind == .person {
            byWords[mention.words] = number
        }
    }

    /// Notes what a later mention tells about an entity.
    mutating func note(_ mention: Mention, of number: Int) {
        merge(mention, into: number, isConfirmed: true)
        entities[number].places.removeLast()
    }

    /// Notes that an entity is named at a place; places are noted in ascending order.
    mutating func count(_ place: Int32, of number: Int) {
        entities[number].mentions.append(place)
    }

    /// Takes a name that was read as a person's for that of an organisation.
    mutating func turnIntoOrganisation(_ number: Int) {
        entities[number].kind = .organisation
        entities[number].isFullName = true
        entities[number].surname = -1
    }

    /// Binds a gender to an entity that a pronoun was led back to.
    mutating func bind(_ gender: Mention.Gender, to number: Int) {
        if entities[number].gender == .unknown { entities[number].gender = gender }
    }

    /// Returns the entities whose name contains a word.
    func entities(containing word: Int32) -> [Int] { byWord[word] ?? [] }

    /// Returns the persons whose family, first or last name is a word, as far as their gender agrees.
    func bearers(of word: Int32, _ gender: Mention.Gender) -> [Int] {
        entities(containing: word).filter { number in
            let entity = entities[number]
            guard entity.kind == .person,
                entity.surname == word || entity.words.first == word || entity.words.last == word
            else { return false }
            return gender == .unknown || entity.gender == .unknown || entity.gender == gender
        }
    }

    /// Returns the entity with exactly these words.
    func entity(words: [Int32]) -> Int? { byWords[words] }
}
