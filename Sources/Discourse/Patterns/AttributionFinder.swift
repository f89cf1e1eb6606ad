/// Finds what is attributed to whom in one sentence.
struct AttributionFinder {
    let reader: SentenceReader
    let lexicon: CueLexicon
    let sentence: Int
    let paragraph: Int
    let subjects: SubjectFinder
    let complements: ComplementFinder
    let phrases: PhraseReader
    let ends: ContentEnd
    private(set) var found: [Attribution] = []
    /// Where the content of a trailing attribution can start: behind what an earlier one took.
    private var leftBound: Int
    private var hits: [CueHit] = []

    private var items: [Token] { reader.items }
    private var known: KnownWords { reader.known }

    init(text: AnnotatedText, sentence: Int) {
        let place = text.sentences[sentence]
        reader = SentenceReader(
            items: text.items,
            known: text.rules.known,
            start: place.items.lowerBound,
            end: place.items.upperBound
        )
        lexicon = text.rules.lexicon
        self.sentence = sentence
        paragraph = place.paragraph
        subjects = SubjectFinder(reader: reader)
        complements = ComplementFinder(reader: reader)
        phrases = PhraseReader(reader)
        ends = ContentEnd(reader: reader, lexicon: text.rules.lexicon)
        leftBound = reader.start
    }

    /// Runs the rules over each cue from left to right.
    mutating func run() {
        hits = CueFinder(reader: reader, lexicon: lexicon).cues()
        for index in hits.indices {
            let hit = hits[index]
            switch hit.role {
            case .fixed: accordingTo(hit)
            case .finite: finite(hit)
            case .gerund, .participle, .infinitive: dependent(hit, index)
            case .passive: passive(hit)
            case .nominal: nominal(hit)
            }
        }
    }

    private func cue(_ hit: CueHit) -> Cue { lexicon.cues[hit.cue] }

    private mutating func add(
        _ pattern: Pattern,
        _ hit: CueHit,
        _ source: NounPhrase?,
        _ content: [Range<Int>],
        kind: Statement.Kind? = nil
    ) {
        let kept = content.map { trim($0) }.filter { !$0.isEmpty && hasWord($0) }
        guard !kept.isEmpty else { return }
        var attribution = Attribution(
            pattern: pattern,
            sentence: sentence,
            paragraph: paragraph,
            cue: hit,
            source: source,
            content: kept
        )
        attribution.kind = kind ?? shape(of: kept)
        if source == nil { attribution.certainty = 0.5 }
        found.append(attribution)
    }

    private func hasWord(_ range: Range<Int>) -> Bool {
        range.contains { items[$0].isWord || items[$0].kind == .quotation }
    }

    /// Direct if only quotations and marks, mixed if a quotation is among the words.
    private func shape(of content: [Range<Int>]) -> Statement.Kind {
        var (words, quotes) = (false, false)
        for range in content {
            for index in range {
                if items[index].kind == .quotation {
                    quotes = true
                } else if items[index].isWord, !items[index].isAny(.leading) {
                    words = true
                }
            }
        }
        return quotes ? (words ? .mixed : .direct) : .indirect
    }

    /// Takes marks off both ends of a range.
    private func trim(_ range: Range<Int>) -> Range<Int> {
        var (lower, upper) = (range.lowerBound, range.upperBound)
        while lower < upper, isEdge(items[lower]) || items[lower].kind == .closeBracket { lower += 1 }
        while upper > lower, isEdge(items[upper - 1]) || items[upper - 1].kind == .openBracket { upper -= 1 }
        return lower..<upper
    }

    private func isEdge(_ token: Token) -> Bool {
        switch token.kind {
        case .comma, .semicolon, .colon, .dash, .terminator: true
        case .closeQuote, .closeSingle, .straightQuote, .openQuote: true
        default: false
        }
    }

    // MARK: According to

    private mutating func accordingTo(_ hit: CueHit) {
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
    private func isLeading(_ place: Int) -> Bool {
        var index = reader.start
        while index < place {
            guard items[index].isAny([.leading, .coordinator]) || items[index].kind == .comma || !items[index].isWord,
                items[index].kind != .quotation
            else { return false }
            index += 1
        }
        return true
    }

    private func nextComma(from place: Int) -> Int? {
        var index = place
        while index < reader.end, index - place < 25 {
            if items[index].kind == .comma { return index }
            if items[index].kind == .terminator || items[index].kind == .semicolon { return nil }
            index += 1
        }
        return nil
    }

    /// Whether the clause before a parenthesis goes on here: not with a new clause or a comment on it.
    private func continuesClause(_ place: Int) -> Bool {
        guard let token = reader.item(place), token.kind == .word, !reader.isName(place) || true else { return false }
        if token.isAny([.relative, .verbGerund, .adversative, .coordinator]) { return false }
        if token.isAny([.subordinator]), token.word != known.that { return false }
        return token.isAny([
            .verbS, .verbPast, .verbBase, .auxiliary, .preposition, .clauseWord, .determiner, .adverb, .subjectPronoun,
        ])
            || token.kind == .word
    }

    /// The speaker behind an inverted verb or "according to", with its appositive.
    private func sourceBehind(_ start: Int) -> NounPhrase? {
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
            if last > end + 1 { phrase.appositive = end + 1...last - 1 }
        }
        return phrase
    }

    private func goesOn(_ place: Int) -> Bool {
        guard let token = reader.item(place), token.kind == .word else { return false }
        if token.isAny([.relative, .preposition]) { return true }
        return !token.isAny([.verbGerund, .adversative, .coordinator, .subordinator, .determiner])
            && (token.isAny(.role)
                || (reader.isName(place) && !reader.hasFiniteVerb(from: place, to: min(reader.end, place + 8))))
    }

    // MARK: Finite cues

    private mutating func finite(_ hit: CueHit) {
        let cue = cue(hit)
        if cue.takesSpeech, inverted(hit) { return }
        var source = subjects.subject(before: hit.groupStart)
        if source == nil { source = sharedSubject(hit) }
        if let source, cue.takesSpeech, trailing(hit, source, cue) { return }
        speakerVerb(hit, source, cue)
    }

    /// `"C," verb NP`: the verb directly behind a mark or comma, a phrase behind it and no clause.
    private mutating func inverted(_ hit: CueHit) -> Bool {
        guard let before = reader.item(hit.groupStart - 1),
            hit.groupStart == hit.item || reader.isAny(hit.groupStart, .adverb)
        else { return invertedLead(hit) }
        guard before.kind == .comma || before.kind == .quotation || before.kind == .dash else { return false }
        guard hit.groupStart - 1 > leftBound || before.kind == .quotation else { return false }
        guard let phrase = sourceBehind(hit.end),
            !reader.isAny(hit.end, .objectPronoun) || reader.isAny(hit.end, .subjectPronoun)
        else { return false }
        let behind = phrase.last + 1
        if reader.isFiniteVerb(behind) || reader.isAny(behind, [.clauseWord]), !reader.isWord(behind, known.who) {
            return false
        }
        if before.kind == .comma, reader.isAny(behind, .verbBase), reader.isPluralSubject(phrase.last) { return false }
        let left = leftContent(before: hit.groupStart)
        guard hasWord(left) else { return false }
        if before.kind == .comma, !isQuotation(hit.groupStart - 2), subjects.subject(before: hit.groupStart) != nil,
            !reader.hasFiniteVerb(from: left.lowerBound, to: left.upperBound)
        {
            return false
        }
        var content = [left]
        appendContinuation(&content, behind: (phrase.appositive?.upperBound ?? phrase.last) + 1)
        add(.contentVerbSpeaker, hit, phrase, content)
        leftBound = (phrase.appositive?.upperBound ?? phrase.last) + 1
        return true
    }

    /// "Said Ode: …" at the start of a sentence.
    private mutating func invertedLead(_ hit: CueHit) -> Bool {
        guard hit.groupStart == reader.start, let phrase = sourceBehind(hit.end) else { return false }
        var place = (phrase.appositive?.upperBound ?? phrase.last) + 1
        guard reader.isKind(place, .colon) || reader.isKind(place, .comma) else { return false }
        place += 1
        guard place < reader.end else { return false }
        add(.contentVerbSpeaker, hit, phrase, [place..<reader.end])
        return true
    }

    private func isQuotation(_ place: Int) -> Bool { reader.isKind(place, .quotation) }

    /// What stands before a trailing attribution, back to the left bound.
    private func leftContent(before place: Int) -> Range<Int> {
        var upper = place
        while upper > leftBound, isEdge(items[upper - 1]) { upper -= 1 }
        return leftBound..<max(leftBound, upper)
    }

    /// `C, S verb`: the subject stands behind a comma or mark, and nothing that could be content follows.
    private mutating func trailing(_ hit: CueHit, _ source: NounPhrase, _ cue: Cue) -> Bool {
        guard source.relative == nil else { return false }
        let before = source.start - 1
        guard before > leftBound || isQuotation(before), let mark = reader.item(before) else { return false }
        guard mark.kind == .comma || mark.kind == .quotation || mark.kind == .dash else { return false }
        let complement = complements.complement(of: cue, at: hit.end)
        let left = leftContent(before: source.start)
        guard hasWord(left), endsAttribution(hit, cue) || complement != .none else { return false }
        let endsInQuotation = isQuotation(before) || isQuotation(before - 1)
        switch complement {
        case .none: break
        case .quotation(let place):
            // `"A," he said, "B."` has one speaker; `X, he said: "B."` has the second part only.
            guard endsInQuotation, reader.isKind(place - 1, .comma) else { return false }
            let upper = quotationsEnd(from: place)
            add(.contentSpeakerVerb, hit, source, [left, place..<upper])
            leftBound = upper
            return true
        default: return false
        }
        if !endsInQuotation, !reader.hasFiniteVerb(from: left.lowerBound, to: left.upperBound), left.count < 6 {
            return false
        }
        if cue.flags.contains(.needsObject), !endsInQuotation { return false }
        var content = [left]
        var behind = behindTrailing(hit, cue)
        if !endsInQuotation, reader.isKind(behind, .comma), continuesClause(behind + 1), interrupts(left, behind + 1) {
            let upper = ends.ofClause(from: behind + 1, hit: hit)
            content.append(behind + 1..<upper)
            behind = upper
        } else {
            appendContinuation(&content, behind: behind)
        }
        add(.contentSpeakerVerb, hit, source, content)
        leftBound = max(leftBound, behind)
        return true
    }

    /// Whether what follows a trailing cue is its end, a time, a place or an addressee.
    private func endsAttribution(_ hit: CueHit, _ cue: Cue) -> Bool {
        let place = phrases.skipTime(from: hit.end)
        guard let token = reader.item(place) else { return true }
        switch token.kind {
        case .comma, .terminator, .dash, .semicolon, .openBracket, .closeBracket, .quotation: return true
        case .word: break
        default: return false
        }
        if token.word == known.to { return !cue.complements.contains(.infinitive) && cue.lemma != "continue" }
        if token.isAny([.preposition, .subordinator, .coordinator, .relative]) { return true }
        if token.isAny(.verbGerund) { return true }
        return cue.complements.contains(.person)
    }

    /// Whether the words before an attribution are no whole clause, so that the clause goes on behind it.
    private func interrupts(_ left: Range<Int>, _ place: Int) -> Bool {
        !reader.hasFiniteVerb(from: left.lowerBound, to: left.upperBound)
            || items[left.lowerBound].isAny([.subordinator, .preposition]) || reader.isFiniteVerb(place)
            || !reader.hasFiniteVerb(from: place, to: reader.end)
    }

    /// The place behind "told the newspaper on Wednesday in the capital".
    private func behindTrailing(_ hit: CueHit, _ cue: Cue) -> Int {
        var place = hit.end
        while place < reader.end, place - hit.end < 25 {
            let kind = items[place].kind
            if kind == .comma || kind == .terminator || kind == .semicolon || kind == .quotation || kind == .dash {
                return place
            }
            place += 1
        }
        return place
    }

    /// Adds the quotation that goes on behind an attribution in the same sentence: `"A," he said, "B."`
    private func appendContinuation(_ content: inout [Range<Int>], behind place: Int) {
        var next = place
        while next < reader.end,
            items[next].kind == .comma || items[next].kind == .dash || items[next].kind == .terminator
                || items[next].kind == .semicolon
        {
            next += 1
        }
        guard isQuotation(next), let last = content.last, isQuotation(last.upperBound - 1) else { return }
        content.append(next..<quotationsEnd(from: next))
    }

    /// The place behind one or more quotations with only marks or "and" between.
    private func quotationsEnd(from place: Int) -> Int {
        var end = place + 1
        while isQuotation(end) || (reader.isWord(end, known.and) && isQuotation(end + 1)) { end += 1 }
        return end
    }

    /// The subject of "and VERB": that of the clause before.
    private func sharedSubject(_ hit: CueHit) -> NounPhrase? {
        guard let before = reader.item(hit.groupStart - 1) else { return nil }
        guard
            before.isAny(.coordinator) || before.kind == .comma || before.isAny(.adverb) || before.kind == .quotation
                || reader.isAny(hit.groupStart - 1, [.objectPronoun]) || !before.isAny(.determiner)
        else { return nil }
        return clauseSubject(before: hit.groupStart)
    }

    /// The subject of the nearest clause to the left that has one of its own.
    func clauseSubject(before place: Int) -> NounPhrase? {
        // The last attribution in this sentence with a subject that stands outside another one's content.
        if let last = found.last(where: { $0.source != nil && $0.cue?.role != .nominal && !covers($0, place) }),
            let source = last.source
        {
            return source
        }
        var index = reader.start
        while index < place {
            if reader.isFiniteVerb(index) || (reader.isPluralSubject(index - 1) && reader.isAny(index, .verbBase)) {
                var group = index
                while group > reader.start,
                    items[group - 1].isAny([.auxiliary])
                        || (items[group - 1].isAny(.adverb) && !reader.isName(group - 1))
                { group -= 1 }
                if let subject = subjects.subject(before: group), subject.relative == nil { return subject }
            }
            index += 1
        }
        return nil
    }

    private func covers(_ attribution: Attribution, _ place: Int) -> Bool {
        attribution.content.contains { $0.contains(place) } && attribution.pattern != .speakerVerbObject
    }

    private mutating func speakerVerb(_ hit: CueHit, _ source: NounPhrase?, _ cue: Cue) {
        let complement = complements.complement(of: cue, at: hit.end)
        let source = source ?? clauseSubject(before: hit.groupStart)
        guard source != nil || hit.role != .finite else { return }
        take(
            complement,
            hit,
            source,
            cue,
            patterns: (.speakerVerbQuote, .speakerVerbContent, .speakerVerbInfinitive, .speakerVerbObject)
        )
    }

    private mutating func take(
        _ complement: Complement,
        _ hit: CueHit,
        _ source: NounPhrase?,
        _ cue: Cue,
        patterns: (Pattern, Pattern, Pattern, Pattern)
    ) {
        switch complement {
        case .none: return
        case .quotation(let place):
            let upper = quotationsEnd(from: place)
            add(patterns.0, hit, source, [place..<upper])
            leftBound = max(leftBound, upper)
        case .clause(let place):
            let upper = ends.ofClause(from: place, hit: hit)
            add(patterns.1, hit, source, [place..<upper])
        case .infinitive(let place):
            let upper = ends.ofInfinitive(from: place, hit: hit)
            add(patterns.2, hit, source, [place..<upper])
        case .object(let place):
            if cue.flags.contains(.needsClause), !cue.complements.contains(.nounPhrase) { return }
            let upper = ends.ofObject(from: place, hit: hit)
            let kind: Statement.Kind? = cue.takesSpeech && shape(of: [place..<upper]) != .indirect ? nil : .act
            add(patterns.3, hit, source, [place..<upper], kind: kind)
        }
    }

    // MARK: Dependent cues

    private mutating func dependent(_ hit: CueHit, _ index: Int) {
        let cue = cue(hit)
        var source: NounPhrase?
        let pattern: Pattern
        switch hit.role {
        case .participle:
            pattern = .participle
            source = subjects.phrase(endingAt: hit.groupStart - 1)
        case .infinitive:
            pattern = .infinitive
            source = clauseSubject(before: hit.groupStart)
        default:
            pattern = .gerund
            source =
                isLeading(hit.groupStart) || hit.groupStart == reader.start
                ? mainSubject(behind: index) : clauseSubject(before: hit.groupStart)
        }
        guard source != nil else { return }
        let complement = complements.complement(of: cue, at: hit.end)
        take(complement, hit, source, cue, patterns: (pattern, pattern, pattern, pattern))
    }

    /// The subject of the clause that a leading "Echoing X," hangs on.
    private func mainSubject(behind index: Int) -> NounPhrase? {
        let hit = hits[index]
        guard let comma = nextComma(from: hit.end) else { return nil }
        var place = comma + 1
        while place < reader.end, place - comma < 45 {
            if reader.isFiniteVerb(place) {
                var group = place
                while group > comma + 1,
                    items[group - 1].isAny([.auxiliary])
                        || (items[group - 1].isAny(.adverb) && !reader.isName(group - 1))
                { group -= 1 }
                if let subject = subjects.subject(before: group), subject.first > hit.end { return subject }
            }
            place += 1
        }
        return nil
    }

    private mutating func passive(_ hit: CueHit) {
        let cue = cue(hit)
        let subject = subjects.subject(before: hit.groupStart)
        var place = phrases.skipTime(from: hit.end)
        var source: NounPhrase?
        if reader.isWord(place, known.by), let phrase = sourceBehind(place + 1) {
            source = phrase
            place = phrase.last + 1
        }
        let complement = complements.complement(of: cue, at: place)
        switch complement {
        case .clause(let start) where items[start].isAny(.clauseWord):
            add(.passive, hit, source, [start..<ends.ofClause(from: start, hit: hit)])
        case .infinitive(let start):
            add(.passive, hit, source, [start..<ends.ofInfinitive(from: start, hit: hit)])
        default:
            guard let source, let subject else { return }
            add(.passive, hit, source, [subject.first..<subject.last + 1], kind: .act)
        }
    }

    private mutating func nominal(_ hit: CueHit) {
        var possessive = hit.item - 1
        while possessive > reader.start, !items[possessive].isAny(.possessive) { possessive -= 1 }
        let token = items[possessive]
        let source: NounPhrase?
        if token.shape.contains(.clitic) {
            source = subjects.phrase(endingAt: possessive - 1)
        } else {
            source = NounPhrase(first: possessive, last: possessive)
        }
        guard let source else { return }
        let cue = cue(hit)
        guard let start = reader.item(hit.end)?.isWord == true || isQuotation(hit.end) ? hit.end : nil else { return }
        let isClause = cue.complements.contains(.clause) && !cue.complements.contains(.nounPhrase)
        let upper = isClause ? ends.ofClause(from: start, hit: hit) : ends.ofNominal(from: start, hit: hit)
        add(.nominal, hit, source, [start..<upper], kind: isClause ? nil : .act)
    }
}
