internal import Corpus
internal import Discourse

/// Scores the statements of one article.
struct ArticleReader {
    private let article: Article
    private let number: Int
    private let model: StanceModel
    private let text: MarkedText
    private let sentences: SentenceTexts
    private let themes: ArticleThemes

    init(article: Article, number: Int, model: StanceModel) {
        self.article = article
        self.number = number
        self.model = model
        text = MarkedText(article.text, book: model.book, removed: article.removed.map { ($0.start, $0.end) })
        sentences = SentenceTexts(text)
        themes = ArticleThemes(
            of: text,
            in: text.sentenceRanges(in: 0..<text.tokens.count),
            matcher: model.matcher
        )
    }

    /// Returns what some statements of the article say, then what the reporter says.
    func scores(of places: [Int], in statements: [Statement]) -> [StatementScore] {
        var scores: [StatementScore] = []
        for place in places where statements[place].speaker != nil && statements[place].kind != .unattributed {
            scores += self.scores(of: statements[place], at: place)
        }
        if model.options.scoresArticleVoice { scores += articleVoice(besides: places.map { statements[$0] }) }
        return scores
    }

    private func scores(of statement: Statement, at place: Int) -> [StatementScore] {
        let passages = passages(of: statement)
        let reader = StatementReader(
            text: text,
            sentences: sentences,
            model: model,
            statementID: statement.id,
            articleID: statement.articleID,
            voice: StatementReader.weight(of: statement.voice),
            confidence: statement.confidence
        )
        var scores = read(
            passages,
            reader,
            frame: passages.first.flatMap { frame(of: statement, $0) },
            inherited: inheritedThemes(of: statement, passages)
        )
        guard !scores.isEmpty else { return [] }
        let fingerprint = Fingerprint.of(statement.text)
        for index in scores.indices {
            scores[index].statement = place
            scores[index].fingerprint = fingerprint
        }
        return scores
    }

    /// Returns the numbers of the themes that a statement names, ascending.
    func themes(of statement: Statement) -> [Int] {
        Set(mentions(in: passages(of: statement)).joined().map(\.theme)).sorted()
    }

    /// The sentences, or parts of them, that the content of a statement holds.
    private func passages(of statement: Statement) -> [Range<Int>] {
        statement.content.flatMap { content in
            let range = tokens(content)
            return range.isEmpty ? [] : text.sentenceRanges(in: range)
        }
    }

    private func mentions(in passages: [Range<Int>]) -> [[ThemeMention]] {
        passages.map { model.matcher.mentions(in: text, range: $0, subjects: themes.subjects) }
    }

    private func tokens(_ range: TextRange) -> Range<Int> {
        let start = text.token(atOrAfter: range.start)
        return start..<max(start, text.token(atOrAfter: range.end))
    }

    private func read(
        _ passages: [Range<Int>],
        _ reader: StatementReader,
        frame: Operator?,
        inherited: [Int] = []
    ) -> [StatementScore] {
        let mentions = mentions(in: passages)
        let named = Set(mentions.joined().map(\.theme))
        let themes = named.union(inherited).sorted()
        guard !themes.isEmpty else { return [] }
        var readings = passages.map { Reading(text, range: $0, book: model.book) }
        if let frame { readings[0].add(frame) }
        let tone = tone(of: readings)
        return themes.map { theme in
            let (rows, facetRows) = reader.score(theme: theme, readings: readings, mentions: mentions)
            return StatementScore(
                statement: nil,
                article: number,
                theme: theme,
                isInherited: !named.contains(theme),
                rows: rows,
                facetRows: facetRows,
                tone: tone,
                fingerprint: 0
            )
        }
    }

    /// The themes that a statement has from its article, besides those that it names.
    ///
    /// A reported deed says nothing beyond its own words, and a document is no person whose side is asked for.
    private func inheritedThemes(of statement: Statement, _ passages: [Range<Int>]) -> [Int] {
        guard statement.kind != .act, statement.speaker?.kind != .document, let first = passages.first,
            let last = passages.last
        else { return [] }
        return themes.inherited(by: first.lowerBound..<last.upperBound)
    }

    private func tone(of readings: [Reading]) -> Double? {
        var (sum, count) = (0.0, 0)
        for reading in readings {
            for word in ToneReader(text: text, reading: reading).words() {
                sum += word.product
                count += 1
            }
        }
        return count == 0 ? nil : sum * Tone.scale(sum, 1)
    }

    /// Returns the statement's own cue as an operator over its content, if it takes a side.
    private func frame(of statement: Statement, _ passage: Range<Int>) -> Operator? {
        guard let cue = statement.cue, let attitude = model.book.attitude(ofCue: cue.lemma) else { return nil }
        switch statement.kind {
        case .direct, .unattributed: return nil
        case .indirect, .mixed:
            // A clause that is warned or doubted is scored by its own words; "warn of" and "doubts about" have an object.
            if attitude.kind == .warn || attitude.kind == .doubt, !attitude.isPhrase { return nil }
        case .act: break
        }
        let range = tokens(cue.range)
        guard !range.isEmpty else { return nil }
        let isBefore = range.upperBound <= passage.lowerBound
        return Operator(
            kind: .attitude(value: attitude.value, kind: attitude.kind, flips: attitude.flips),
            range: isBefore ? range : passage.lowerBound..<passage.lowerBound,
            shown: range,
            scope: passage,
            actor: .speaker
        )
    }

    // MARK: - The reporter's voice

    /// The sentences that no statement covers.
    private func articleVoice(besides statements: [Statement]) -> [StatementScore] {
        var taken = [Bool](repeating: false, count: text.tokens.count)
        for statement in statements {
            for content in statement.content {
                for token in tokens(content) { taken[token] = true }
            }
        }
        var scores: [StatementScore] = []
        for sentence in text.sentenceRanges(in: 0..<text.tokens.count) where !sentence.contains(where: { taken[$0] }) {
            let start = text.tokens[sentence.lowerBound].start
            let end = text.tokens[sentence.upperBound - 1].end
            let reader = StatementReader(
                text: text,
                sentences: sentences,
                model: model,
                statementID: "\(article.id):\(start):\(end)",
                articleID: article.id,
                voice: 1,
                confidence: 1
            )
            var found = read([sentence], reader, frame: nil)
            guard !found.isEmpty else { continue }
            let fingerprint = Fingerprint.of(text.string(sentence))
            for index in found.indices { found[index].fingerprint = fingerprint }
            scores += found
        }
        return scores
    }
}
