internal import Discourse

/// Turns the readings of one statement into evidence rows on a theme.
struct StatementReader {
    let text: MarkedText
    let statement: Statement
    let scorer: StanceScorer

    /// The weight of evidence that has no mention of its theme in the statement.
    private static let inheritedDecay = 0.3

    func score(
        theme number: Int,
        readings: [Reading],
        mentions: [[ThemeMention]],
        tone: Double?
    ) -> StatementScore {
        let theme = scorer.themes[number]
        var rows: [EvidenceRow] = []
        var facetRows: [Int: [EvidenceRow]] = [:]
        for (reading, found) in zip(readings, mentions) {
            let own = found.filter { $0.theme == number }
            guard !own.isEmpty else { continue }
            let cleaned = reading.without(own.map(\.range), protected: scorer.protectedSymbols[number], in: text)
            let finder = EvidenceFinder(text: text, reading: cleaned, book: scorer.book, options: .stance)
            let rolled = own.compactMap { rollUpTarget($0, theme) }
            rows += finder.evidence(for: rolled.map(\.target)).map { row($0, in: theme, rolled) }
            for facet in Set(own.flatMap { $0.facets + $0.problems }).sorted() {
                let targets = own.compactMap { facetTarget($0, facet, theme) }
                let found = finder.evidence(for: targets.map(\.target)).map { row($0, in: theme, targets) }
                facetRows[facet, default: []] += found
            }
        }
        return StatementScore(
            statement: statement,
            theme: number,
            rows: rows,
            facetRows: facetRows.sorted { $0.key < $1.key }.map { ($0.key, $0.value) },
            isInherited: false,
            tone: tone
        )
    }

    /// What a mention stands for: its tokens as a target, the facet that prints, and its sign.
    private struct Aim {
        var target: EvidenceFinder.Target
        var facet: String
        var sign: Double
    }

    private func rollUpTarget(_ mention: ThemeMention, _ theme: Theme) -> Aim? {
        for facet in mention.facets {
            if let sign = theme.facets[facet].sign { return aim(mention, theme.facets[facet].id, Double(sign), theme) }
        }
        for facet in mention.problems {
            if let sign = theme.facets[facet].sign {
                return aim(mention, theme.facets[facet].id, -Double(sign), theme, isIll: true)
            }
        }
        guard mention.facets.isEmpty, mention.problems.isEmpty else { return nil }
        return aim(mention, theme.id, 1, theme)
    }

    private func facetTarget(_ mention: ThemeMention, _ facet: Int, _ theme: Theme) -> Aim? {
        let content = theme.facets[facet]
        // A facet's own cell speaks about the facet itself; its sign matters in the roll-up only.
        if mention.facets.contains(facet) { return aim(mention, content.id, 1, theme) }
        if mention.problems.contains(facet) { return aim(mention, content.id, -1, theme, isIll: true) }
        return nil
    }

    private func aim(
        _ mention: ThemeMention,
        _ facet: String,
        _ sign: Double,
        _ theme: Theme,
        isIll: Bool = false
    ) -> Aim {
        let target = EvidenceFinder.Target(
            range: mention.range,
            key: 0,
            isIll: isIll || (theme.kind == .ill && sign > 0),
            isProblem: isIll
        )
        return Aim(target: target, facet: facet, sign: sign)
    }

    func inheritedScore(theme number: Int, readings: [Reading], tone: Double?) -> StatementScore? {
        nil
    }

    private func row(_ evidence: Evidence, in theme: Theme, _ aims: [Aim]) -> EvidenceRow {
        let aim = aims.first { $0.target == evidence.target }
        let valence = max(-1, min(1, evidence.word.valence * evidence.word.intensity * evidence.contrast))
        var row = EvidenceRow(
            word: evidence.text,
            valence: valence,
            reverser: evidence.reverser,
            negation: evidence.negation,
            facet: aim?.facet ?? theme.id,
            facetSign: (aim?.sign ?? 1) * (evidence.kind == .belief ? -1 : 1),
            decay: evidence.decay,
            modality: evidence.modality,
            voice: Self.weight(of: statement.voice),
            confidence: statement.confidence,
            contribution: 0,
            statementID: statement.id,
            articleID: statement.articleID,
            start: evidence.start,
            end: evidence.end,
            sentence: text.string(text.sentence(around: evidence.target.range.lowerBound))
        )
        row.contribution = row.product
        return row
    }

    /// The weight of words by whose they are: a verb that the reporter chose weighs less than the speaker's own.
    static func weight(of voice: Statement.Voice) -> Double {
        switch voice {
        case .ownDirect, .article: 1
        case .ownIndirect: 0.9
        case .reportersWord: 0.6
        case .nested: 0.3
        }
    }
}

extension EvidenceRow {
    /// The product of all factors, before the cell's normalisation.
    package var product: Double {
        valence * reverser * negation * facetSign * decay * modality * voice * confidence
    }
}
