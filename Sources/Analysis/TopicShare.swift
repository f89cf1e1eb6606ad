/// How much of something is about one topic: an article, a speaker's articles, a period.
public struct TopicShare: Hashable, Sendable {
    /// The article, where the share is an article's.
    public var articleID: String?
    /// The speaker, where the share is a speaker's.
    public var speakerID: String?
    /// The first day of the period, where the share is a period's.
    public var period: String?
    /// The topic.
    public var topicID: String
    /// The share, from 0 to 1; with the traces that are left out, those of one article, speaker or period sum to 1.
    public var share: Double
    /// The number of articles behind the share.
    public var articleCount: Int

    /// Creates a share.
    public init(
        articleID: String? = nil,
        speakerID: String? = nil,
        period: String? = nil,
        topicID: String,
        share: Double,
        articleCount: Int
    ) {
        self.articleID = articleID
        self.speakerID = speakerID
        self.period = period
        self.topicID = topicID
        self.share = share
        self.articleCount = articleCount
    }
}
