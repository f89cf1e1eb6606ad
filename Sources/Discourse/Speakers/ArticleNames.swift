/// The names in an article, read before anybody's words are led back to them.
struct ArticleNames {
    /// The persons, by their names.
    private(set) var table = EntityTable()
    /// The persons named in each sentence outside quotations, in the order of their places.
    private(set) var subjects: [Int: [(place: Int32, entity: Int)]] = [:]
    /// Heads of descriptions that the article brings in without a name: "a judge" makes "the judge" somebody unnamed.
    private(set) var unnamedHeads: Set<Int32> = []

    private let text: AnnotatedText
    private let parser: MentionParser

    init(text: AnnotatedText, parser: MentionParser) {
        self.text = text
        self.parser = parser
        scan()
    }

    /// Collects the full names of persons, and who is named in each sentence.
    private mutating func scan() {
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
        if index > 0, !isQuoted, text.items[index - 1].word == text.rules.known.the, !mention.hasTitle { return nil }
        if index > 0, !isQuoted, mention.role == nil, text.items[index - 1].isAny([.role]) {
            mention.role = text.string(text.items[index - 1].byteStart, text.items[index - 1].byteEnd)
        }
        if mention.words.count < 2 {
            guard let bearer = onlyBearer(of: mention) else { return nil }
            if !isQuoted, mention.role != nil { table.note(mention, of: bearer) }
            return bearer
        }
        guard mention.words.count <= 5 else { return nil }
        let isGiven = mention.gender != .unknown
        return table.add(
            mention,
            kind: .person,
            isFamilyFirst: parser.isFamilyFirst(run, mention),
            isConfirmed: isGiven || mention.hasTitle || mention.role != nil
        )
    }

    /// The one person whose name has this word, if there is exactly one.
    private func onlyBearer(of mention: Mention) -> Int? {
        guard let word = mention.words.first else { return nil }
        let bearers = table.bearers(of: word, mention.gender)
        return bearers.count == 1 ? bearers[0] : nil
    }
}
