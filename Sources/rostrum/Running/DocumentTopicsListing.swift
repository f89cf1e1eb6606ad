import Reporting
import TopicModeling

/// The topics of documents as a listing.
enum DocumentTopicsListing {
    /// One document.
    struct Row {
        var articleID: String
        var topics: [(topic: Topic, share: Double)]
        var residual: Double
        var outOfVocabulary: Double
    }

    static let definition = RecordDefinition<Row>(
        name: "document_topics",
        summary: "The topics of one document, the largest share first; shares below half a percent are left out.",
        key: ["article_id"]
    )
    .field("article_id", .text, "The document.") { .string($0.articleID) }
    .field(
        "topics",
        .list(
            .object([
                FieldDescription("topic_id", .text, "The topic."),
                FieldDescription("share", .number(0...1), "Its share of the document."),
            ])
        ),
        "Topics of the document."
    ) { row in
        .array(
            row.topics.map {
                .object([JSONField("topic_id", .string($0.topic.id)), JSONField("share", .number($0.share))])
            }
        )
    }
    .field("residual", .number(0...1), "The part of the document that no topic explains.") { .number($0.residual) }
    .field("out_of_vocabulary", .number(0...1), "The share of its words that the model does not know.") {
        .number($0.outOfVocabulary)
    }

    static func listing(_ rows: [Row]) -> Listing<Row> {
        Listing(
            definition: definition,
            rows: rows,
            columns: [
                .init("article", isFlexible: true) { $0.articleID },
                .init("residual", alignment: .right) { Percentage.text($0.residual) },
                .init("unknown", alignment: .right) { Percentage.text($0.outOfVocabulary) },
                .init("topics", isFlexible: true) { row in
                    row.topics.prefix(3).map { "\(Percentage.text($0.share)) \($0.topic.label)" }
                        .joined(separator: " · ")
                },
            ]
        )
    }
}
