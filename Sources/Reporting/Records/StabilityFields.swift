public import TopicModeling

extension RecordDefinition {
    /// Returns the definition with the fields that tell whether a topic comes back on other parts of the corpus.
    public func stabilityFields(_ stability: @escaping @Sendable (Row) -> TopicStability?) -> Self {
        field("recurrence", .number(0...1), isNullable: true, "Share of random parts of the corpus that have it too.") {
            stability($0).map { .number($0.recurrence) } ?? .null
        }
        .field("term_similarity", .number(0...1), isNullable: true, "Mean Jaccard similarity of its terms there.") {
            stability($0).map { .number($0.similarity) } ?? .null
        }
        .field("stability_samples", .integer, isNullable: true, "Number of these parts; null: not measured.") {
            stability($0).map { .integer($0.samples) } ?? .null
        }
        .field("unstable", .boolean, isNullable: true, "Whether it may be an accident of the articles at hand.") {
            stability($0).map { .bool($0.isUnstable) } ?? .null
        }
    }
}

extension TopicStability {
    /// The parts that have the topic of all parts, with a question mark for an unstable topic: `4/10 ?`.
    public var mark: String {
        let count = Int((recurrence * Double(samples)).rounded())
        return "\(count)/\(samples)" + (isUnstable ? " ?" : "")
    }

    /// What the question mark means.
    public static let legend = "stable: random parts of the corpus that have the topic too; ? it seldom comes back"
}
