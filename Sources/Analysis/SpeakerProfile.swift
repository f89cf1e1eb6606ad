public import Discourse

/// A speaker with the number of statements and articles over the whole corpus.
public struct SpeakerProfile: Hashable, Sendable {
    /// The speaker.
    public var speaker: Speaker
    /// The number of statements.
    public var statementCount: Int
    /// The number of articles with a statement.
    public var articleCount: Int

    /// Creates a profile.
    public init(speaker: Speaker, statementCount: Int, articleCount: Int) {
        self.speaker = speaker
        self.statementCount = statementCount
        self.articleCount = articleCount
    }
}
