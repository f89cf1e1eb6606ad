/// Takes noun phrases apart into title, nationality, role, organisation and name.
struct MentionParser {
    let text: AnnotatedText
    /// Words that the article also writes with a small letter, by their number.
    let smallWords: SmallWords

    var known: KnownWords { text.rules.known }
    var names: NameLists { text.rules.names }

    /// Takes the tokens of a noun phrase apart; appositive tokens may add a role and an organisation.
    func mention(tokens: ArraySlice<Token>, appositive: ArraySlice<Token> = []) -> Mention? {
        var rest = tokens
        while let first = rest.first, !first.isWord { rest.removeFirst() }
        while let last = rest.last, !last.isWord { rest.removeLast() }
        guard let first = rest.first else { return nil }
        if rest.count == 1, first.isAny([.subjectPronoun, .objectPronoun, .relative]),
            !isName(first, isStart: false) || first.isAny(.subjectPronoun)
        {
            return pronoun(first)
        }
        if rest.count == 1, first.isAny(.possessive), !first.shape.contains(.clitic) { return pronoun(first) }
        let isDefinite = first.word == known.the
        while let next = rest.first,
            next.isAny([.determiner, .possessive, .coordinator])
                || (next.isAny(.leading) && rest.count > 1 && !next.isAny([.givenMale, .givenFemale])),
            !next.shape.contains(.clitic), rest.count > 1, !next.isAny(.numberWord)
        {
            rest.removeFirst()
        }
        guard var mention = parse(rest, isDefinite: isDefinite) else { return nil }
        mention.isDefinite = isDefinite
        guard !appositive.isEmpty else { return mention }
        if mention.kind == .personDescription, var named = nameAfterRole(appositive) {
            // "The group's leader, Ode Marr,": the name stands in the appositive.
            named.role = mention.role ?? mention.name
            named.organisation = mention.organisation
            return named
        }
        guard let added = role(in: appositive) else { return mention }
        guard mention.kind == .person || mention.kind == .personDescription else { return mention }
        mention.role = mention.role ?? added.role
        mention.organisation = mention.organisation ?? added.organisation
        if mention.gender == .unknown { mention.gender = added.gender }
        return mention
    }

    private func nameAfterRole(_ appositive: ArraySlice<Token>) -> Mention? {
        guard let first = appositive.first, first.isCapitalised, appositive.count <= 5,
            let mention = parse(appositive, isDefinite: false), mention.kind == .person
        else { return nil }
        return mention
    }

    private func pronoun(_ token: Token) -> Mention {
        var mention = Mention(kind: .pronoun, name: string(token, token), place: token.byteStart)
        mention.head = token.word
        if token.isAny(.masculine) { mention.gender = .masculine }
        if token.isAny(.feminine) { mention.gender = .feminine }
        return mention
    }

    /// Whether a token is part of a name: a capital that is not only the start of a sentence.
    func isName(_ token: Token, isStart: Bool) -> Bool {
        guard token.isCapitalised else { return token.isAny(.nameParticle) && !isStart }
        if token.isAny([.weekday, .month]), !token.isAny([.givenFemale, .givenMale]) { return false }
        if token.isAny([.determiner, .subjectPronoun, .preposition, .clauseWord, .subordinator]),
            !token.shape.contains(.allCapitals),
            !token.isAny(.nameParticle)
        {
            return false
        }
        return !isStart
            || !(token.isAny([.leading, .adverb, .verbGerund, .sentenceNoun, .quantifier, .numberWord])
                || smallWords.contains(token.word))
    }

    func string(_ first: Token, _ last: Token) -> String { text.string(first.byteStart, last.byteEnd) }

    // MARK: The phrase

    private func parse(_ tokens: ArraySlice<Token>, isDefinite: Bool) -> Mention? {
        guard let first = tokens.first, let last = tokens.last else { return nil }
        if let phrase = organisation(tokens, isDefinite: isDefinite) { return phrase }
        // The head stands before the first preposition, unless that is part of a name: "Bank of England".
        let head = self.head(of: tokens)
        let behind = tokens[head.endIndex...]
        if let coordinated = coordinated(head) { return coordinated }
        var part = head
        if let possessive = head.lastIndex(where: { $0.shape.contains(.clitic) && $0.isAny(.possessive) }),
            possessive + 1 < head.endIndex
        {
            part = head[(possessive + 1)...]
        }
        var run = nameRun(part)
        let titleEnd = titleEnd(tokens)
        if titleEnd > run.startIndex, titleEnd < run.endIndex { run = run[titleEnd...] }
        if !run.isEmpty,
            run.endIndex == part.endIndex
                || behind.isEmpty && run.endIndex + 1 >= part.endIndex && isSuffix(part[run.endIndex...])
        {
            var mention = name(run, before: part[part.startIndex..<run.startIndex], isDefinite: isDefinite)
            if mention.kind == .person, mention.organisation == nil, part.startIndex > head.startIndex + 1 {
                mention.organisation = string(head[head.startIndex], head[part.startIndex - 2])
            }
            return mention
        }
        return description(part.isEmpty ? tokens : part, whole: tokens, behind: behind, first, last)
    }

    private func isSuffix(_ tokens: ArraySlice<Token>) -> Bool {
        tokens.allSatisfy { $0.isAny(.nameSuffix) || $0.kind == .number }
    }

    private func head(of tokens: ArraySlice<Token>) -> ArraySlice<Token> {
        let start = titleEnd(tokens)
        guard
            let index = (start..<tokens.endIndex).dropFirst().first(where: {
                tokens[$0].isAny(.preposition) && !tokens[$0].isAny(.nameParticle) && tokens[$0].kind == .word
                    && !tokens[$0].shape.contains(.capitalised) || !tokens[$0].isWord && tokens[$0].kind != .symbol
            })
        else { return tokens }
        return tokens[tokens.startIndex..<index]
    }

    /// The place behind a title of several words before a name, or the start: "Secretary of State Ilan Moro".
    private func titleEnd(_ tokens: ArraySlice<Token>) -> Int {
        var place = tokens.startIndex
        while place < tokens.endIndex, !tokens[place].isAny(.preposition) {
            let length = titleLength(tokens, at: place)
            if length > 1, place + length < tokens.endIndex, tokens[place + length].isCapitalised {
                return place + length
            }
            place += 1
        }
        return tokens.startIndex
    }

    /// Two speakers joined by "and": they speak together.
    private func coordinated(_ tokens: ArraySlice<Token>) -> Mention? {
        guard let first = tokens.first, let last = tokens.last,
            let index = tokens.lastIndex(where: { $0.word == known.and }), index > tokens.startIndex,
            index + 1 < tokens.endIndex,
            isName(tokens[index + 1], isStart: false) == isName(tokens[index - 1], isStart: false)
        else { return nil }
        if tokens.contains(where: { $0.isAny(.organisationHead) }),
            tokens.allSatisfy({ $0.isCapitalised || $0.word == known.and || $0.word == known.of })
        {
            return nil
        }
        // "Reps. Ada Cole and Ben Orr" are known without their title.
        let name = tokens.first {
            !($0.isAny([.title, .office, .role, .rolePlural]) && !$0.isAny([.givenMale, .givenFemale]))
        }
        let start = isName(tokens[index - 1], isStart: false) ? name ?? first : first
        return Mention(kind: .collective, name: string(start, last), place: start.byteStart)
    }

    /// The last run of name words.
    private func nameRun(_ tokens: ArraySlice<Token>) -> ArraySlice<Token> {
        guard
            let last = tokens.indices.last(where: {
                tokens[$0].isCapitalised
                    && isName(tokens[$0], isStart: $0 == tokens.startIndex && isSentenceStart(tokens[$0]))
            })
        else { return tokens[tokens.endIndex...] }
        var first = last
        while first > tokens.startIndex {
            let token = tokens[first - 1]
            let isPart =
                isName(token, isStart: first - 1 == tokens.startIndex && isSentenceStart(token))
                || token.shape.contains(.initial)
            guard isPart || (token.isAny(.nameParticle) && token.kind == .word) || token.kind == .symbol else { break }
            first -= 1
        }
        var end = last + 1
        while end < tokens.endIndex, tokens[end].isAny(.nameSuffix) { end += 1 }
        while first < end, !tokens[first].isCapitalised { first += 1 }
        return tokens[first..<end]
    }

    private func isSentenceStart(_ token: Token) -> Bool {
        smallWords.isSentenceStart(token)
    }

    /// Takes titles, offices and nationalities off a run of capitalised words and tells what the name is of.
    private func name(_ run: ArraySlice<Token>, before: ArraySlice<Token>, isDefinite: Bool) -> Mention {
        var start = run.startIndex
        var hasTitle = false
        var gender = Mention.Gender.unknown
        var place = run.startIndex
        while place < run.endIndex {
            let length = titleLength(run, at: place)
            if length > 0, place + length < run.endIndex {
                hasTitle = true
                if names.masculineTitles.contains(run[place].word) { gender = .masculine }
                if names.feminineTitles.contains(run[place].word) { gender = .feminine }
                place += length
                start = place
            } else {
                place += 1
            }
        }
        while start + 1 < run.endIndex, run[start].isAny(.nationality), !run[start].isAny([.givenMale, .givenFemale]) {
            start += 1
        }
        let name = run[start...]
        guard let first = name.first, let last = name.last else {
            return Mention(
                kind: .person,
                name: string(run[run.startIndex], run[run.endIndex - 1]),
                place: run[run.startIndex].byteStart
            )
        }
        var mention = Mention(kind: .person, name: string(first, last), place: first.byteStart)
        mention.words = name.filter { $0.kind == .word && !$0.isAny(.nameSuffix) || $0.isAny(.nameSuffix) }.map(\.word)
        mention.hasTitle = hasTitle
        mention.gender = gender
        if gender == .unknown {
            if first.isAny(.givenMale), !first.isAny(.givenFemale) { mention.gender = .masculine }
            if first.isAny(.givenFemale), !first.isAny(.givenMale) { mention.gender = .feminine }
        }
        let prefix = start > run.startIndex ? before + run[run.startIndex..<start] : before
        if let role = roleWords(prefix) {
            mention.role = role.role
            mention.organisation = role.organisation
            if mention.gender == .unknown { mention.gender = role.gender }
        }
        let isPersonal = hasTitle || prefix.contains { $0.isAny([.role, .title, .office]) }
        if !isPersonal { mention.kind = kind(name, isDefinite: isDefinite) }
        return mention
    }

    private func kind(_ name: ArraySlice<Token>, isDefinite: Bool) -> Mention.Kind {
        guard let first = name.first, let last = name.last else { return .person }
        let isGiven = first.isAny([.givenMale, .givenFemale]) && name.count > 1
        if name.count == 1, first.isAny([.collective, .rolePlural]) { return .collective }
        if last.isAny([.collective, .rolePlural]), !isGiven { return .collective }
        if name.contains(where: { $0.isAny(.organisationHead) }), !isGiven { return .organisation }
        if name.count == 1, first.shape.contains(.allCapitals) { return .organisation }
        if name.count == 1, first.shape.contains(.abbreviation), first.end - first.start > 3 { return .organisation }
        if first.isAny([.country, .nationality]), name.count <= 2, !isGiven { return .organisation }
        if isDefinite { return .organisation }
        if name.contains(where: { $0.kind == .symbol || $0.isAny(.document) && name.count > 1 }) {
            return .organisation
        }
        return .person
    }

    /// The number of tokens of a title or office that starts at a place, 0 for none.
    func titleLength(_ tokens: ArraySlice<Token>, at place: Int) -> Int {
        for phrase in names.phrases[tokens[place].word] ?? []
        where !phrase.classes.isDisjoint(with: [.title, .office, .role]) {
            guard place + phrase.rest.count < tokens.endIndex else { continue }
            if phrase.rest.enumerated().allSatisfy({ tokens[place + 1 + $0.offset].word == $0.element }) {
                return 1 + phrase.rest.count
            }
        }
        let token = tokens[place]
        // "Representatives Ada Cole and Ben Orr": an office in the plural before a first name.
        if token.isAny(.rolePlural), token.isCapitalised, place + 1 < tokens.endIndex,
            tokens[place + 1].isAny([.givenMale, .givenFemale])
        {
            return 1
        }
        if token.isAny([.title, .office, .role]),
            !token.isAny([.givenMale, .givenFemale]) || token.shape.contains(.abbreviation)
        {
            return 1
        }
        return 0
    }

    /// A listed house or body: "the White House", "Downing Street".
    private func organisation(_ tokens: ArraySlice<Token>, isDefinite: Bool) -> Mention? {
        guard let first = tokens.first, first.isCapitalised, let last = tokens.last, tokens.count <= 5 else {
            return nil
        }
        // "Dockers’ Union", "the Workers’ List": the plural possessive is part of the name.
        if tokens.count >= 3, last.isAny(.organisationHead) || isDefinite, last.isCapitalised,
            tokens.allSatisfy({ $0.isCapitalised || $0.shape.contains(.clitic) }),
            tokens.contains(where: {
                $0.shape.contains(.clitic) && $0.byteEnd - $0.byteStart != 2 && $0.classes == .possessive
            })
        {
            var mention = Mention(kind: .organisation, name: string(first, last), place: first.byteStart)
            mention.words = tokens.filter { !$0.shape.contains(.clitic) }.map(\.word)
            return mention
        }
        let words = string(first, last)
        if let body = names.metonyms[words.lowercased()] {
            var mention = Mention(kind: .organisation, name: words, place: first.byteStart)
            mention.words = tokens.map(\.word)
            mention.organisation = body
            return mention
        }
        // "Ministry of Foreign Affairs", "University of Virginia": capitals on both sides of "of".
        guard tokens.contains(where: { $0.word == known.of || $0.word == known.for }),
            tokens.allSatisfy({ $0.isCapitalised || $0.isAny([.preposition, .coordinator, .determiner]) }),
            tokens.contains(where: { $0.isAny(.organisationHead) && $0.isCapitalised }),
            !first.isAny([.title, .office, .role])
        else { return nil }
        var mention = Mention(kind: .organisation, name: words, place: first.byteStart)
        mention.words = tokens.map(\.word)
        return mention
    }

    // MARK: Descriptions

    private func description(
        _ part: ArraySlice<Token>,
        whole: ArraySlice<Token>,
        behind: ArraySlice<Token>,
        _ first: Token,
        _ last: Token
    ) -> Mention? {
        guard let head = part.last(where: \.isWord) else { return nil }
        var mention = Mention(kind: .collective, name: string(first, last), place: first.byteStart)
        mention.head = head.word
        mention.words = part.map(\.word)
        let isPlural =
            head.isAny([.rolePlural, .collective])
            || (head.shape.contains(.endsInS) && !head.isAny([.role, .organisationHead, .document]))
        if head.isAny(.document) {
            mention.kind = .document
        } else if isPlural || head.isAny([.indefinitePronoun, .quantifier]) {
            mention.kind = .collective
        } else if head.isAny([.role, .office, .title, .familyNoun, .personNoun]) {
            mention.kind = .personDescription
            mention.role = roleWords(part)?.role ?? text.string(head.byteStart, head.byteEnd)
            if head.isAny(.masculineNoun) { mention.gender = .masculine }
            if head.isAny(.feminineNoun) { mention.gender = .feminine }
        } else if head.isAny(.organisationHead) {
            mention.kind = .organisationDescription
        } else {
            mention.kind = .collective
        }
        if let place = behind.firstIndex(where: { $0.isCapitalised }), mention.kind == .personDescription {
            mention.organisation = string(behind[place], behind[behind.endIndex - 1])
        }
        return mention
    }
}
