public import Analysis
internal import Stance
internal import TopicModeling

/// The records of what speakers said on topics.
public enum SpeakerTopicRecord {
    /// The fields from the period to the stance, which the table of a run has too.
    static let fields = RecordDefinition<SpeakerTopicStance>(name: "", summary: "", key: [])
        .field("period", .text, isNullable: true, "First day of the period; null for the whole span.") {
            .optional($0.period)
        }
        .field("speaker_id", .text, "The speaker, or 'role:' and the role.") { .string($0.speakerID) }
        .field("speaker_name", .text, "Name of the speaker, or the role.") { .string($0.name) }
        .field("topic_id", .text, "The topic.") { .string($0.topicID) }
        .field("statements", .integer, "Statements on the topic.") { .integer($0.statementCount) }
        .field("articles", .integer, "Articles that they stand in.") { .integer($0.articleCount) }
        .field("share", .number(0...1), "Their share of the speaker's statements in the period.") {
            .number($0.prevalence.share)
        }
        .field("share_low", .number(0...1), isNullable: true, "Lower end of its 95 % band; null below five articles.") {
            .optional($0.prevalence.low)
        }
        .field("share_high", .number(0...1), isNullable: true, "Upper end of its 95 % band; null below five articles.")
    {
        .optional($0.prevalence.high)
    }
        .field("theme", .text, isNullable: true, "A theme that they touch; null if they touch none.") {
            .optional($0.cell?.theme)
        }
        .field("theme_statements", .integer, isNullable: true, "Independent statements on that theme.") {
            ($0.cell?.statementCount).map(JSONValue.integer) ?? .null
        }
        .field("stance", .number(-1...1), isNullable: true, "Their stance on it, shrunk where they are few.") {
            .optional($0.cell?.stance)
        }
        .field("stance_low", .number(-1...1), isNullable: true, "Lower end of the 95 % interval of stance, or null.") {
            .optional($0.cell?.stanceLow)
        }
        .field("stance_high", .number(-1...1), isNullable: true, "Upper end of the 95 % interval of stance, or null.") {
            .optional($0.cell?.stanceHigh)
        }
        .field(
            "verdict",
            .choice(StanceCell.Verdict.allCases.map(\.rawValue)),
            isNullable: true,
            "Side of the unshrunk evidence."
        ) { .optional($0.cell?.verdict.rawValue) }
        .field(
            "certainty",
            .choice(StanceCell.Certainty.allCases.map(\.rawValue)),
            isNullable: true,
            "How far to rely on it."
        ) { .optional($0.cell?.certainty.rawValue) }

    /// The definition of a row of `rostrum topics over-time --by speaker`.
    public static let definition = RecordDefinition<SpeakerTopicStance>(
        name: "speaker_topics_over_time",
        summary: "What one speaker said on one topic in one period, and the stance of it on one theme.",
        key: ["speaker_id", "period", "topic_id", "theme"]
    ).adding(fields) { $0 }
}
