internal import Corpus
internal import Discourse
internal import Foundation
internal import LinearAlgebra

/// Joins the scores of statements to the cells of tables.
struct CellBuilder {
    let model: StanceModel
    let statements: [Statement]
    let articles: [Article]
    let duplicates: DuplicateGroups?

    /// What a cell collects: a score, and its place among the score's facets (−1 for the roll-up).
    fileprivate struct Part {
        var score: Int
        var facetPlace: Int
    }

    /// The rows that a cell joins.
    private struct Group: Hashable, Comparable {
        /// The part of the statements, in tables of parts.
        var part = 0
        /// The number of the article, in tables by article.
        var article = 0
        /// The first day of the period, in tables by period.
        var period = ""
        var name: String

        static func < (left: Group, right: Group) -> Bool {
            (left.part, left.article, left.period, left.name) < (right.part, right.article, right.period, right.name)
        }
    }

    private struct Key: Hashable {
        var group: Int
        var theme: Int
        var facet: Int
    }

    /// A cell before its score is shrunk: its independent statements, and what each says.
    struct Draft {
        /// The part of the statements, in tables of parts.
        private(set) var part: Int
        fileprivate var theme: Int
        fileprivate var facet: Int
        fileprivate var period: String
        fileprivate var parts: [Part]
        /// The statements that hold evidence.
        fileprivate var sides: [Side]
    }

    /// What one statement says.
    fileprivate struct Side {
        var part: Part
        /// The article that stands for all copies of the statement's article.
        var article: Int
        /// The factor that squashes the sum of the rows.
        var scale: Double
        /// The squashed sum.
        var score: Double
    }

    /// Returns the cells of one table before shrinkage, by part, group, theme and facet (the roll-up first).
    ///
    /// - Parameters:
    ///   - scores: The scores of the statements.
    ///   - grouping: What a cell stands for.
    ///   - partOfStatement: For each statement the part that it belongs to, or nil to leave it out; without parts all
    ///     belong together, and so do the sentences of the reporters.
    /// - Returns: The cells that hold at least one statement.
    func drafts(_ scores: [StatementScore], grouping: Grouping, parts partOfStatement: [Int?]? = nil) -> [Draft] {
        var groups: [Group: Int] = [:]
        var names: [Group] = []
        var parts: [Key: [Part]] = [:]
        for (index, score) in scores.enumerated() {
            guard var group = group(of: score, grouping) else { continue }
            if let partOfStatement {
                guard let part = score.statement.flatMap({ partOfStatement[$0] }) else { continue }
                group.part = part
            }
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
        return keys.map { key in
            let independent = independent(parts[key] ?? [], of: scores, grouping)
            return Draft(
                part: names[key.group].part,
                theme: key.theme,
                facet: key.facet,
                period: names[key.group].period,
                parts: independent,
                sides: independent.compactMap { side(of: $0, scores) }
            )
        }
    }

    private func side(of part: Part, _ scores: [StatementScore]) -> Side? {
        let rows = rows(part, of: scores)
        guard !rows.isEmpty else { return nil }
        let sum = rows.reduce(0) { $0 + $1.product }
        let scale = 1 / (sum * sum + model.options.saturation).squareRoot()
        let article = scores[part.score].article
        return Side(
            part: part,
            article: duplicates?.representative(of: article) ?? article,
            scale: scale,
            score: sum * scale
        )
    }

    /// Estimates the prior of all cells from the roll-ups by speaker; reporters are no speakers.
    func prior(_ drafts: [Draft], of scores: [StatementScore]) -> StancePrior {
        let spoken = drafts.filter { draft in
            draft.facet < 0 && draft.sides.first.map { scores[$0.part.score].statement != nil } ?? false
        }
        return StancePrior(groups: spoken.map { $0.sides.map(\.score) }, strength: model.options.priorStrength)
    }

    /// Returns the cells of one table with their parts.
    func cells(
        _ drafts: [Draft],
        of scores: [StatementScore],
        grouping: Grouping,
        prior: StancePrior,
        parallel: ParallelLoop
    ) -> [StanceReading.PartCell] {
        var summaries: [CellBootstrap.Summary?] = []
        if model.options.replicates > 0 {
            summaries = CellBootstrap(
                cells: drafts.map(entries),
                articleCount: articles.count,
                prior: prior,
                replicateCount: model.options.replicates,
                seed: model.options.seed,
                parallel: parallel
            ).summaries()
        }
        return drafts.enumerated().compactMap { index, draft in
            cell(draft, of: scores, grouping, prior, summaries.isEmpty ? nil : summaries[index])
                .map { StanceReading.PartCell(part: draft.part, cell: $0) }
        }
    }

    /// What each article adds to a cell, by article.
    private func entries(of draft: Draft) -> [CellBootstrap.Entry] {
        var entries: [CellBootstrap.Entry] = []
        for side in draft.sides.sorted(by: { $0.article < $1.article }) {
            if let last = entries.last, last.article == side.article {
                entries[entries.count - 1].sum += side.score
                entries[entries.count - 1].count += 1
            } else {
                entries.append(CellBootstrap.Entry(article: side.article, sum: side.score, count: 1))
            }
        }
        return entries
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
        _ draft: Draft,
        of scores: [StatementScore],
        _ grouping: Grouping,
        _ prior: StancePrior,
        _ summary: CellBootstrap.Summary?
    ) -> StanceCell? {
        guard let first = draft.parts.first, let speaker = shownSpeaker(scores[first.score], grouping) else {
            return nil
        }
        var evidence: [EvidenceRow] = []
        for side in draft.sides {
            for var row in rows(side.part, of: scores) {
                row.contribution = row.product * side.scale / Double(draft.sides.count)
                evidence.append(row)
            }
        }
        let raw = evidence.reduce(0) { $0 + $1.contribution }
        let gate = VerdictGate(
            sides: draft.sides.map(\.score),
            options: model.options,
            positiveShare: summary?.positiveShare
        )
        let count = Double(draft.sides.count)
        let tones = draft.parts.compactMap { scores[$0.score].tone }
        let tone = tones.isEmpty ? nil : tones.reduce(0, +) / Double(tones.count)
        let content = model.themes[draft.theme]
        return StanceCell(
            speaker: speaker,
            theme: content.id,
            facet: draft.facet < 0 ? nil : content.facets[draft.facet].id,
            articleID: grouping == .article ? articles[scores[first.score].article].id : nil,
            period: draft.period.isEmpty ? nil : draft.period,
            stanceRaw: raw,
            shrinkage: count / (count + prior.strength),
            stanceLow: summary?.low,
            stanceHigh: summary?.high,
            signProbability: summary.map { raw < 0 ? 1 - $0.positiveShare : $0.positiveShare },
            verdict: gate.verdict,
            certainty: gate.certainty,
            tone: tone,
            toneStanceConflict: tone.map { $0 * raw < 0 && abs($0) >= 0.05 && abs(raw) >= 0.05 } ?? false,
            statementCount: draft.parts.count,
            inheritedCount: draft.parts.count { scores[$0.score].isInherited },
            articleCount: Set(draft.parts.map { scores[$0.score].article }).count,
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
