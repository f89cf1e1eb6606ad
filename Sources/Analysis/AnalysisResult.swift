public import Corpus
public import Discourse
public import LinearAlgebra
public import Stance
public import TopicModeling

/// What an analysis found: the topics of a corpus, who said what in it, and which side they take.
public struct AnalysisResult: Sendable {
    /// The identifier of the run: it follows from corpus, options and version, so the same work has the same one.
    public var runID: String

    /// The SHA-256 over the identifiers and texts of the articles.
    public var corpusHash: String

    /// The articles, in the order of the corpus.
    public var articles: [Article]

    /// The groups of near-duplicate articles.
    public var duplicates: DuplicateGroups

    /// The number of articles that were left out because they repeat another one.
    public var leftOutCount: Int

    /// The number of articles that repeat another one, kept or left out.
    public var copyCount: Int { duplicates.copyCount + leftOutCount }

    /// The topics, or why there are none.
    public var topics: TopicOutcome

    /// All statements, in the order of the corpus.
    public var statements: [Statement]

    /// The speakers, those with the most statements first.
    public var speakers: [SpeakerProfile]

    /// The surface forms that were merged into speakers.
    public var aliases: [SpeakerAlias]

    /// The names of the overrides that stand for nobody in these articles.
    public var unmatchedOverrides: [String]

    /// The themes that were scored.
    public var themes: [Theme]

    /// The stance cells by speaker: the roll-up of each theme, then its facets.
    public var cells: [StanceCell]

    /// The stance cells by speaker and month, of the articles with a date.
    public var cellsByPeriod: [StanceCell]

    /// The topic shares of each article that the vocabulary covers.
    public var articleTopics: [TopicShare]

    /// The topic shares of each speaker's articles.
    public var speakerTopics: [TopicShare]

    /// The topic shares of each month, with bands and bursts.
    public var topicsByPeriod: [TopicPeriod]

    /// The topic shares of each speaker's articles in each month.
    public var speakerTopicsByPeriod: [TopicShare]

    /// What each speaker said on each topic, and the stance of it, by month and over the whole span.
    public var speakerTopicStance: [SpeakerTopicStance]

    /// How much each theme was spoken about in each month.
    public var themesByPeriod: [ThemePeriod]

    /// The seconds that each part took.
    public var seconds: AnalysisSeconds
}

/// The topic model of a corpus, or the reason that there is none.
public enum TopicOutcome: Sendable {
    /// A model with the topics of the articles: W, documents × topics.
    case model(TopicModel, documentTopics: DenseMatrix)

    /// No model, for this reason.
    case unavailable(reason: String)

    /// The model, if there is one.
    public var model: TopicModel? {
        guard case .model(let model, _) = self else { return nil }
        return model
    }
}

/// The wall-clock seconds of the parts of an analysis.
public struct AnalysisSeconds: Hashable, Sendable {
    /// Finding near-duplicates.
    public var duplicates = 0.0
    /// Vectorizing and training topics.
    public var topics = 0.0
    /// Finding statements and speakers.
    public var statements = 0.0
    /// Scoring stance.
    public var stance = 0.0

    /// Creates a record of zeros.
    public init() {}
}
