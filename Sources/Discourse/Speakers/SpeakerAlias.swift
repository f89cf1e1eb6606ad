/// One surface form that was merged into a speaker, with the rule that merged it.
public struct SpeakerAlias: Hashable, Sendable {
    /// The speaker.
    public var speakerID: String
    /// The surface form.
    public var alias: String
    /// The rule of the merge.
    public var rule: Speaker.Resolution
    /// How many mentions had this form.
    public var mentionCount: Int

    /// Creates an alias.
    public init(speakerID: String, alias: String, rule: Speaker.Resolution, mentionCount: Int) {
        self.speakerID = speakerID
        self.alias = alias
        self.rule = rule
        self.mentionCount = mentionCount
    }
}
