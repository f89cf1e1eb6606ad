import Analysis
import Corpus
import Reporting
import Stance
import TopicModeling

/// What speakers said on topics as a table for a person.
struct SpeakerTopicListing {
    let model: TopicModel
    let period: Period
    /// The rows, in the order of ``SpeakerTopics/Result``.
    let rows: [SpeakerTopicStance]

    /// The speakers that are shown at most, and the topics of each.
    static let speakerLimit = 12
    static let topicLimit = 3

    /// The number of speakers among the rows.
    var speakerCount: Int { Set(rows.map(\.speakerID)).count }

    /// The main topics of the speakers with most statements, each with the theme that most of its statements touch.
    func mainTopics(named title: String) -> Listing<SpeakerTopicStance> {
        let whole = rows.filter { $0.period == nil }
        let order = whole.reduce(into: [String]()) { ids, row in
            if ids.last != row.speakerID { ids.append(row.speakerID) }
        }
        let bySpeaker = Dictionary(grouping: whole, by: \.speakerID)
        let shown = order.prefix(Self.speakerLimit).flatMap { id in
            Self.firstThemes(bySpeaker[id] ?? [])
                .sorted { (-$0.statementCount, $0.topicID) < (-$1.statementCount, $1.topicID) }.prefix(Self.topicLimit)
        }
        return listing(shown, named: title, hasPeriod: false)
    }

    /// All rows that were asked for: of each period where speakers and topics were, else of the whole span.
    func all(named title: String, byPeriod: Bool) -> Listing<SpeakerTopicStance> {
        let shown = rows.filter { ($0.period != nil) == byPeriod }
        return listing(byPeriod ? shown : Self.firstThemes(shown), named: title, hasPeriod: byPeriod)
    }

    /// The first row of each speaker and topic: its theme has the most statements.
    private static func firstThemes(_ rows: [SpeakerTopicStance]) -> [SpeakerTopicStance] {
        var seen: Set<[String]> = []
        return rows.filter { seen.insert([$0.speakerID, $0.topicID]).inserted }
    }

    private func listing(
        _ rows: [SpeakerTopicStance],
        named title: String,
        hasPeriod: Bool
    ) -> Listing<SpeakerTopicStance> {
        var columns: [Listing<SpeakerTopicStance>.Column] = [
            .init(title, isFlexible: true) { $0.name },
            .init("topic", isFlexible: true) { row in
                "\(row.topicID) \(model.topics.first { $0.id == row.topicID }?.label ?? "")"
            },
            .init("n", alignment: .right) { "\($0.statementCount)" },
            .init("share", alignment: .right) { Percentage.text($0.prevalence.share) },
            .init("theme", isFlexible: true) { $0.cell?.theme ?? "–" },
            .init("n", alignment: .right) { $0.cell.map { "\($0.statementCount)" } ?? "" },
            .init("stance", alignment: .right) { row in
                row.cell.map { $0.evidence.isEmpty ? "–" : StanceBar.number($0.stance) } ?? ""
            },
            .init("verdict") { $0.cell.map(StanceListing.verdict) ?? "" },
        ]
        if hasPeriod {
            columns.insert(
                .init(period.rawValue) { row in
                    row.period.flatMap { DateFormats.parse($0) }.map(period.name) ?? ""
                },
                at: 2
            )
        }
        return Listing(definition: SpeakerTopicRecord.definition, rows: rows, columns: columns)
    }
}
