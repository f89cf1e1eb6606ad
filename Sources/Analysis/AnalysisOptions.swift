public import Corpus
public import Discourse
public import TopicModeling
public import Vectorization

/// What an analysis does with a corpus.
public struct AnalysisOptions: Hashable, Sendable {
    /// How texts become a matrix.
    public var vectorizer: TFIDFVectorizer

    /// How topics are trained; its number of topics is used if it was asked for.
    public var factorization = NMF.Options()

    /// The number of topics, or nil for one that fits the size of the corpus.
    public var topicCount: Int?

    /// What near-duplicate articles count for.
    public var duplicates = DuplicatePolicy.weight

    /// How the number of topics is chosen by trying some; nil takes the number that was asked for.
    public var topicSelection: TopicCountSelector.Options?

    /// The number of parts of the corpus on which it is tried whether the topics come back; 0 leaves that out.
    public var stabilitySampleCount = 0

    /// Whether each document is its speaker's own words.
    public var isTranscript = false

    /// What a person knows better about the speakers.
    public var overrides = SpeakerOverrides()

    /// The version of the program, for the files it writes.
    public var version: String

    /// Creates the default options.
    public init(vectorizer: TFIDFVectorizer, version: String) {
        self.vectorizer = vectorizer
        self.version = version
    }

    /// The number of topics for a number of articles when nobody asked for one: a topic for each 25 articles, from 5
    /// to 30, as many as a person reads through.
    static func usualTopicCount(articleCount: Int) -> Int {
        min(30, max(5, articleCount / 25))
    }

    /// The fewest articles that topics are trained on when nobody asked for a number of topics.
    static let fewestArticlesForTopics = 20
}
