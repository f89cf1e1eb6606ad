internal import Discourse

/// Finds the marks of a ``RuleBook`` in a range of tokens: for each kind the longest one at a place.
struct MarkFinder {
    /// An operator before its scope is known.
    struct Found {
        var mark: RuleBook.Mark
        var range: Range<Int>
    }

    let text: MarkedText
    let range: Range<Int>
    let book: RuleBook
    private(set) var polarWords: [PolarWord] = []
    private(set) var beliefs: [PolarWord] = []
    private(set) var operators: [Found] = []

    /// The token behind the last mark of each kind.
    private var polarEnd = 0
    private var protectedEnd = 0
    private var negatorEnd = 0
    private var modalEnd = 0
    private var reverserEnd = 0
    private var cueEnd = 0
    private var beliefEnd = 0
    private var pendingIntensity: (factor: Double, end: Int)?

    init(text: MarkedText, range: Range<Int>, book: RuleBook) {
        self.text = text
        self.range = range
        self.book = book
    }

    mutating func run() {
        for token in range where text.tokens[token].isWord { look(at: token) }
    }

    private mutating func look(at token: Int) {
        var polar: (mark: Int32, end: Int)?
        var negator: (mark: Int32, end: Int)?
        var modal = negator
        var protected: Int?
        var intensifier = negator
        var reversers: [(mark: Int32, end: Int)] = []
        var promoters = reversers
        var cue = negator
        var belief: (value: Double, end: Int)?
        let marks = book.marks
        book.trie.forEachMatch(at: token, in: text, limit: range.upperBound) { end, payload in
            switch marks[Int(payload)] {
            case .polar: if end > polar?.end ?? 0 { polar = (payload, end) }
            case .protected: protected = max(protected ?? 0, end)
            case .negator: if end > negator?.end ?? 0 { negator = (payload, end) }
            case .intensifier: if end > intensifier?.end ?? 0 { intensifier = (payload, end) }
            case .reverser:
                if let longest = reversers.first?.end, end > longest { reversers.removeAll() }
                if end >= reversers.first?.end ?? 0 { reversers.append((payload, end)) }
            case .promoter: promoters.append((payload, end))
            case .modal: if end > modal?.end ?? 0 { modal = (payload, end) }
            case .belief(let value): if end > belief?.end ?? 0 { belief = (value, end) }
            case .attitude: if end > cue?.end ?? 0 { cue = (payload, end) }
            }
        }
        if let end = protected { protectedEnd = max(protectedEnd, end) }
        if let modal, token >= modalEnd {
            modalEnd = modal.end
            add(modal.mark, token..<modal.end)
        }
        if let negator, token >= negatorEnd {
            negatorEnd = negator.end
            add(negator.mark, token..<negator.end)
        }
        if token >= reverserEnd {
            for reverser in reversers {
                reverserEnd = max(reverserEnd, reverser.end)
                add(reverser.mark, token..<reverser.end)
            }
        }
        for promoter in promoters { add(promoter.mark, token..<promoter.end) }
        if let cue, token >= cueEnd {
            cueEnd = cue.end
            add(cue.mark, token..<cue.end)
        }
        if let intensifier, intensifier.end > pendingIntensity?.end ?? 0,
            case .intensifier(let factor) = book.marks[Int(intensifier.mark)]
        {
            pendingIntensity = (factor, intensifier.end)
        }
        if let belief, token >= beliefEnd {
            beliefEnd = belief.end
            beliefs.append(PolarWord(range: token..<belief.end, valence: belief.value))
        }
        addPolar(polar, at: token)
    }

    private mutating func add(_ mark: Int32, _ range: Range<Int>) {
        operators.append(Found(mark: book.marks[Int(mark)], range: range))
    }

    private mutating func addPolar(_ polar: (mark: Int32, end: Int)?, at token: Int) {
        guard let polar, token >= polarEnd, polar.end > protectedEnd,
            case .polar(let valence, let helps, let isBadNews) = book.marks[Int(polar.mark)], !isName(token, polar.end)
        else { return }
        polarEnd = polar.end
        var word = PolarWord(range: token..<polar.end, valence: valence, helps: helps, isBadNews: isBadNews)
        if let pending = pendingIntensity, pending.end <= token, text.distance(from: pending.end, to: token) <= 1 {
            word.intensity = pending.factor
            pendingIntensity = nil
        }
        polarWords.append(word)
    }

    /// Whether a capital inside a sentence shows a name; a headline in capitals shows nothing.
    private func isName(_ token: Int, _ end: Int) -> Bool {
        guard text.tokens[token].isCapitalised else { return false }
        let sentence = text.sentence(around: token)
        var (words, capitals) = (0, 0)
        var first: Int?
        for index in sentence where text.tokens[index].kind == .word {
            if first == nil { first = index }
            words += 1
            if text.tokens[index].isCapitalised { capitals += 1 }
        }
        if words >= 4, capitals * 10 >= words * 6 { return false }
        let startsQuotation = token > 0 && !text.tokens[token - 1].isWord && text.tokens[token - 1].kind != .comma
        guard token == first || startsQuotation else { return true }
        guard let next = text.nextWord(after: end - 1, limit: text.tokens.count) else { return false }
        return text.tokens[next].isCapitalised && text.sentences[next] == text.sentences[token]
            && !text.tokens[next].isAny(.subjectPronoun)
    }
}
