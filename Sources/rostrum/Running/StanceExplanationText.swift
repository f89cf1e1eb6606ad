import Discourse
import Reporting
import Stance

/// The ledger of one cell, for a person.
struct StanceExplanationText {
    let speaker: String
    let theme: String
    let cells: [StanceCell]
    /// All who said something, also those who said nothing about a theme.
    let speakers: [Speaker]
    /// How the cells were computed.
    let options: StanceScorer.Options

    /// Prints the cell, its ledger and what would turn the verdict.
    func write() throws {
        let meant = try SpeakerSearch(speakers + cells.map(\.speaker)).identifiers(named: speaker)
        let found = cells.filter { meant.contains($0.speaker.id) }
        let onTheme = found.filter { $0.theme == theme && $0.facet == nil }
        guard let cell = onTheme.first else {
            let themes = Set(found.map(\.theme)).sorted()
            throw UnknownCell(what: "statement of \(speaker) on '\(theme)'", known: themes)
        }
        guard onTheme.count == 1 else {
            throw SpeakerSearchError.ambiguous(name: speaker, identifiers: onTheme.map(\.speaker.id))
        }
        try StandardStreams.write(heading(cell) + table(cell) + footer(cell))
    }

    private func heading(_ cell: StanceCell) -> String {
        let evident = Set(cell.evidence.map(\.statementID)).count
        let interval = cell.stanceLow == nil ? "" : ", 95 % interval \(StanceListing.interval(of: cell))"
        let sign = cell.signProbability.map { ", sign \(Int(($0 * 100).rounded())) % probable" } ?? ""
        let conflict = cell.toneStanceConflict ? " (in conflict with stance)" : ""
        return """
            \(cell.speaker.name) on \(cell.theme): \(StanceListing.verdict(of: cell))
            stance \(StanceBar.number(cell.stance)) = raw \(StanceBar.number(cell.stanceRaw)) × shrinkage \
            \(StanceBar.number(cell.shrinkage).dropFirst())\(interval)\(sign)
            tone \(StanceBar.number(cell.tone))\(conflict); \(cell.statementCount) statements in \
            \(cell.articleCount) articles, \(evident) with evidence


            """
    }

    private func table(_ cell: StanceCell) -> String {
        let rows = cell.evidence.sorted { left, right in
            (abs(right.contribution), left.articleID, left.start) < (
                abs(left.contribution), right.articleID, right.start
            )
        }
        return TextTable(
            columns: [
                TextTable.Column("adds", alignment: .right), TextTable.Column("word"),
                TextTable.Column("factors"), TextTable.Column("facet"),
                TextTable.Column("sentence", isFlexible: true),
            ],
            rows: rows.map { row in
                [StanceBar.number(row.contribution), row.word, Self.factors(row), row.facet, row.sentence]
            }
        ).text(width: StandardStreams.terminalWidth)
    }

    private func footer(_ cell: StanceCell) -> String {
        let sum = cell.evidence.reduce(0) { $0 + $1.contribution }
        let explanation = StanceExplanation(of: cell, options: options)
        let changes = [explanation.withoutStatements, explanation.withoutWord].compactMap(\.self).map(Self.sentence)
        let turn = changes.isEmpty ? "" : changes.joined(separator: "\n") + "\n"
        return "\nThe \(cell.evidence.count) rows sum to \(StanceBar.number(sum)).\n\(turn)"
    }

    /// Tells what would turn the verdict, as in "Without the word 'crude' the verdict would be mixed".
    private static func sentence(_ change: StanceCounterfactual) -> String {
        let removed =
            switch change.removal {
            case .statements(let ids):
                "\(ids.count) statement\(ids.count == 1 ? "" : "s") (\(ids.joined(separator: ", ")))"
            case .word(let word): "the word '\(word)'"
            }
        return "Without \(removed) the verdict would be \(change.verdict.rawValue)."
    }

    /// The factors that differ from 1, in the order of the formula.
    private static func factors(_ row: EvidenceRow) -> String {
        let named: [(String, Double)] = [
            ("reversed", row.reverser), ("negated", row.negation), ("facet", row.facetSign), ("distance", row.decay),
            ("modality", row.modality), ("voice", row.voice), ("rule", row.confidence),
        ]
        let shown = named.filter { abs($0.1 - 1) > 0.005 }.map { "\($0.0) \(StanceBar.number($0.1))" }
        return ([StanceBar.number(row.valence)] + shown).joined(separator: " × ")
    }
}

/// A cell that does not exist.
struct UnknownCell: Error, Hashable, CustomStringConvertible {
    /// What was asked for.
    var what: String
    /// What there is.
    var known: [String]

    /// What was asked for and what there is, as one line for a person.
    var description: String {
        "there is no \(what)" + (known.isEmpty ? "" : "; there is \(known.joined(separator: ", "))")
    }
}
