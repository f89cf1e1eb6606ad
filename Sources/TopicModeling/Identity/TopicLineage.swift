/// What became of topics from one model to the next.
public struct TopicLineage: Hashable, Sendable, Codable {
    /// What happened to one topic, or to several that became one.
    public struct Event: Hashable, Sendable, Codable {
        /// What happened.
        public var status: Status

        /// The identifiers before: several of topics that merged, none of a new topic.
        public var from: [String]

        /// The identifiers after: several of a topic that was split, none of one that retired.
        public var to: [String]

        /// How like the topic is to what it was, 0 to 1: the cosine of kept ones; of a split or merged topic that with
        /// the best sum of its parts; of a new or retired one the highest with any topic on the other side.
        public var similarity: Double

        /// The parts of a split or merged topic, in the order of the side with several: shares of what they explain
        /// together, which sum to 1 over all topics of that side.
        public var parts: [Double]

        /// The label of the topic.
        public var label: String

        /// Creates an event.
        public init(
            status: Status,
            from: [String],
            to: [String],
            similarity: Double,
            parts: [Double] = [],
            label: String
        ) {
            self.status = status
            self.from = from
            self.to = to
            self.similarity = similarity
            self.parts = parts
            self.label = label
        }
    }

    /// What may happen to a topic.
    public enum Status: String, Hashable, Sendable, Codable, CaseIterable {
        /// It goes on under its identifier.
        case kept
        /// It was not there before.
        case new
        /// It became several topics; the one most like it has its identifier, if any is like it.
        case split
        /// Several topics became it; it has the identifier of the one most like it.
        case merged
        /// It is no more; its identifier is never given again.
        case retired
    }

    /// A way from one model to the next.
    public enum Change: String, Hashable, Sendable, Codable {
        /// The first training.
        case trained
        /// A training on another corpus, matched with the model before.
        case retrained
        /// New articles were added.
        case updated
        /// Models were joined.
        case merged
    }

    /// One step in the life of a model.
    public struct Step: Hashable, Sendable, Codable {
        /// The kind of step.
        public var change: Change
        /// How many documents came with it.
        public var documentCount: Int
        /// The share that earlier documents still counted, 0 to 1.
        public var decay: Double
        /// What became of the topics; empty for the first training.
        public var events: [Event]

        /// Creates a step.
        public init(change: Change, documentCount: Int, decay: Double = 1, events: [Event] = []) {
            self.change = change
            self.documentCount = documentCount
            self.decay = decay
            self.events = events
        }
    }

    /// The number of the next topic; numbers of retired topics are below it.
    public var nextNumber: Int

    /// The steps, the first training first.
    public var steps: [Step]

    /// Creates a lineage.
    public init(nextNumber: Int = 1, steps: [Step] = []) {
        self.nextNumber = nextNumber
        self.steps = steps
    }

    /// Returns the identifier of a topic that was never there, and takes its number.
    public mutating func makeIdentifier() -> String {
        defer { nextNumber += 1 }
        return Topic.identifier(number: nextNumber, width: 2)
    }
}
