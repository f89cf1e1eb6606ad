internal import Corpus
internal import Discourse

/// Scores the statements of one article.
struct ArticleReader {
    let article: Article
    let scorer: StanceScorer
    private let text: MarkedText
    /// The themes of the title and the first sentences.
    private let headThemes: Set<Int>

    init(article: Article, scorer: StanceScorer) {
        self.article = article
        self.scorer = scorer
        text = MarkedText(article.text, book: scorer.book, removed: article.removed.map { ($0.start, $0.end) })
        headThemes = scorer.options.inheritsThemes ? Self.head(article, text, scorer) : []
    }

    /// The themes that the title names, or that the first two sentences name at least twice.
    private static func head(_ article: Article, _ text: MarkedText, _ scorer: StanceScorer) -> Set<Int> {
        var themes: Set<Int> = []
        if let title = article.title {
            let marked = MarkedText(title, book: scorer.book)
            for mention in scorer.matcher.mentions(in: marked, range: 0..<marked.tokens.count) {
                themes.insert(mention.theme)
            }
        }
        let end = text.sentences.firstIndex { $0 > 1 } ?? text.tokens.count
        var counts: [Int: Int] = [:]
        for mention in scorer.matcher.mentions(in: text, range: 0..<end) { counts[mention.theme, default: 0] += 1 }
        for (theme, count) in counts where count > 1 { themes.insert(theme) }
        return themes
    }

    func scores(of statements: [Statement]) -> [StatementScore] {
        var scores: [StatementScore] = []
        for statement in statements where statement.speaker != nil && statement.kind != .unattributed {
            scores += self.scores(of: statement)
        }
        if scorer.options.scoresArticleVoice { scores += articleVoice(besides: statements) }
        return scores
    }

    private func scores(of statement: Statement) -> [StatementScore] {
        var passages: [Range<Int>] = []
        for content in statement.content {
            let range = tokens(content)
            if !range.isEmpty { passages += text.sentenceRanges(in: range) }
        }
        return read(statement, passages)
    }

    private func tokens(_ range: TextRange) -> Range<Int> {
        let start = text.token(atOrAfter: range.start)
        return start..<max(start, text.token(atOrAfter: range.end))
    }

    private func read(_ statement: Statement, _ passages: [Range<Int>]) -> [StatementScore] {
        var mentions: [[ThemeMention]] = []
        var themes: Set<Int> = []
        for passage in passages {
            let found = scorer.matcher.mentions(in: text, range: passage)
            mentions.append(found)
            themes.formUnion(found.map(\.theme))
        }
        let inherited = statement.voice == .article ? [] : headThemes.subtracting(themes)
        guard !themes.isEmpty || !inherited.isEmpty else { return [] }
        let readings = passages.enumerated().map { place, passage in
            var reading = Reading(text, range: passage, book: scorer.book)
            if place == 0, let frame = frame(of: statement, passage) { reading.add(frame) }
            return reading
        }
        let tone = tone(of: readings)
        let reader = StatementReader(text: text, statement: statement, scorer: scorer)
        return themes.sorted().map { theme in
            reader.score(theme: theme, readings: readings, mentions: mentions, tone: tone)
        } + inherited.sorted().compactMap { reader.inheritedScore(theme: $0, readings: readings, tone: tone) }
    }

    private func tone(of readings: [Reading]) -> Double? {
        let rows = readings.flatMap { ToneReader(text: text, reading: $0, book: scorer.book).rows() }
        return Tone(rows: rows, saturation: 1).value
    }

    /// Returns the statement's own cue as an operator over its content, if it takes a side.
    private func frame(of statement: Statement, _ passage: Range<Int>) -> Operator? {
        guard let cue = statement.cue, let index = scorer.book.cueIndex(lemma: cue.lemma, cueClass: cue.cueClass) else {
            return nil
        }
        let entry = scorer.book.cues[index]
        switch (statement.kind, entry.cueClass) {
        case (.direct, _), (.unattributed, _): return nil
        case (.indirect, "warn"), (.mixed, "warn"), (.indirect, "doubt"), (.mixed, "doubt"):
            if statement.kind != .act, !entry.lemma.utf8.contains(0x20) { return nil }
        default: break
        }
        let range = tokens(cue.range)
        let word = range.isEmpty || range.upperBound > passage.lowerBound ? passage.lowerBound..<passage.lowerBound : range
        return Operator(
            kind: .attitude(value: Double(entry.stance) * entry.commitment, cue: index, flips: entry.flips),
            range: word,
            scope: passage
        )
    }

    // MARK: - The reporter's voice

    /// The sentences that no statement covers, as statements of the reporter.
    private func articleVoice(besides statements: [Statement]) -> [StatementScore] {
        var taken = [Bool](repeating: false, count: text.tokens.count)
        for statement in statements {
            for content in statement.content {
                for token in tokens(content) { taken[token] = true }
            }
        }
        let name = article.source ?? "article"
        let speaker = Speaker(
            id: "article:\(name)",
            name: name,
            kind: .article,
            mention: "",
            resolvedBy: .description
        )
        var scores: [StatementScore] = []
        for sentence in text.sentenceRanges(in: 0..<text.tokens.count) {
            guard !sentence.contains(where: { taken[$0] }) else { continue }
            let range = TextRange(
                start: Int(text.tokens[sentence.lowerBound].start),
                end: Int(text.tokens[sentence.upperBound - 1].end)
            )
            let statement = Statement(
                articleID: article.id,
                kind: .indirect,
                pattern: "article",
                voice: .article,
                confidence: 1,
                speaker: speaker,
                source: nil,
                cue: nil,
                content: [range],
                text: ""
            )
            scores += read(statement, [sentence])
        }
        return scores
    }
}
