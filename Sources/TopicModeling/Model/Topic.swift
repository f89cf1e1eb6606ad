/// What a topic is called and how common it is; its terms are columns of the model's components.
public struct Topic: Hashable, Sendable, Codable {
    /// The permanent identifier; never given to another topic.
    public var id: String

    /// The label: the n-gram and the words that stand for the topic best, or a name that a user gave.
    public var label: String

    /// The topic's share of the training corpus, from 0 to 1; the shares of all topics sum to 1.
    public var prevalence: Double

    /// The identifiers of the articles that the topic covers best, best first, at most one of each copy.
    public var representativeArticles: [String]

    /// How surely the topic comes back on other parts of the corpus; nil where that was not measured.
    public var stability: TopicStability?

    /// Creates a topic.
    public init(
        id: String,
        label: String,
        prevalence: Double,
        representativeArticles: [String] = [],
        stability: TopicStability? = nil
    ) {
        self.id = id
        self.label = label
        self.prevalence = prevalence
        self.representativeArticles = representativeArticles
        self.stability = stability
    }

    /// Returns the identifier of the topic in a column of a fresh model, such as `t01`.
    package static func freshIdentifier(column: Int, topicCount: Int) -> String {
        let digits = String(column + 1)
        let width = max(2, String(topicCount).count)
        return "t" + String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
