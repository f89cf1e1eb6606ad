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
    var leftBound: Int
    private(set) var hits: [CueHit] = []

    var items: [Token] { reader.items }
    var known: KnownWords { reader.known }

    init(text: AnnotatedText, sentence: Int) {
        let place = text.sentences[sentence]
        reader = text.reader(ofSentence: sentence)
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
        cutAtTrailing()
    }

    /// Ends content before a trailing attribution of the whole sentence, such as "Marr found that A, Orth said".
    private mutating func cutAtTrailing() {
        for outer in found where outer.pattern == .contentSpeakerVerb || outer.pattern == .contentVerbSpeaker {
            guard let hit = outer.cue, let end = outer.content.first(where: { $0.upperBound <= hit.item })?.upperBound
            else { continue }
            for index in found.indices where found[index] != outer {
                guard let last = found[index].content.last, last.lowerBound < end, last.upperBound > end,
                    last.contains(hit.item)
                else { continue }
                found[index].content[found[index].content.count - 1] = last.lowerBound..<end
            }
        }
    }

    func cue(_ hit: CueHit) -> Cue { lexicon.cues[hit.cue] }

    mutating func add(
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

    func hasWord(_ range: Range<Int>) -> Bool {
        range.contains { items[$0].isWord || items[$0].kind == .quotation }
    }

    /// Direct if only quotations and marks, mixed if a quotation is among the words.
    func shape(of content: [Range<Int>]) -> Statement.Kind {
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
    func trim(_ range: Range<Int>) -> Range<Int> {
        var (lower, upper) = (range.lowerBound, range.upperBound)
        while lower < upper, isEdge(items[lower]) || items[lower].kind == .closeBracket { lower += 1 }
        while upper > lower, isEdge(items[upper - 1]) || items[upper - 1].kind == .openBracket { upper -= 1 }
        return lower..<upper
    }

    func isEdge(_ token: Token) -> Bool {
        switch token.kind {
        case .comma, .semicolon, .colon, .dash, .terminator: true
        case .closeQuote, .closeSingle, .straightQuote, .openQuote: true
        default: false
        }
    }

    mutating func finite(_ hit: CueHit) {
        let cue = cue(hit)
        if cue.takesSpeech, inverted(hit) { return }
        var source = subjects.subject(before: hit.groupStart)
        if source == nil { source = sharedSubject(hit) }
        if let source, cue.takesSpeech, trailing(hit, source, cue) { return }
        speakerVerb(hit, source, cue)
    }

    /// The subject of "and VERB": that of the clause before.
    func sharedSubject(_ hit: CueHit) -> NounPhrase? {
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
        let last = found.last { attribution in
            guard attribution.source != nil, let hit = attribution.cue, hit.role != .nominal,
                !covers(attribution, place)
            else { return false }
            return !found.contains { $0.cue?.item != hit.item && covers($0, hit.item) }
        }
        if let source = last?.source, source.relative == nil { return source }
        var subject: NounPhrase?
        var index = reader.start
        while index < place {
            if reader.isFiniteVerb(index) || (reader.isPluralSubject(index - 1) && reader.isAny(index, .verbBase)) {
                var group = index
                while group > reader.start,
                    items[group - 1].isAny([.auxiliary])
                        || (items[group - 1].isAny(.adverb) && !reader.isName(group - 1))
                { group -= 1 }
                if let found = subjects.subject(before: group), found.relative == nil, found.first != subject?.first {
                    let before = reader.item(found.start - 1)
                    // A leading "As voters went to the polls," is not the clause that goes on.
                    if subject == nil || before.map({ !$0.isWord || $0.isAny(.coordinator) }) ?? true {
                        subject = found
                    }
                }
            }
            index += 1
        }
        return subject
    }

    func covers(_ attribution: Attribution, _ place: Int) -> Bool {
        attribution.content.contains { $0.contains(place) } && attribution.pattern != .speakerVerbObject
    }

    mutating func speakerVerb(_ hit: CueHit, _ source: NounPhrase?, _ cue: Cue) {
        let complement = complements.complement(of: cue, at: hit.end)
        let source = source ?? clauseSubject(before: hit.groupStart)
        guard let source, !cue.needsOpinion || subjects.canHaveOpinion(source) else { return }
        if cue.cueClass == "private", hit.isModal { return }
        take(
            complement,
            hit,
            source,
            cue,
            patterns: (.speakerVerbQuote, .speakerVerbContent, .speakerVerbInfinitive, .speakerVerbObject)
        )
    }

    mutating func take(
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
            var content = [place..<upper]
            if let source, reader.isFiniteVerb(place), reader.isAny(source.first - 1, .relative) {
                content.insert(source.first - 1..<source.first, at: 0)
            }
            add(patterns.1, hit, source, content)
        case .infinitive(let place):
            let upper = ends.ofInfinitive(from: place, hit: hit)
            add(patterns.2, hit, source, [place..<upper])
        case .object(let place):
            if cue.flags.contains(.needsClause), !cue.complements.contains(.nounPhrase) {
                // "The poll shows a wide gap": a document shows what is there; a person shows a picture.
                guard cue.cueClass == "factive", let source,
                    reader.isAny(subjects.head(of: source), .document)
                else { return }
            }
            let upper = ends.ofObject(from: place, hit: hit)
            let kind: Statement.Kind? = cue.takesSpeech && shape(of: [place..<upper]) != .indirect ? nil : .act
            add(patterns.3, hit, source, [place..<upper], kind: kind)
        }
    }
}
