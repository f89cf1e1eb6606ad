public import Analysis
internal import TopicModeling

/// The records of topics over time.
public enum TopicPeriodRecord {
    /// The fields from the topic to the burst, which the tables of a run have too.
    static let shareFields = RecordDefinition<TopicPeriod>(name: "", summary: "", key: [])
        .field("topic_id", .text, "The topic.") { .string($0.topicID) }
        .field("share", .number(0...1), "Share of the topic.") { .number($0.prevalence.share) }
        .field("share_low", .number(0...1), isNullable: true, "Lower end of its 95 % band; null below five articles.") {
            .optional($0.prevalence.low)
        }
        .field("share_high", .number(0...1), isNullable: true, "Upper end of its 95 % band; null below five articles.")
    {
        .optional($0.prevalence.high)
    }
        .field("articles", .integer, "Articles behind the share.") { .integer($0.articleCount) }
        .field(
            "burst_score",
            .number(nil),
            isNullable: true,
            "Distance from the median of the periods before, in robust standard deviations; null without enough of them."
        ) { .optional($0.burst?.score) }
        .field("burst", .boolean, "Whether the share is far above what was usual before.") {
            .bool($0.burst?.isBurst ?? false)
        }

    /// The definition of a row of `rostrum topics over-time`.
    public static let definition = RecordDefinition<TopicPeriod>(
        name: "topics_over_time",
        summary: "Share of one topic in one period, of all articles or of one group.",
        key: ["group", "period", "topic_id"]
    )
    .field("group", .text, isNullable: true, "The group, such as the outlet; null for all articles.") {
        .optional($0.group)
    }
    .field("period", .text, isNullable: true, "First day of the period; null for the whole span.") {
        .optional($0.period)
    }
    .adding(shareFields) { $0 }
    .field("rising", .list(.text), "Terms of the topic that rose against all periods before.") {
        .array($0.drift.rising.map(JSONValue.string))
    }
    .field("falling", .list(.text), "Terms of the topic that fell against all periods before.") {
        .array($0.drift.falling.map(JSONValue.string))
    }
}
