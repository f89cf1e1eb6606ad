/// Finds the speakers of quotations that no cue reports, step by step.
///
/// 1. an earlier statement of the same paragraph, 2. a later one, 3. the paragraph before ends with a colon and tells
/// who speaks, 4. the paragraph before left its quotation open, 5. the paragraph behind is a signature, 6. who is named
/// in the sentence before, in the same paragraph, 7. the last speaker of the paragraph before, if this one starts with
/// a mark, 8. who is named there, 9. nobody: the quotation is kept as unattributed.
struct QuotationLadder {
    let text: AnnotatedText
    private(set) var attributions: [Attribution]
    /// The attributions of each paragraph, in the order of their sentences.
    private var byParagraph: [Int: [Int]] = [:]
    /// Those with a cue only, which stay in the order of their sentences.
    private var cuedByParagraph: [Int: [Int]] = [:]
    private var covered: Set<Int32> = []
    /// How many attributions a step looks at.
    private static let reach = 24
    /// Whether the sentence at hand is quotations and marks only.
    private var isAlone = false
    private let neighbours: ParagraphNeighbours

    init(text: AnnotatedText, attributions: [Attribution]) {
        self.text = text
        self.attributions = attributions
        neighbours = ParagraphNeighbours(text: text)
        for (number, attribution) in attributions.enumerated() {
            byParagraph[attribution.paragraph, default: []].append(number)
            for range in attribution.content {
                for index in range where text.items[index].kind == .quotation { covered.insert(text.items[index].word) }
            }
        }
        cuedByParagraph = byParagraph
    }

    mutating func run() {
        for (number, sentence) in text.sentences.enumerated() {
            isAlone = sentence.items.allSatisfy { !text.items[$0].isWord }
            if isStart(number), neighbours.isBlock(sentence.paragraph) { introduceBlock(sentence.paragraph) }
            var index = sentence.items.lowerBound
            while index < sentence.items.upperBound {
                let token = text.items[index]
                if token.kind == .quotation, !covered.contains(token.word) {
                    attribute(index, sentence: number, sentence.items)
                }
                index += 1
            }
        }
    }

    private mutating func attribute(_ item: Int, sentence: Int, _ items: Range<Int>) {
        let quotation = text.quotations[Int(text.items[item].word)]
        guard isAlone ? quotation.wordCount >= 2 : quotation.wordCount >= 4,
            !quotation.isTitleCase || isAlone && quotation.wordCount > 8
        else { return }
        let paragraph = text.sentences[sentence].paragraph
        if let named = colonOrSignature(item, sentence, items) {
            covered.insert(text.items[item].word)
            add(named)
            return
        }
        // A few quoted words in a sentence that names nobody are a phrase, seldom a statement.
        guard isAlone || quotation.wordCount >= 8 else { return }
        covered.insert(text.items[item].word)
        if isAlone, let last = quotedBefore(paragraph, sentence) {
            extend(last, by: item)
            return
        }
        if quotation.isLeftOpen, let last = closing(Int(text.items[item].word)) {
            extend(last, by: item)
            byParagraph[paragraph, default: []].append(last)
            return
        }
        var attribution = Attribution(
            pattern: .unattributed,
            sentence: sentence,
            paragraph: paragraph,
            content: [item..<item + 1],
            kind: .direct
        )
        if !isAlone { attribution.kind = .mixed }
        if let earlier = near(paragraph).last(where: { isSpoken($0) && attributions[$0].sentence <= sentence }) {
            attribution.pattern = .sameParagraphEarlier
            attribution.speakerOf = earlier
        } else if let later = following(paragraph, sentence).first(where: {
            isSpoken($0) && attributions[$0].sentence >= sentence
        }) {
            attribution.pattern = .sameParagraphLater
            attribution.speakerOf = later
        } else if let source = neighbours.introduction(before: paragraph) {
            attribution.pattern = .introduced
            attribution.cue = source.cue
            attribution.source = source.phrase
            if source.cue == nil { attribution.certainty = 0.8 }
        } else if quotation.isContinuation, let last = near(paragraph - 1).last(where: { isQuoted($0) }) {
            extend(last, by: item)
            byParagraph[paragraph, default: []].append(last)
            return
        } else if isAlone, let phrase = neighbours.signature(behind: paragraph) {
            attribution.pattern = .dashSignature
            attribution.source = phrase
        } else if let acting = near(paragraph).last(where: { isAct($0) && attributions[$0].sentence < sentence }) {
            attribution.pattern = .nearMention
            attribution.speakerOf = acting
        } else if isAlone, let phrase = neighbours.subject(of: sentence - 1, in: paragraph) {
            attribution.pattern = .nearMention
            attribution.source = phrase
        } else if isAlone, let last = near(paragraph - 1).last(where: { isSpoken($0) }),
            attributions[last].sentence < sentence - 1,
            let phrase = neighbours.subject(of: sentence - 1, in: paragraph - 1)
        {
            // Whom the sentence right before is about, rather than who spoke further up.
            attribution.pattern = .nearMention
            attribution.source = phrase
        } else if items.lowerBound == item || isAlone, let last = near(paragraph - 1).last(where: { isSpoken($0) }) {
            attribution.pattern = .previousSpeaker
            attribution.speakerOf = last
        } else if isAlone, let last = near(paragraph - 1).last(where: { isAct($0) }) {
            attribution.pattern = .nearMention
            attribution.speakerOf = last
        } else if isAlone, let phrase = neighbours.subject(of: sentence - 1, in: paragraph - 1) {
            attribution.pattern = .nearMention
            attribution.source = phrase
        } else {
            attribution.kind = .unattributed
        }
        add(attribution)
    }

    /// Whether a sentence is the first of its paragraph.
    private func isStart(_ sentence: Int) -> Bool {
        sentence == 0 || text.sentences[sentence - 1].paragraph != text.sentences[sentence].paragraph
    }

    /// A paragraph without marks behind "Moro wrote:" is a quotation set off as a block.
    private mutating func introduceBlock(_ paragraph: Int) {
        guard let source = neighbours.introduction(before: paragraph), let cue = source.cue else { return }
        let sentences = text.sentences.indices(paragraph: paragraph)
        guard let first = sentences.first, let last = sentences.last else { return }
        for number in byParagraph[paragraph] ?? [] where attributions[number].outer == nil {
            attributions[number].outer = attributions.count
        }
        add(
            Attribution(
                pattern: .introduced,
                sentence: first,
                paragraph: paragraph,
                cue: cue,
                source: source.phrase,
                content: [text.sentences[first].items.lowerBound..<text.sentences[last].items.upperBound],
                kind: .direct,
                certainty: 0.8
            )
        )
    }

    private mutating func extend(_ number: Int, by item: Int) {
        let place =
            attributions[number].content.firstIndex { $0.lowerBound > item } ?? attributions[number].content.count
        attributions[number].content.insert(item..<item + 1, at: place)
    }

    /// The attribution of the paragraph that closes a quotation left open; each paragraph between opens it anew.
    private func closing(_ quotation: Int) -> Int? {
        var next = quotation + 1
        while next < text.quotations.count, text.quotations[next].isContinuation, next - quotation < 12 {
            if covered.contains(Int32(next)) {
                let paragraph = text.sentences.paragraph(ofToken: text.tokens[Int(text.quotations[next].first)], text)
                return paragraph.flatMap {
                    near($0).first { number in
                        attributions[number].cue != nil
                            && attributions[number].content.contains { range in
                                range.contains {
                                    text.items[$0].kind == .quotation && text.items[$0].word == Int32(next)
                                }
                            }
                    }
                }
            }
            next += 1
        }
        return nil
    }

    /// The last attributions of a paragraph; no more, so that a text of quotations only takes linear time.
    private func near(_ paragraph: Int) -> ArraySlice<Int> {
        (byParagraph[paragraph] ?? []).suffix(QuotationLadder.reach)
    }

    /// The first attributions of a paragraph at or behind a sentence.
    private func following(_ paragraph: Int, _ sentence: Int) -> ArraySlice<Int> {
        let all = cuedByParagraph[paragraph] ?? []
        var (lower, upper) = (0, all.count)
        while lower < upper {
            let middle = (lower + upper) / 2
            if attributions[all[middle]].sentence < sentence { lower = middle + 1 } else { upper = middle }
        }
        return all[lower...].prefix(QuotationLadder.reach)
    }

    private mutating func add(_ attribution: Attribution) {
        attributions.append(attribution)
        byParagraph[attribution.paragraph, default: []].append(attributions.count - 1)
    }

    /// Whether an attribution is speech with a speaker, not an act or a nominal.
    private func isSpoken(_ number: Int) -> Bool {
        let attribution = attributions[number]
        guard attribution.kind != .act, attribution.outer == nil,
            attribution.source != nil || attribution.speakerOf != nil
        else { return false }
        return attribution.pattern != .nominal && attribution.pattern != .passive
    }

    /// Whether an attribution is somebody's act told by the reporter: "Issa called the letter unprecedented".
    private func isAct(_ number: Int) -> Bool {
        let attribution = attributions[number]
        guard attribution.kind == .act, attribution.outer == nil, let source = attribution.source else { return false }
        return attribution.pattern == .speakerVerbObject && source.relative == nil
            && text.items[source.first...source.last].contains { $0.isCapitalised }
    }

    private func isQuoted(_ number: Int) -> Bool {
        let kind = attributions[number].kind
        return kind == .direct || kind == .mixed
    }

    /// The last quoted attribution of a paragraph, if only its own speaker was reported since.
    private func quotedBefore(_ paragraph: Int, _ sentence: Int) -> Int? {
        for number in near(paragraph).reversed() {
            if extends(number, sentence) { return number }
            guard [.gerund, .infinitive, .participle].contains(attributions[number].pattern) else { return nil }
        }
        return nil
    }

    /// Whether a quotation that stands alone goes on with what the attribution before quotes.
    private func extends(_ number: Int, _ sentence: Int) -> Bool {
        guard isQuoted(number), isSpoken(number), let last = attributions[number].content.last else { return false }
        let items = text.sentences[attributions[number].sentence].items
        let isNear = attributions[number].sentence >= sentence - 2
        return isNear && (text.items[last.upperBound - 1].kind == .quotation || items.contains(last.lowerBound))
    }

    /// `Name: "…"` and `"…" - Name` in the same sentence.
    private func colonOrSignature(_ item: Int, _ sentence: Int, _ items: Range<Int>) -> Attribution? {
        let reader = text.reader(ofSentence: sentence)
        var attribution = Attribution(
            pattern: .colon,
            sentence: sentence,
            paragraph: text.sentences[sentence].paragraph,
            content: [item..<item + 1],
            kind: .direct
        )
        if reader.isKind(item - 1, .colon), let phrase = SubjectFinder(reader: reader).phrase(endingAt: item - 2),
            phrase.first == items.lowerBound
        {
            attribution.source = phrase
            return attribution
        }
        if reader.isKind(item - 1, .colon), item + 1 >= items.upperBound - 1,
            let phrase = neighbours.subject(of: sentence, in: attribution.paragraph)
        {
            // "Oakes threw up his hands: “The city has room.”"
            attribution.source = phrase
            attribution.certainty = 0.8
            return attribution
        }
        if let phrase = unknownVerb(item, reader) {
            attribution.source = phrase
            attribution.pattern = .contentSpeakerVerb
            attribution.certainty = 0.7
            return attribution
        }
        if item == items.lowerBound, let dash = reader.item(item + 1), dash.kind == .dash || dash.kind == .symbol {
            let end = PhraseReader(reader).endOfPhrase(from: item + 2, allowsPlace: true)
            guard end > item + 2, reader.isName(item + 2) || reader.isAny(item + 2, [.title, .office]) else {
                return nil
            }
            attribution.pattern = .dashSignature
            attribution.source = NounPhrase(first: item + 2, last: end - 1)
            return attribution
        }
        return nil
    }

    /// The speaker beside a verb that is no listed cue: `"This is great!" beamed Ode Marr`.
    private func unknownVerb(_ item: Int, _ reader: SentenceReader) -> NounPhrase? {
        let quotation = text.quotations[Int(text.items[item].word)]
        guard quotation.lastKind == .comma || quotation.lastKind == .terminator else { return nil }
        let phrases = PhraseReader(reader)
        if reader.isAny(item + 1, .verbPast) {
            let end = phrases.endOfPhrase(from: item + 2)
            return phrases.startsPhrase(item + 2) && end > item + 2 && !reader.isFiniteVerb(end)
                ? NounPhrase(first: item + 2, last: end - 1) : nil
        }
        guard phrases.startsPhrase(item + 1) else { return nil }
        let end = phrases.endOfPhrase(from: item + 1)
        return end > item + 1 && reader.isAny(end, .verbPast) && reader.isFiniteVerb(end)
            ? NounPhrase(first: item + 1, last: end - 1) : nil
    }
}
