public import TopicModeling

/// A tree of topics as a listing: one node a row, each in front of those below it.
public enum TopicTreeListing {
    /// The definition of the record.
    public static let definition = RecordDefinition<TopicTree.Node>(
        name: "topic_tree",
        summary: "One node of the tree of topics: a group, a topic or a sub-topic.",
        key: ["node_id"]
    )
    .field("node_id", .text, "Identifier: g01 of a group, that of a topic, t03.1 of a sub-topic.") { .string($0.id) }
    .field("parent_id", .text, isNullable: true, "The node above; null at the top.") { .optional($0.parentID) }
    .field("kind", .choice(TopicTree.Node.Kind.allCases.map(\.rawValue)), "What the node stands for.") {
        .string($0.kind.rawValue)
    }
    .field("label", .text, "The label of a topic, or the best terms.") { .string($0.label) }
    .field("share", .number(0...1), "Share of the corpus; the parts of a node sum to it.") { .number($0.share) }
    .field("similarity", .number(0...1), isNullable: true, "How alike the topics of a group are; null for others.") {
        .optional($0.similarity)
    }
    .field("documents", .integer, isNullable: true, "Documents that a sub-topic was found in; null for others.") {
        $0.documentCount.map(JSONValue.integer) ?? .null
    }
    .field(
        "terms",
        .list(
            .object([
                FieldDescription("term", .text, "The term."),
                FieldDescription("weight", .number(nil), "Its weight in the node."),
            ])
        ),
        "The best terms, best first."
    ) { node in
        .array(
            node.terms.map { .object([JSONField("term", .string($0.term)), JSONField("weight", .number($0.weight))]) }
        )
    }

    /// Returns the listing, in which the tree is drawn.
    public static func listing(_ tree: TopicTree) -> Listing<TopicTree.Node> {
        let parents = Dictionary(tree.nodes.map { ($0.id, $0.parentID) }) { first, _ in first }
        func depth(_ node: TopicTree.Node) -> Int {
            var (depth, parent) = (0, node.parentID)
            while let id = parent {
                depth += 1
                parent = parents[id] ?? nil
            }
            return depth
        }
        return Listing(
            definition: definition,
            rows: tree.nodes,
            columns: [
                .init("node") {
                    String(repeating: "│ ", count: max(0, depth($0) - 1)) + (depth($0) > 0 ? "├ " : "") + $0.id
                },
                .init("share", alignment: .right) { Percentage.text($0.share) },
                .init("alike", alignment: .right) { $0.similarity.map { DecimalText.text($0, places: 2) } ?? "" },
                .init("label", isFlexible: true) { $0.kind == .topic ? $0.label : "" },
                .init("terms", isFlexible: true, share: 2) { $0.terms.map(\.term).joined(separator: " ") },
            ]
        )
    }
}
