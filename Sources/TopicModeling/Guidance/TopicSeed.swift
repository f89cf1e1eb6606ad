/// What a person knows about one topic before it is found.
public struct TopicSeed: Hashable, Sendable {
    /// A word or a phrase that the topic should have.
    public struct Word: Hashable, Sendable {
        /// The word or phrase in small letters; `*` stands for any run of characters.
        public var pattern: String

        /// How strongly it is drawn into the topic: 1 towards the weight of the topic's ten best terms, 2 towards twice
        /// that.
        public var strength: Double

        /// Creates a word.
        public init(_ pattern: String, strength: Double = 1) {
            self.pattern = pattern
            self.strength = strength
        }
    }

    /// The name, which becomes the label of the topic.
    public var name: String

    /// The words and phrases that the topic should have.
    public var words: [Word]

    /// The words and phrases that it must not have; `*` stands for any run of characters.
    public var exclusions: [String]

    /// The identifiers of articles that are about it.
    public var articles: [String]

    /// A factor of the pull on the topic: 1 meets the data half-way, 3 goes three quarters of the way.
    public var strength: Double

    /// Creates a seed.
    public init(
        name: String,
        words: [Word],
        exclusions: [String] = [],
        articles: [String] = [],
        strength: Double = 1
    ) {
        self.name = name
        self.words = words
        self.exclusions = exclusions
        self.articles = articles
        self.strength = strength
    }
}

/// All that a person knows about the topics of a model before they are found.
public struct TopicSeeds: Hashable, Sendable {
    /// Topics that stay as they are in an earlier model.
    public struct Frozen: Hashable, Sendable {
        /// The file of the model.
        public var model: String
        /// The identifiers of the topics.
        public var topics: [String]
        /// The line of the seed file that names them.
        public var line: Int

        /// Creates a list of frozen topics.
        public init(model: String, topics: [String], line: Int = 1) {
            self.model = model
            self.topics = topics
            self.line = line
        }
    }

    /// The seeded topics: topic *i* of the model is the *i*-th of them.
    public var topics: [TopicSeed]

    /// Pairs of positions in ``topics`` whose terms should not overlap.
    public var apart: [[Int]]

    /// The topics that follow the seeded ones and stay as they are.
    public var frozen: Frozen?

    /// The seed file, for messages.
    public var path: String

    /// Creates seeds.
    public init(topics: [TopicSeed], apart: [[Int]] = [], frozen: Frozen? = nil, path: String = "") {
        self.topics = topics
        self.apart = apart
        self.frozen = frozen
        self.path = path
    }

    /// How many topics are spoken for; a model may have more, which are free.
    public var guidedTopicCount: Int { topics.count + (frozen?.topics.count ?? 0) }
}
