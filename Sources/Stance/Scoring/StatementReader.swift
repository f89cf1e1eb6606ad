internal import Discourse

/// Turns the readings of one statement into evidence rows on a theme.
struct StatementReader {
    let text: MarkedText
    let sentences: SentenceTexts
    let model: StanceModel
    let statementID: String
    let articleID: String
    /// The weight of the statement by whose words they are, and its confidence.
    let voice: Double
    let confidence: Double

    func score(
        theme number: Int,
        readings: [Reading],
        mentions: [[ThemeMention]]
    ) -> (rows: [EvidenceRow], facetRows: [(facet: Int, rows: [EvidenceRow])]) {
        let theme = model.themes[number]
        var rows: [EvidenceRow] = []
        var facetRows: [Int: [EvidenceRow]] = [:]
        for (reading, found) in zip(readings, mentions) {
            let own = found.filter { $0.theme == number }
            guard !own.isEmpty else { continue }
            let cleaned = reading.without(own.map(\.range), protected: model.protectedSymbols[number], in: text)
            let finder = EvidenceFinder(text: text, reading: cleaned, options: .stance)
            let rolled = own.compactMap { rollUpTarget($0, theme) }
            rows += finder.evidence(for: rolled.map(\.target)).map { row($0, in: theme, rolled) }
            for facet in Set(own.flatMap { $0.facets + $0.problems }).sorted() {
                let targets = own.compactMap { facetTarget($0, facet, theme) }
                let found = finder.evidence(for: targets.map(\.target)).map { row($0, in: theme, targets) }
                facetRows[facet, default: []] += found
            }
        }
        return (rows, facetRows.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
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
            isIll: isIll || (theme.kind == .ill && sign > 0) || (theme.kind == .good && sign < 0),
            isProblem: isIll
        )
        return Aim(target: target, facet: facet, sign: sign)
    }

    private func row(_ evidence: Evidence, in theme: Theme, _ aims: [Aim]) -> EvidenceRow {
        let aim = aims.first { $0.target == evidence.target }
        let valence = max(-1, min(1, evidence.word.valence * evidence.word.intensity * evidence.contrast))
        let shown = evidence.shown
        var row = EvidenceRow(
            word: text.string(shown),
            valence: valence,
            reverser: evidence.reverser,
            negation: evidence.negation,
            facet: aim?.facet ?? theme.id,
            facetSign: (aim?.sign ?? 1) * (evidence.kind == .belief || evidence.kind == .denial ? -1 : 1),
            decay: evidence.decay,
            modality: evidence.modality,
            voice: voice,
            confidence: confidence,
            contribution: 0,
            statementID: statementID,
            articleID: articleID,
            start: Int(text.tokens[shown.lowerBound].start),
            end: Int(text.tokens[shown.upperBound - 1].end),
            sentence: sentences.sentence(around: evidence.target.range.lowerBound)
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
