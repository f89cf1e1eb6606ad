/// What a topic is called and how common it is; its terms are columns of the model's components.
public struct Topic: Hashable, Sendable, Codable {
    /// The permanent identifier; never given to another topic.
    public var id: String

    /// The label: the n-gram and the words that stand for the topic best, or a name that a user gave.
    public var label: String

    /// Whether a person gave the label, as a name.
    public var isNamed = false

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
        identifier(number: column + 1, width: String(topicCount).count)
    }

    /// Returns the identifier of a number, filled up with zeros to at least two digits.
    static func identifier(number: Int, width: Int) -> String {
        let digits = String(number)
        return "t" + String(repeating: "0", count: max(0, max(2, width) - digits.count)) + digits
    }

    /// Returns the number that is above those of all topics, for files from before the number was kept.
    static func nextNumber(after topics: [Topic]) -> Int {
        (topics.compactMap { Int($0.id.drop { !$0.isNumber }) }.max() ?? topics.count) + 1
    }

    /// Reads a topic; one of a file from before there were names has none.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        id = try values.decode(String.self, forKey: .id)
        label = try values.decode(String.self, forKey: .label)
        isNamed = try values.decodeIfPresent(Bool.self, forKey: .isNamed) ?? false
        prevalence = try values.decode(Double.self, forKey: .prevalence)
        representativeArticles = try values.decode([String].self, forKey: .representativeArticles)
        stability = try values.decodeIfPresent(TopicStability.self, forKey: .stability)
    }
}
