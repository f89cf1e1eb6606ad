import Foundation
import Reporting
import TopicModeling

/// How well seeded topics keep to their seeds, as a listing.
enum GuidanceListing {
    static let definition = RecordDefinition<GuidanceRecord>(
        name: "topic_guidance",
        summary: "How well one seeded topic keeps to its seeds.",
        key: ["topic_id"]
    )
    .field("topic_id", .text, "Permanent identifier.") { .string($0.topicID) }
    .field("name", .text, "Name in the seed file.") { .string($0.name) }
    .field(
        "adherence",
        .number(0...1),
        isNullable: true,
        "Of what the model explains of its seed words, the part that this topic explains."
    ) { .optional($0.adherence) }
    .field("known_terms", .integer, "Terms of the vocabulary that its seed words stand for.") {
        .integer($0.knownTerms)
    }
    .field("top_terms", .integer, "How many of them are among its twenty best terms.") { .integer($0.topTerms) }
    .field("articles", .integer, "Articles that speak for it: named ones, and those with a phrase that is no term.") {
        .integer($0.articles)
    }
    .field("unknown", .list(.text), "Seeds that the corpus does not have.") {
        .array($0.unknown.map(JSONValue.string))
    }
    .field("exclusions", .list(.text), "Words that it must not have.") { .array($0.exclusions.map(JSONValue.string)) }
    .field(
        "strays",
        .list(
            .object([
                FieldDescription("term", .text, "A seed word."),
                FieldDescription("topic_id", .text, "The topic that explains most of it."),
            ])
        ),
        "Seed words that another topic explains more of, at most ten."
    ) { record in
        .array(
            record.strays.map {
                .object([JSONField("term", .string($0.term)), JSONField("topic_id", .string($0.topicID))])
            }
        )
    }

    /// The records of a model as JSON.
    static func value(of model: TopicModel) -> JSONValue {
        .array(model.guidance.map(definition.record))
    }

    /// The table of a model below that of its topics, or nothing without seeds.
    static func text(of model: TopicModel, format: OutputFormat, global: GlobalOptions) -> String {
        guard !model.guidance.isEmpty else { return "" }
        let listing = Listing(
            definition: definition,
            rows: model.guidance,
            columns: [
                .init("topic") { $0.topicID },
                .init("name") { $0.name },
                .init("adherence", alignment: .right) { $0.adherence.map(Percentage.text) ?? "" },
                .init("seeds on top", alignment: .right) { "\($0.topTerms) of \($0.knownTerms)" },
                .init("articles", alignment: .right) { $0.articles > 0 ? "\($0.articles)" : "" },
                .init("unknown", alignment: .right) { $0.unknown.isEmpty ? "" : "\($0.unknown.count)" },
                .init("seeds that lie elsewhere", isFlexible: true) {
                    $0.strays.map { "\($0.term) (\($0.topicID))" }.joined(separator: ", ")
                },
            ]
        )
        let isMarkdown = format == .markdown
        return "\n"
            + listing.text(
                isMarkdown: isMarkdown,
                width: StandardStreams.terminalWidth,
                isColoured: global.isColoured
            )
    }
}
