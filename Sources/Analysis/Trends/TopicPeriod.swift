public import TopicModeling

/// How much one topic was written about in one period, by one group or by all.
public struct TopicPeriod: Hashable, Sendable {
    /// The first day of the period, or nil for the whole span, undated articles included.
    public var period: String?
    /// The group, such as an outlet; nil for all articles.
    public var group: String?
    /// The topic.
    public var topicID: String
    /// The number of articles behind the share.
    public var articleCount: Int
    /// The share, and its 95 % band where enough articles stand behind it.
    public var prevalence: Prevalence
    /// How far the share is above what was usual before, in robust standard deviations; nil where nothing was usual
    /// yet, and for the whole span.
    public var burst: BurstRule.Verdict?
    /// The terms of the topic that rose and fell against all periods before; none where they were not looked for.
    public var drift: TermDrift.Terms

    /// Creates a row.
    public init(
        period: String?,
        group: String? = nil,
        topicID: String,
        articleCount: Int,
        prevalence: Prevalence,
        burst: BurstRule.Verdict? = nil,
        drift: TermDrift.Terms = TermDrift.Terms()
    ) {
        self.period = period
        self.group = group
        self.topicID = topicID
        self.articleCount = articleCount
        self.prevalence = prevalence
        self.burst = burst
        self.drift = drift
    }
}
