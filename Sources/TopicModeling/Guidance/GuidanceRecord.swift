/// How well a seeded topic of a model keeps to its seeds; stored with the model.
public struct GuidanceRecord: Hashable, Sendable, Codable {
    /// A seed that another topic has more of.
    public struct Stray: Hashable, Sendable, Codable {
        /// The term.
        public var term: String
        /// The identifier of the topic that explains most of it.
        public var topicID: String

        /// Creates a stray.
        public init(term: String, topicID: String) {
            self.term = term
            self.topicID = topicID
        }
    }

    /// The identifier of the topic.
    public var topicID: String

    /// The name that a person gave it.
    public var name: String

    /// Of what the model explains of its seed words, the part that this topic explains: 0 to 1; nil without a word.
    ///
    /// The part of term *s* is H(s,j) Σ W(·,j) / Σᵢ H(s,i) Σ W(·,i); the score is the mean over the known seed words,
    /// weighted by their strengths.
    public var adherence: Double?

    /// How many terms of the vocabulary its seed words stand for.
    public var knownTerms: Int

    /// How many of them are among its twenty best terms.
    public var topTerms: Int

    /// How many articles speak for it: those named, and those that hold a phrase which is no term.
    public var articles: Int

    /// The seeds that the corpus does not have.
    public var unknown: [String]

    /// The words that it must not have, as they were written; new terms of an update keep to them too.
    public var exclusions: [String]

    /// The seed words that another topic explains more of, at most ten.
    public var strays: [Stray]

    /// Creates a record.
    public init(
        topicID: String,
        name: String,
        adherence: Double?,
        knownTerms: Int,
        topTerms: Int,
        articles: Int,
        unknown: [String],
        exclusions: [String],
        strays: [Stray]
    ) {
        self.topicID = topicID
        self.name = name
        self.adherence = adherence
        self.knownTerms = knownTerms
        self.topTerms = topTerms
        self.articles = articles
        self.unknown = unknown
        self.exclusions = exclusions
        self.strays = strays
    }
}
