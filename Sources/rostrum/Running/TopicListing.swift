import Reporting
import TopicModeling

/// The topics of a model as a listing, with the fields of the contract.
struct TopicListing {
    /// One topic with its terms.
    struct Row {
        var topic: Topic
        var terms: [TopicTerm]
    }

    let model: TopicModel
    let termCount: Int
    let view: TermView

    static let definition = RecordDefinition<Row>(
        name: "topics",
        summary: "One topic with its best terms, best first.",
        key: ["topic_id"]
    )
    .field("topic_id", .text, "Permanent identifier.") { .string($0.topic.id) }
    .field("label", .text, "The n-gram and the words that stand for it best.") { .string($0.topic.label) }
    .field("prevalence", .number(0...1), "Share of the training corpus.") { .number($0.topic.prevalence) }
    .field(
        "terms",
        .list(
            .object([
                FieldDescription("term", .text, "The term."),
                FieldDescription("weight", .number(nil), "Weight by which the view orders."),
            ])
        ),
        "The best terms, best first."
    ) { row in
        .array(
            row.terms.map {
                .object([JSONField("term", .string($0.term)), JSONField("weight", .number($0.weight))])
            }
        )
    }
    .stabilityFields { $0.topic.stability }
    .field("representative_articles", .list(.text), "The articles that it covers best, without copies.") {
        .array($0.topic.representativeArticles.map(JSONValue.string))
    }

    /// Whether it was tried if the topics come back.
    private var isMeasured: Bool { model.topics.contains { $0.stability != nil } }

    /// The table for a person.
    func text(isMarkdown: Bool, width: Int?, isColoured: Bool) -> String {
        let table = listing.text(isMarkdown: isMarkdown, width: width, isColoured: isColoured)
        return isMeasured ? "\(table)\n\(TopicStability.legend)\n" : table
    }

    /// The listing, the most common topic first.
    var listing: Listing<Row> {
        let rows = model.topics.indices
            .sorted { (model.topics[$1].prevalence, $0) < (model.topics[$0].prevalence, $1) }
            .map { Row(topic: model.topics[$0], terms: model.terms(ofTopic: $0, count: termCount, view: view)) }
        return Listing(
            definition: Self.definition,
            rows: rows,
            columns: [
                .init("topic") { $0.topic.id },
                .init("share", alignment: .right) { Percentage.text($0.topic.prevalence) },
            ] + (isMeasured ? [.init("stable") { $0.topic.stability?.mark ?? "–" }] : []) + [
                .init("label", isFlexible: true) { $0.topic.label },
                .init("terms", isFlexible: true) { $0.terms.map(\.term).joined(separator: " ") },
            ]
        )
    }
}
