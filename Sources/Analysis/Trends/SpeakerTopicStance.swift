public import Stance
public import TopicModeling

/// What one speaker said on one topic in one period, and which side those statements take.
public struct SpeakerTopicStance: Sendable {
    /// The first day of the period, or nil for the whole span, undated articles included.
    public var period: String?
    /// The identifier of the speaker, or `role:` and the role.
    public var speakerID: String
    /// The name of the speaker, or the role.
    public var name: String
    /// The topic.
    public var topicID: String
    /// The number of statements on the topic.
    public var statementCount: Int
    /// The number of articles that they stand in.
    public var articleCount: Int
    /// Their share of all statements of the speaker in the period, with its band.
    public var prevalence: Prevalence
    /// The stance of these statements on one theme; nil if they touch none.
    public var cell: StanceCell?
}
