internal import Corpus
internal import Discourse
internal import Foundation

/// Joins the scores of statements to the cells of a table.
struct CellBuilder {
    let themes: [Theme]
    let options: StanceScorer.Options
    let grouping: Grouping
    private let order: [String: Int]
    private let periods: [String: String]
    private let duplicates: DuplicateGroups?

    /// What a cell collects: one statement's evidence and its place.
    private struct Part {
        var score: StatementScore
        var rows: [EvidenceRow]
    }

    private struct Key: Hashable {
        var group: String
        var theme: Int
        var facet: Int
    }

    init(
        themes: [Theme],
        options: StanceScorer.Options,
        grouping: Grouping,
        articles: [Article],
        duplicates: DuplicateGroups?
    ) {
        self.themes = themes
        self.options = options
        self.grouping = grouping
        self.duplicates = duplicates
        order = Dictionary(articles.enumerated().map { ($1.id, $0) }) { first, _ in first }
        var periods: [String: String] = [:]
        if grouping == .period {
            for article in articles {
                if let date = article.publishedAt { periods[article.id] = options.period.firstDay(of: date) }
            }
        }
        self.periods = periods
    }

    func cells(_ scores: [StatementScore]) -> [StanceCell] {
        var parts: [Key: [Part]] = [:]
        for score in scores {
            guard let group = group(of: score.statement) else { continue }
            parts[Key(group: group, theme: score.theme, facet: -1), default: []]
                .append(Part(score: score, rows: score.rows))
            for (facet, rows) in score.facetRows {
                parts[Key(group: group, theme: score.theme, facet: facet), default: []]
                    .append(Part(score: score, rows: rows))
            }
        }
        let keys = parts.keys.sorted { ($0.group, $0.theme, $0.facet) < ($1.group, $1.theme, $1.facet) }
        return keys.compactMap { key in parts[key].flatMap { cell(key, $0) } }
    }

    private func group(of statement: Statement) -> String? {
        guard let speaker = statement.speaker else { return nil }
        switch grouping {
        case .speaker: return speaker.id
        case .role: return speaker.role
        case .organisation: return speaker.kind == .organisation ? speaker.name : speaker.organisation
        case .article:
            let place = order[statement.articleID].map { String(1_000_000_000 + $0) } ?? ""
            return "\(place)\t\(speaker.id)"
        case .period: return "\(periods[statement.articleID] ?? "")\t\(speaker.id)"
        }
    }

    // MARK: - One cell

    private func cell(_ key: Key, _ parts: [Part]) -> StanceCell? {
        let independent = independent(parts)
        guard let first = independent.first, let speaker = cellSpeaker(first.score.statement) else { return nil }
        let evident = independent.filter { !$0.rows.isEmpty }
        var evidence: [EvidenceRow] = []
        var sides: [Double] = []
        for part in evident {
            let sum = part.rows.reduce(0) { $0 + $1.product }
            let scale = 1 / (sum * sum + options.saturation).squareRoot()
            sides.append(sum * scale)
            for var row in part.rows {
                row.contribution = row.product * scale / Double(evident.count)
                evidence.append(row)
            }
        }
        let raw = evidence.reduce(0) { $0 + $1.contribution }
        let gate = VerdictGate(sides: sides, options: options)
        let count = Double(evident.count)
        let tone = mean(independent.compactMap(\.score.tone))
        let articleIDs = Set(independent.map(\.score.statement.articleID))
        return StanceCell(
            speaker: speaker,
            theme: themes[key.theme].id,
            facet: key.facet < 0 ? nil : themes[key.theme].facets[key.facet].id,
            articleID: grouping == .article ? first.score.statement.articleID : nil,
            period: grouping == .period ? periods[first.score.statement.articleID] : nil,
            stanceRaw: raw,
            shrinkage: count / (count + options.priorStrength),
            verdict: gate.verdict,
            certainty: gate.certainty,
            tone: tone,
            toneStanceConflict: tone.map { $0 * raw < 0 && abs($0) >= 0.05 && abs(raw) >= 0.05 } ?? false,
            statementCount: independent.count,
            articleCount: articleIDs.count,
            evidence: evidence
        )
    }

    private func cellSpeaker(_ statement: Statement) -> Speaker? {
        guard let speaker = statement.speaker else { return nil }
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

    private func mean(_ values: [Double]) -> Double? {
        values.isEmpty ? nil : values.reduce(0, +) / Double(values.count)
    }

    // MARK: - Duplicates

    /// Leaves out what counts twice: the same words again, and the copies of an article.
    private func independent(_ parts: [Part]) -> [Part] {
        var kept: [Part] = []
        var texts: Set<String> = []
        let chosen = grouping == .article ? [:] : chosenArticles(parts)
        for part in parts {
            let statement = part.score.statement
            if let group = duplicateGroup(statement), let article = chosen[group], article != statement.articleID {
                continue
            }
            let text = Self.normalised(statement)
            if !text.isEmpty, !texts.insert(text).inserted { continue }
            kept.append(part)
        }
        return kept
    }

    /// For each group of near-duplicates the one article that counts: the first that holds a part.
    private func chosenArticles(_ parts: [Part]) -> [Int: String] {
        var chosen: [Int: (place: Int, article: String)] = [:]
        for part in parts {
            let article = part.score.statement.articleID
            guard let group = duplicateGroup(part.score.statement), let place = order[article] else { continue }
            if place < chosen[group]?.place ?? .max { chosen[group] = (place, article) }
        }
        return chosen.mapValues(\.article)
    }

    private func duplicateGroup(_ statement: Statement) -> Int? {
        order[statement.articleID].flatMap { duplicates?.group(of: $0) }
    }

    /// The letters and digits of a text in lower case, apart by single spaces.
    private static func normalised(_ statement: Statement) -> String {
        var text = String.UnicodeScalarView()
        var isApart = false
        for scalar in statement.text.unicodeScalars {
            switch scalar.value {
            case 0x61...0x7A, 0x30...0x39: break
            case 0x41...0x5A: break
            case 0..<0x80:
                isApart = true
                continue
            default:
                guard scalar.properties.isAlphabetic else {
                    isApart = true
                    continue
                }
            }
            if isApart, !text.isEmpty { text.append(" ") }
            isApart = false
            text.append(scalar.value < 0x80 ? Unicode.Scalar(UInt8(scalar.value) | 0x20) : scalar)
        }
        return String(text)
    }
}
