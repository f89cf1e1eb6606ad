/// How surely a topic comes back when the model is trained on other parts of the same corpus.
public struct TopicStability: Hashable, Sendable, Codable {
    /// The share of parts in which a topic like it was found, from 0 to 1.
    ///
    /// The topics of a part are matched one to one with those of the model; like it is a topic that
    /// shares at least 10 of the 20 best terms, a similarity of Jaccard of 1/3.
    public var recurrence: Double

    /// The mean similarity of Jaccard of the 20 best terms to those of the matched topics, from 0 to 1.
    public var similarity: Double

    /// The number of parts.
    public var samples: Int

    /// The similarity from which a topic counts as the same: 10 of 20 terms in common.
    public static let leastSimilarity = 1.0 / 3

    /// The recurrence below which a topic counts as unstable.
    ///
    /// A topic that a single document makes is in the 80 % of the parts that have the document.
    public static let leastRecurrence = 0.85

    /// Creates a stability.
    public init(recurrence: Double, similarity: Double, samples: Int) {
        self.recurrence = recurrence
        self.similarity = similarity
        self.samples = samples
    }

    /// Whether the topic may be an accident of the documents at hand.
    public var isUnstable: Bool { recurrence < Self.leastRecurrence }
}
