import Foundation
import Reporting
import TopicModeling

/// What became of the topics of a model, as a listing: first what changed, then what stayed, least alike first.
enum LineageListing {
    /// One event with the step it belongs to.
    struct Row {
        var step: Int
        var change: TopicLineage.Change
        var event: TopicLineage.Event
    }

    static let definition = RecordDefinition<Row>(
        name: "topic_lineage",
        summary: "What became of one topic, or of several that became one.",
        key: ["step", "from", "to"]
    )
    .field("step", .integer, "The step of the model, 1 for its first training.") { .integer($0.step) }
    .field("change", .choice(["trained", "retrained", "updated", "merged"]), "The kind of step.") {
        .string($0.change.rawValue)
    }
    .field("status", .choice(TopicLineage.Status.allCases.map(\.rawValue)), "What happened.") {
        .string($0.event.status.rawValue)
    }
    .field("from", .list(.text), "Identifiers before.") { .array($0.event.from.map(JSONValue.string)) }
    .field("to", .list(.text), "Identifiers after.") { .array($0.event.to.map(JSONValue.string)) }
    .field(
        "similarity",
        .number(0...1),
        "Cosine with what it was; of a split or merged topic with its parts together; of a new or retired one with the "
            + "nearest."
    ) { .number(min(1, max(0, $0.event.similarity))) }
    .field("parts", .list(.number(0...1)), "Shares of the parts of a split or merged topic.") {
        .array($0.event.parts.map(JSONValue.number))
    }
    .field("label", .text, "What stands for the topic.") { .string($0.event.label) }

    /// The events of the last step of a model, those of a topic that did not just stay first.
    static func rows(of model: TopicModel, step: Int? = nil) -> [Row] {
        guard let number = step ?? (model.lineage.steps.isEmpty ? nil : model.lineage.steps.count),
            model.lineage.steps.indices.contains(number - 1)
        else { return [] }
        let found = model.lineage.steps[number - 1]
        let rows = found.events.map { Row(step: number, change: found.change, event: $0) }
        let changed = rows.filter { $0.event.status != .kept }
        let kept = rows.filter { $0.event.status == .kept }
            .enumerated().sorted { ($0.element.event.similarity, $0.offset) < ($1.element.event.similarity, $1.offset) }
        return changed + kept.map(\.element)
    }

    static func value(of model: TopicModel) -> JSONValue {
        .array(rows(of: model).map(definition.record))
    }

    static func listing(_ rows: [Row]) -> Listing<Row> {
        Listing(
            definition: definition,
            rows: rows,
            columns: [
                .init("status") { $0.event.status.rawValue },
                .init("from") { identifiers($0.event.from, parts: $0.event.status == .merged ? $0.event.parts : []) },
                .init("to") { identifiers($0.event.to, parts: $0.event.status == .split ? $0.event.parts : []) },
                .init("similarity", alignment: .right) { DecimalText.text($0.event.similarity, places: 2) },
                .init("label", isFlexible: true) { $0.event.label },
            ]
        )
    }

    static func text(of model: TopicModel, format: OutputFormat, global: GlobalOptions) -> String {
        let rows = rows(of: model)
        guard !rows.isEmpty else { return "" }
        return "\n"
            + listing(rows).text(
                isMarkdown: format == .markdown,
                width: StandardStreams.terminalWidth,
                isColoured: global.isColoured
            )
    }

    /// One line that counts the events.
    static func summary(of events: [TopicLineage.Event]) -> String {
        TopicLineage.Status.allCases.compactMap { status in
            let count = events.count { $0.status == status }
            return count > 0 ? "\(count) \(status.rawValue)" : nil
        }.joined(separator: ", ")
    }

    private static func identifiers(_ identifiers: [String], parts: [Double]) -> String {
        guard parts.count == identifiers.count else { return identifiers.joined(separator: " ") }
        return zip(identifiers, parts).map { "\($0) (\(Percentage.text($1)))" }.joined(separator: " ")
    }
}
