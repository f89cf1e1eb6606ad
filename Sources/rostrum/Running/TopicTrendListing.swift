import Analysis
import Corpus
import Foundation
import Reporting
import TopicModeling

/// The rows of topics over time as tables for a person.
struct TopicTrendListing {
    let model: TopicModel
    let period: Period
    /// The rows, in the order of ``TopicsOverTime/Result``.
    let rows: [TopicPeriod]

    /// The groups that are shown at most, and the topics of each.
    static let groupLimit = 10
    static let topicLimit = 5

    /// The number of groups among the rows.
    var groupCount: Int { Set(rows.compactMap(\.group)).count }

    /// One line a topic: its share, how it went, and when it burst.
    var summary: Listing<TopicPeriod> {
        let whole = rows.filter { $0.period == nil && $0.group == nil }
            .sorted { ($1.prevalence.share, $0.topicID) < ($0.prevalence.share, $1.topicID) }
        let series = series(of: rows.filter { $0.group == nil })
        let bursts = Dictionary(grouping: rows.filter { $0.burst?.isBurst ?? false }, by: \.topicID)
        return Listing(
            definition: TopicPeriodRecord.definition,
            rows: whole,
            columns: [
                .init("topic") { $0.topicID },
                .init("share", alignment: .right) { Percentage.text($0.prevalence.share) },
                .init("±", alignment: .right) { Self.halfWidth($0.prevalence) },
                .init(heading) { series[Key($0)] ?? "" },
                .init("bursts") { text(ofBursts: bursts[$0.topicID] ?? []) },
                .init("label", isFlexible: true) { label(of: $0) },
            ]
        )
    }

    /// One line a period of the topics that were asked for, with the terms that moved.
    var periods: Listing<TopicPeriod> {
        Listing(
            definition: TopicPeriodRecord.definition,
            rows: rows.filter { $0.period != nil },
            columns: [
                .init("topic") { $0.topicID },
                .init(period.rawValue) { name(of: $0.period) },
                .init("articles", alignment: .right) { "\($0.articleCount)" },
                .init("share", alignment: .right) { Percentage.text($0.prevalence.share) },
                .init("±", alignment: .right) { Self.halfWidth($0.prevalence) },
                .init("z", alignment: .right) { row in
                    row.burst.map { DecimalText.text($0.score, places: 1) + ($0.isBurst ? " !" : "") } ?? "–"
                },
                .init("rising", isFlexible: true) { $0.drift.rising.joined(separator: " ") },
                .init("falling", isFlexible: true) { $0.drift.falling.joined(separator: " ") },
            ]
        )
    }

    /// The topics that the largest groups write more about than all do, or all groups for chosen topics.
    func groups(named title: String, isChosen: Bool) -> Listing<TopicPeriod> {
        let whole = rows.filter { $0.period == nil }
        let overall = Dictionary(
            whole.filter { $0.group == nil }.map { ($0.topicID, $0.prevalence.share) }
        ) { first, _ in first }
        func lead(_ row: TopicPeriod) -> Double {
            let width = max(1e-3, (row.prevalence.high ?? 1) - (row.prevalence.low ?? 0))
            return (row.prevalence.share - (overall[row.topicID] ?? 0)) / width
        }
        let names = whole.compactMap(\.group).reduce(into: [String]()) { names, name in
            if names.last != name { names.append(name) }
        }
        let shown: [TopicPeriod]
        if isChosen {
            shown = whole.filter { $0.group != nil && $0.prevalence.low != nil }
                .sorted { ($0.topicID, -$0.prevalence.share) < ($1.topicID, -$1.prevalence.share) }
        } else {
            shown = names.prefix(Self.groupLimit).flatMap { name in
                whole.filter { $0.group == name && lead($0) > 0 }.sorted {
                    (-lead($0), $0.topicID) < (-lead($1), $1.topicID)
                }
                .prefix(Self.topicLimit)
            }
        }
        let series = series(of: rows)
        return Listing(
            definition: TopicPeriodRecord.definition,
            rows: shown,
            columns: [
                .init(title, isFlexible: true) { $0.group ?? "" },
                .init("articles", alignment: .right) { "\($0.articleCount)" },
                .init("topic") { $0.topicID },
                .init("share", alignment: .right) { Percentage.text($0.prevalence.share) },
                .init("±", alignment: .right) { Self.halfWidth($0.prevalence) },
                .init("all", alignment: .right) { Percentage.text(overall[$0.topicID] ?? 0) },
                .init("trend") { series[Key($0)] ?? "" },
                .init("label", isFlexible: true) { label(of: $0) },
            ]
        )
    }

    // MARK: - Cells

    private struct Key: Hashable {
        var group: String?
        var topicID: String

        init(_ row: TopicPeriod) {
            group = row.group
            topicID = row.topicID
        }
    }

    /// All periods from the first to the last one that has more than stray articles: one wrong date must not squeeze a
    /// trend into a corner.
    private var span: [String] {
        let frequent = rows.filter { $0.articleCount >= PrevalenceBootstrap.leastArticleCount }.compactMap(\.period)
        let known = frequent.isEmpty ? rows.compactMap(\.period) : frequent
        guard let first = known.min(), let last = known.max() else { return [] }
        return period.firstDays(from: first, through: last)
    }

    private var heading: String {
        let span = span
        guard let first = span.first, let last = span.last, first != last else { return "trend" }
        return "\(name(of: first)) – \(name(of: last))"
    }

    private func series(of rows: [TopicPeriod]) -> [Key: String] {
        let span = span
        let width = groupCount > 0 ? 12 : 24
        return Dictionary(grouping: rows.filter { $0.period != nil }, by: Key.init).mapValues { members in
            let byPeriod = Dictionary(members.map { ($0.period ?? "", $0) }) { first, _ in first }
            let points = span.map { day in
                Sparkline.Point(
                    value: byPeriod[day]?.prevalence.share,
                    weight: Double(byPeriod[day]?.articleCount ?? 0)
                )
            }
            return Sparkline.text(points, width: width)
        }
    }

    /// The strongest burst, and how many there were besides.
    private func text(ofBursts bursts: [TopicPeriod]) -> String {
        guard let strongest = bursts.max(by: { ($0.burst?.score ?? 0) < ($1.burst?.score ?? 0) }) else { return "" }
        return name(of: strongest.period) + (bursts.count > 1 ? " +\(bursts.count - 1)" : "")
    }

    private func name(of firstDay: String?) -> String {
        guard let firstDay else { return "all" }
        return DateFormats.parse(firstDay).map(period.name) ?? firstDay
    }

    private func label(of row: TopicPeriod) -> String {
        model.topics.first { $0.id == row.topicID }?.label ?? ""
    }

    private static func halfWidth(_ prevalence: Prevalence) -> String {
        guard let low = prevalence.low, let high = prevalence.high else { return "–" }
        return DecimalText.text((high - low) * 50, places: 1)
    }
}
