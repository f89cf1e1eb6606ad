import Reporting
import TopicModeling

/// Two models side by side as a listing.
struct TopicComparisonListing {
    /// A pair with the topics it is about.
    struct Row {
        var pair: TopicComparison.Pair
        var first: Topic?
        var second: Topic?
        var nearest: Topic?
    }

    let first: TopicModel
    let second: TopicModel
    let comparison: TopicComparison

    static let definition = RecordDefinition<Row>(
        name: "topic_comparison",
        summary: "A topic of one model beside that of the other, or alone.",
        key: ["first_id", "second_id"]
    )
    .field("first_id", .text, isNullable: true, "Identifier in the first model.") { .optional($0.first?.id) }
    .field("first_label", .text, isNullable: true, "Label in the first model.") { .optional($0.first?.label) }
    .field("second_id", .text, isNullable: true, "Identifier in the second model.") { .optional($0.second?.id) }
    .field("second_label", .text, isNullable: true, "Label in the second model.") { .optional($0.second?.label) }
    .field("similarity", .number(0...1), "Cosine of the two, or of a topic alone with the nearest.") {
        .number(min(1, max(0, $0.pair.similarity)))
    }
    .field("nearest_id", .text, isNullable: true, "Of a topic alone: the topic of the other model it is most like.") {
        .optional($0.nearest?.id)
    }
    .field("only_first", .list(.text), "Best terms of the first that are not among the best of the second.") {
        .array($0.pair.onlyFirst.map(JSONValue.string))
    }
    .field("only_second", .list(.text), "Best terms of the second that are not among the best of the first.") {
        .array($0.pair.onlySecond.map(JSONValue.string))
    }

    var listing: Listing<Row> {
        let rows = comparison.pairs.map { pair in
            Row(
                pair: pair,
                first: pair.first.map { first.topics[$0] },
                second: pair.second.map { second.topics[$0] },
                nearest: pair.nearest.map { pair.first == nil ? first.topics[$0] : second.topics[$0] }
            )
        }
        return Listing(
            definition: Self.definition,
            rows: rows,
            columns: [
                .init("A") { $0.first?.id ?? "–" },
                .init("B") { $0.second?.id ?? "–" },
                .init("similarity", alignment: .right) { row in
                    let number = DecimalText.text(row.pair.similarity, places: 2)
                    return row.nearest.map { "\(number) \($0.id)" } ?? number
                },
                .init("label", isFlexible: true) { $0.first?.label ?? $0.second?.label ?? "" },
                .init("only in A", isFlexible: true) { $0.pair.onlyFirst.joined(separator: " ") },
                .init("only in B", isFlexible: true) { $0.pair.onlySecond.joined(separator: " ") },
            ]
        )
    }
}
