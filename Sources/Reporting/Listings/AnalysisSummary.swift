public import Analysis
internal import Corpus
internal import Discourse
internal import LinearAlgebra
internal import Stance
internal import TopicModeling

/// An analysis on one screen: the topics, the speakers and where they stand.
public struct AnalysisSummary {
    private let result: AnalysisResult

    /// The rows of each table that a person is shown at most.
    private static let rowLimit = 25

    /// Creates a summary.
    public init(result: AnalysisResult) {
        self.result = result
    }

    /// The fields of the document.
    public static let layout = RecordLayout(
        name: "analysis",
        summary: "The numbers of an analysis, its topics and its stance cells without their ledgers.",
        key: [],
        fields: [
            FieldDescription("run_id", .text, "Identifier of the run."),
            FieldDescription("articles", .integer, "Articles."),
            FieldDescription("copies", .integer, "Articles that repeat an earlier one."),
            FieldDescription("statements", .integer, "Statements."),
            FieldDescription("unattributed", .integer, "Quotations without a speaker."),
            FieldDescription("speakers", .list(.object(SpeakerTables.speakers.layout.fields)), "Speakers."),
            FieldDescription("topics", .list(.object(TopicTables.topics.layout.fields)), "Topics."),
            FieldDescription("stance", .list(.object(StanceTables.cells.layout.fields)), "Stance cells."),
            FieldDescription(
                "seconds",
                .object(
                    ["duplicates", "topics", "statements", "stance"].map {
                        FieldDescription($0, .number(nil), "Wall-clock seconds.")
                    }
                ),
                "Wall-clock seconds of each part."
            ),
        ]
    )

    /// The document's data.
    public var value: JSONValue {
        let id = result.runID
        return .object([
            JSONField("run_id", .string(id)),
            JSONField("articles", .integer(result.articles.count)),
            JSONField("copies", .integer(result.copyCount)),
            JSONField("statements", .integer(result.statements.count)),
            JSONField("unattributed", .integer(unattributedCount)),
            JSONField("speakers", .array(result.speakers.map(SpeakerTables.speakers.record))),
            JSONField(
                "topics",
                .array(
                    (result.topics.model?.topics ?? []).map { TopicTables.topics.record(of: InRun(runID: id, row: $0)) }
                )
            ),
            JSONField(
                "stance",
                .array(result.cells.map { StanceTables.cells.record(of: InRun(runID: id, row: $0)) })
            ),
            JSONField(
                "seconds",
                .object([
                    JSONField("duplicates", .number(result.seconds.duplicates)),
                    JSONField("topics", .number(result.seconds.topics)),
                    JSONField("statements", .number(result.seconds.statements)),
                    JSONField("stance", .number(result.seconds.stance)),
                ])
            ),
        ])
    }

    /// The tables for a person.
    public func text(isMarkdown: Bool, width: Int?, isColoured: Bool) -> String {
        func table(_ columns: [TextTable.Column], _ rows: [[String]]) -> String {
            let table = TextTable(columns: columns, rows: rows)
            return isMarkdown ? table.markdown() : table.text(width: width, isColoured: isColoured)
        }
        let heading = isMarkdown ? "## " : ""
        var parts = [overview]
        if let model = result.topics.model {
            parts.append(
                "\n\(heading)Topics\n\n" + table(topicColumns(model), topicRows(model)) + stabilityLegend(model)
            )
        } else if case .unavailable(let reason) = result.topics {
            parts.append("\nNo topics: \(reason).\n")
        }
        let columns = matrixColumns(width: width)
        parts.append("\n\(heading)Speakers × themes\n\n" + table(columns, matrixRows) + Self.legend)
        return parts.joined()
    }

    private var unattributedCount: Int { result.statements.count { $0.kind == .unattributed } }

    private var overview: String {
        let copies = "\(result.copyCount) copies" + (result.leftOutCount > 0 ? " left out" : "")
        return "\(result.articles.count) articles (\(copies)), \(result.statements.count) statements "
            + "of \(result.speakers.count) speakers, \(unattributedCount) quotations without a speaker\n"
    }

    private static let legend = """

        + for, − against, ± mixed, · takes no side; in parentheses: too little evidence. n: statements on any theme.

        """

    private func topicColumns(_ model: TopicModel) -> [TextTable.Column] {
        [TextTable.Column("topic"), TextTable.Column("share", alignment: .right)]
            + (isMeasured(model) ? [TextTable.Column("stable")] : [])
            + [TextTable.Column("label", isFlexible: true), TextTable.Column("terms", isFlexible: true)]
    }

    /// Whether it was tried if the topics come back on parts of the corpus.
    private func isMeasured(_ model: TopicModel) -> Bool { model.topics.contains { $0.stability != nil } }

    private func stabilityLegend(_ model: TopicModel) -> String {
        isMeasured(model) ? "\n\(TopicStability.legend)\n" : ""
    }

    private func topicRows(_ model: TopicModel) -> [[String]] {
        let order = model.topics.indices.sorted {
            (model.topics[$1].prevalence, $0) < (model.topics[$0].prevalence, $1)
        }
        return order.map { topic in
            [model.topics[topic].id, Percentage.text(model.topics[topic].prevalence)]
                + (isMeasured(model) ? [model.topics[topic].stability?.mark ?? "–"] : []) + [
                    model.topics[topic].label, model.terms(ofTopic: topic, count: 8).map(\.term).joined(separator: " "),
                ]
        }
    }

    /// The themes that any listed speaker has a cell in, in the order of the theme file.
    private var shownThemes: [String] {
        let used = Set(listedSpeakers.flatMap { $0.cells.map(\.theme) })
        return result.themes.map(\.id).filter(used.contains)
    }

    /// The themes are headed by their names, cut as little as the width asks for; three letters tell them apart.
    private func matrixColumns(width: Int?) -> [TextTable.Column] {
        let themes = shownThemes
        let room = width.map { ($0 - leadingWidth) / max(1, themes.count) - 2 } ?? .max
        return [TextTable.Column("speaker", isFlexible: true), TextTable.Column("n", alignment: .right)]
            + themes.map { TextTable.Column(String($0.prefix(max(3, room)))) }
    }

    /// The columns of the screen that the speakers' names, uncut up to 20, and the counts take.
    private var leadingWidth: Int {
        let names = listedSpeakers.map { DisplayWidth.width(of: $0.name) }.max() ?? 0
        let counts = listedSpeakers.map { String($0.statementCount).count }.max() ?? 0
        return min(20, max("speaker".count, names)) + 2 + counts
    }

    private var matrixRows: [[String]] {
        let themes = shownThemes
        return listedSpeakers.map { speaker in
            let marks = themes.map { theme in
                speaker.cells.first { $0.theme == theme }.map(Self.mark) ?? ""
            }
            return [speaker.name, String(speaker.statementCount)] + marks
        }
    }

    private struct ListedSpeaker {
        var name: String
        var statementCount: Int
        var cells: [StanceCell]
    }

    /// The speakers with the most statements on any theme; named ones before collectives.
    private var listedSpeakers: [ListedSpeaker] {
        let rollUps = result.cells.filter { $0.facet == nil && $0.speaker.kind != .article }
        let bySpeaker = Dictionary(grouping: rollUps, by: \.speaker.id)
        let rows = bySpeaker.values.compactMap { cells in
            cells.first.map { first in
                ListedSpeaker(
                    name: first.speaker.name,
                    statementCount: cells.reduce(0) { $0 + $1.statementCount },
                    cells: cells
                )
            }
        }
        return Array(
            rows.sorted { ($1.statementCount, $0.name) < ($0.statementCount, $1.name) }.prefix(Self.rowLimit)
        )
    }

    private static func mark(_ cell: StanceCell) -> String {
        let sign =
            switch cell.verdict {
            case .support: "+"
            case .against: "−"
            case .mixed: "±"
            case .none: "·"
            }
        return cell.certainty == .insufficient ? "(\(sign))" : " \(sign)"
    }
}
