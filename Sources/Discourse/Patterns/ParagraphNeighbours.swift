/// Tells from the paragraphs around a quotation who speaks in it.
struct ParagraphNeighbours {
    let text: AnnotatedText
    /// The words that stand with a capital behind another word.
    private let names: Set<Int32>

    init(text: AnnotatedText) {
        self.text = text
        var names: Set<Int32> = []
        for (before, token) in zip(text.tokens, text.tokens.dropFirst())
        where token.isCapitalised && before.kind == .word && token.word >= 0 {
            names.insert(token.word)
        }
        self.names = names
    }

    /// Who speaks when the paragraph before ends with a colon; a line such as "Advertisement" may stand between.
    func introduction(before paragraph: Int) -> (phrase: NounPhrase, cue: CueHit?)? {
        guard let first = text.sentences.indices(paragraph: paragraph).first, first > 0 else { return nil }
        var number = first - 1
        if number > 0, isFurniture(text.sentences[number].paragraph) { number -= 1 }
        let before = text.sentences[number]
        guard paragraph - before.paragraph <= 2, text.items[before.items.upperBound - 1].kind == .colon else {
            return nil
        }
        let reader = text.reader(ofSentence: number)
        let subjects = SubjectFinder(reader: reader)
        let hits = CueFinder(reader: reader, lexicon: text.rules.lexicon).cues()
        if let hit = hits.last(where: { $0.role != .nominal && $0.role != .fixed && takesSpeech($0) }),
            let phrase = subject(of: hit, reader, subjects)
        {
            return (phrase, hit)
        }
        // "A reaction comes in this statement from House Speaker Ada Cole:"
        if let phrase = sender(reader) { return (phrase, nil) }
        return subject(of: number, in: before.paragraph).map { ($0, nil) }
    }

    /// The name behind "from" or "by" at the end of a sentence with a colon.
    private func sender(_ reader: SentenceReader) -> NounPhrase? {
        let last = reader.end - 2
        var first = last
        while first > reader.start,
            reader.isName(first) || reader.isAny(first, [.nameParticle, .title, .office, .role])
        {
            first -= 1
        }
        guard first < last, reader.isWord(first, reader.known.from) || reader.isWord(first, reader.known.by) else {
            return nil
        }
        return NounPhrase(first: first + 1, last: last)
    }

    private func takesSpeech(_ hit: CueHit) -> Bool { text.rules.lexicon.cues[hit.cue].takesSpeech }

    private func subject(of hit: CueHit, _ reader: SentenceReader, _ subjects: SubjectFinder) -> NounPhrase? {
        if hit.role == .finite, let phrase = subjects.subject(before: hit.groupStart) { return phrase }
        var place = reader.start
        while place < hit.item {
            if reader.isFiniteVerb(place), let phrase = subjects.subject(before: place) { return phrase }
            place += 1
        }
        return nil
    }

    /// The person or body named as the subject of a sentence, if it stands in that paragraph.
    func subject(of sentence: Int, in paragraph: Int) -> NounPhrase? {
        guard text.sentences.indices.contains(sentence), text.sentences[sentence].paragraph == paragraph,
            let phrase = text.subjects(ofSentence: sentence).lazy.compactMap(\.self).first(where: { $0.relative == nil }
            )
        else { return nil }
        let head = text.items[phrase.last]
        if head.isAny([.masculine, .feminine]), head.isAny(.subjectPronoun) { return phrase }
        return isOnePerson(phrase, text.reader(ofSentence: sentence)) ? phrase : nil
    }

    /// Whether a phrase is the name of one person or body: a word that also stands with a capital inside sentences.
    private func isOnePerson(_ phrase: NounPhrase, _ reader: SentenceReader) -> Bool {
        let tokens = text.items[phrase.first...phrase.last]
        guard let head = tokens.last, reader.isName(phrase.last), !tokens.contains(where: { $0.isAny(.coordinator) }),
            !head.isAny([.country, .nationality, .month, .weekday])
        else { return false }
        return phrase.first < phrase.last || phrase.first > reader.start || head.isAny([.givenMale, .givenFemale])
            || names.contains(head.word)
    }

    /// Who signs below a quotation: "— Ada Cole, mayor of Ostmark", "Ada Cole, Velland Times".
    func signature(behind paragraph: Int) -> NounPhrase? {
        guard let last = text.sentences.indices(paragraph: paragraph).last, last + 1 < text.sentences.count,
            text.sentences[last + 1].paragraph == paragraph + 1
        else { return nil }
        let reader = text.reader(ofSentence: last + 1)
        let isDash = reader.isKind(reader.start, .dash) || reader.isKind(reader.start, .symbol)
        let start = isDash ? reader.start + 1 : reader.start
        guard reader.isName(start), isDash || reader.end - reader.start <= 8 && reader.isName(start + 1) else {
            return nil
        }
        guard
            !(start..<reader.end).contains(where: { reader.isFiniteVerb($0) || reader.isKind($0, .quotation) })
                || isDash
        else { return nil }
        let end = PhraseReader(reader).endOfPhrase(from: start)
        guard end > start, isDash || reader.isKind(end, .comma) else { return nil }
        return NounPhrase(first: start, last: end - 1)
    }

    /// Whether a paragraph is a line of the page and not of the text: a few words without a verb.
    private func isFurniture(_ paragraph: Int) -> Bool {
        let sentences = text.sentences.indices(paragraph: paragraph)
        guard sentences.count == 1, let number = sentences.first else { return false }
        let reader = text.reader(ofSentence: number)
        if reader.isKind(reader.start, .openBracket) { return true }
        return reader.end - reader.start <= 6
            && !(reader.start..<reader.end).contains { reader.isFiniteVerb($0) || reader.isKind($0, .quotation) }
    }

    /// Whether a paragraph holds words without any quotation behind a paragraph that ends with a colon.
    func isBlock(_ paragraph: Int) -> Bool {
        let sentences = text.sentences.indices(paragraph: paragraph)
        guard let first = sentences.first, let last = sentences.last, last - first < 12, first > 0,
            text.items[text.sentences[first - 1].items.upperBound - 1].kind == .colon
        else { return false }
        let items = text.sentences[first].items.lowerBound..<text.sentences[last].items.upperBound
        return items.count >= 4 && !items.contains { text.items[$0].kind == .quotation }
    }
}

extension [Sentence] {
    /// The numbers of the sentences of a paragraph, by bisection.
    func indices(paragraph: Int) -> Range<Int> {
        let first = firstIndex(from: paragraph)
        return first..<Swift.max(first, firstIndex(from: paragraph + 1))
    }

    /// The paragraph that a token stands in, by bisection.
    func paragraph(ofToken token: Token, _ text: AnnotatedText) -> Int? {
        var (lower, upper) = (0, count)
        while lower < upper {
            let middle = (lower + upper) / 2
            if text.items[self[middle].items.upperBound - 1].byteEnd <= token.byteStart {
                lower = middle + 1
            } else {
                upper = middle
            }
        }
        return lower < count ? self[lower].paragraph : nil
    }

    private func firstIndex(from paragraph: Int) -> Int {
        var (lower, upper) = (0, count)
        while lower < upper {
            let middle = (lower + upper) / 2
            if self[middle].paragraph < paragraph { lower = middle + 1 } else { upper = middle }
        }
        return lower
    }
}
