internal import Corpus
internal import Discourse
internal import Foundation

/// Joins the scores of statements to the cells of tables.
struct CellBuilder {
    let model: StanceModel
    let statements: [Statement]
    let articles: [Article]
    let duplicates: DuplicateGroups?

    /// What a cell collects: a score, and its place among the score's facets (−1 for the roll-up).
    private struct Part {
        var score: Int
        var facetPlace: Int
    }

    /// The rows that a cell joins.
    private struct Group: Hashable, Comparable {
        /// The number of the article, in tables by article.
        var article = 0
        /// The first day of the period, in tables by period.
        var period = ""
        var name: String

        static func < (left: Group, right: Group) -> Bool {
            (left.article, left.period, left.name) < (right.article, right.period, right.name)
        }
    }

    private struct Key: Hashable {
        var group: Int
        var theme: Int
        var facet: Int
    }

    /// Returns the cells of one table, by group, theme and facet (the roll-up first).
    func cells(_ scores: [StatementScore], grouping: Grouping) -> [StanceCell] {
        var groups: [Group: Int] = [:]
        var names: [Group] = []
        var parts: [Key: [Part]] = [:]
        for (index, score) in scores.enumerated() {
            guard let group = group(of: score, grouping) else { continue }
            let number = groups[group] ?? names.count
            if number == names.count {
                groups[group] = number
                names.append(group)
            }
            parts[Key(group: number, theme: score.theme, facet: -1), default: []]
                .append(Part(score: index, facetPlace: -1))
            for (place, facet) in score.facetRows.enumerated() {
                parts[Key(group: number, theme: score.theme, facet: facet.facet), default: []]
                    .append(Part(score: index, facetPlace: place))
            }
        }
        var ranks = [Int](repeating: 0, count: names.count)
        for (rank, number) in names.indices.sorted(by: { names[$0] < names[$1] }).enumerated() { ranks[number] = rank }
        let keys = parts.keys.sorted {
            (ranks[$0.group], $0.theme, $0.facet) < (ranks[$1.group], $1.theme, $1.facet)
        }
        return keys.compactMap { key in
            cell(key.theme, key.facet, parts[key] ?? [], of: scores, grouping, period: names[key.group].period)
        }
    }

    private func group(of score: StatementScore, _ grouping: Grouping) -> Group? {
        guard let speaker = speaker(of: score) else { return nil }
        switch grouping {
        case .speaker: return Group(name: speaker.id)
        case .role: return speaker.role.map { Group(name: $0) }
        case .organisation:
            return (speaker.kind == .organisation ? speaker.name : speaker.organisation).map { Group(name: $0) }
        case .article: return Group(article: score.article, name: speaker.id)
        case .period:
            let date = articles[score.article].publishedAt
            return Group(period: date.map { model.options.period.firstDay(of: $0) } ?? "", name: speaker.id)
        }
    }

    /// The speaker of a statement, or the reporter's voice of an outlet.
    private func speaker(of score: StatementScore) -> Speaker? {
        if let statement = score.statement { return statements[statement].speaker }
        let name = articles[score.article].source ?? "article"
        return Speaker(id: "article:\(name)", name: name, kind: .article, mention: "", resolvedBy: .description)
    }

    // MARK: - One cell

    private func cell(
        _ theme: Int,
        _ facet: Int,
        _ parts: [Part],
        of scores: [StatementScore],
        _ grouping: Grouping,
        period: String
    ) -> StanceCell? {
        let independent = independent(parts, of: scores, grouping)
        guard let first = independent.first, let speaker = shownSpeaker(scores[first.score], grouping) else {
            return nil
        }
        var evidence: [EvidenceRow] = []
        var sides: [Double] = []
        let evident = independent.map { rows($0, of: scores) }.filter { !$0.isEmpty }
        for rows in evident {
            let sum = rows.reduce(0) { $0 + $1.product }
            let scale = 1 / (sum * sum + model.options.saturation).squareRoot()
            sides.append(sum * scale)
            for var row in rows {
                row.contribution = row.product * scale / Double(evident.count)
                evidence.append(row)
            }
        }
        let raw = evidence.reduce(0) { $0 + $1.contribution }
        let gate = VerdictGate(sides: sides, options: model.options)
        let count = Double(evident.count)
        let tones = independent.compactMap { scores[$0.score].tone }
        let tone = tones.isEmpty ? nil : tones.reduce(0, +) / Double(tones.count)
        let content = model.themes[theme]
        return StanceCell(
            speaker: speaker,
            theme: content.id,
            facet: facet < 0 ? nil : content.facets[facet].id,
            articleID: grouping == .article ? articles[scores[first.score].article].id : nil,
            period: period.isEmpty ? nil : period,
            stanceRaw: raw,
            shrinkage: count / (count + model.options.priorStrength),
            verdict: gate.verdict,
            certainty: gate.certainty,
            tone: tone,
            toneStanceConflict: tone.map { $0 * raw < 0 && abs($0) >= 0.05 && abs(raw) >= 0.05 } ?? false,
            statementCount: independent.count,
            articleCount: Set(independent.map { scores[$0.score].article }).count,
            evidence: evidence
        )
    }

    private func rows(_ part: Part, of scores: [StatementScore]) -> [EvidenceRow] {
        part.facetPlace < 0 ? scores[part.score].rows : scores[part.score].facetRows[part.facetPlace].rows
    }

    private func shownSpeaker(_ score: StatementScore, _ grouping: Grouping) -> Speaker? {
        guard let speaker = speaker(of: score) else { return nil }
        switch grouping {
        case .speaker, .article, .period: return speaker
        case .role:
            let name = speaker.role ?? ""
            return Speaker(id: "role:\(name)", name: name, kind: .collective, mention: name, resolvedBy: .description)
        case .organisation:
            let name = speaker.kind == .organisation ? speaker.name : speaker.organisation ?? ""
            return Speaker(
                id: "organisation:\(name)",
                name: name,
                kind: .organisation,
                mention: name,
                resolvedBy: .description
            )
        }
    }

    // MARK: - Duplicates

    /// Leaves out what counts twice: the same words again, and the copies of an article.
    private func independent(_ parts: [Part], of scores: [StatementScore], _ grouping: Grouping) -> [Part] {
        guard parts.count > 1 else { return parts }
        var kept: [Part] = []
        var fingerprints: Set<UInt64> = []
        let chosen = grouping == .article ? [:] : chosenArticles(parts, of: scores)
        for part in parts {
            let score = scores[part.score]
            if let group = duplicates?.group(of: score.article), let article = chosen[group], article != score.article {
                continue
            }
            if fingerprints.insert(score.fingerprint).inserted { kept.append(part) }
        }
        return kept
    }

    /// For each group of near-duplicates the one article that counts: the first that holds a part.
    private func chosenArticles(_ parts: [Part], of scores: [StatementScore]) -> [Int: Int] {
        guard let duplicates else { return [:] }
        var chosen: [Int: Int] = [:]
        for part in parts {
            let article = scores[part.score].article
            guard let group = duplicates.group(of: article) else { continue }
            chosen[group] = min(article, chosen[group] ?? article)
        }
        return chosen
    }
}
