internal import Analysis
internal import TopicModeling

/// The tables about topics.
enum TopicTables {
    /// One term of one topic.
    struct TermRow: Sendable {
        var topicID: String
        var view: String
        var rank: Int
        var term: TopicTerm
    }

    static let topics = RecordDefinition.inRun(
        name: "topics",
        summary: "One topic of the run's model.",
        key: ["topic_id"]
    )
    .field("topic_id", .text, "Permanent identifier.") { (row: InRun<Topic>) in .string(row.row.id) }
    .field("label", .text, "The n-gram and the words that stand for it best.") { .string($0.row.label) }
    .field("prevalence", .number(0...1), "Share of the corpus.") { .number($0.row.prevalence) }
    .stabilityFields { $0.row.stability }
    .field("representative_articles", .list(.text), "The articles that it covers best, without copies.") {
        .array($0.row.representativeArticles.map(JSONValue.string))
    }

    static let topicTerms = RecordDefinition.inRun(
        name: "topic_terms",
        summary: "One of the best terms of a topic in one view.",
        key: ["topic_id", "view", "rank"]
    )
    .field("topic_id", .text, "The topic.") { (row: InRun<TermRow>) in .string(row.row.topicID) }
    .field("view", .choice(["coherence", "weight", "relevance", "frex", "lift"]), "The order of the terms.") {
        .string($0.row.view)
    }
    .field("rank", .integer, "Place in that order, from 1.") { .integer($0.row.rank) }
    .field("term", .text, "The term.") { .string($0.row.term.term) }
    .field("weight", .number(nil), "Weight by which the view orders.") { .number($0.row.term.weight) }

    static let articleTopics = withShare(
        base(name: "article_topics", summary: "Share of one topic in one article.", key: ["article_id"])
            .field("article_id", .text, "The article.") { .optional($0.row.articleID) }
    )

    static let speakerTopics = withShare(
        base(name: "speaker_topics", summary: "Share of one topic in a speaker's articles.", key: ["speaker_id"])
            .field("speaker_id", .text, "The speaker.") { .optional($0.row.speakerID) }
    )

    static let topicPeriod = RecordDefinition<InRun<TopicPeriod>>.inRun(
        name: "topic_period",
        summary: "Share of one topic in one month, and whether it burst.",
        key: ["period", "topic_id"]
    )
    .field("period", .date, "First day of the month.") { .optional($0.row.period) }
    .adding(TopicPeriodRecord.shareFields) { $0.row }

    static let speakerTopicPeriod = withShare(
        base(
            name: "speaker_topic_period",
            summary: "Share of one topic in a speaker's articles of one month.",
            key: ["period", "speaker_id"]
        )
        .field("period", .date, "First day of the month.") { .optional($0.row.period) }
        .field("speaker_id", .text, "The speaker.") { .optional($0.row.speakerID) }
    )

    static let speakerTopicStance = RecordDefinition<InRun<SpeakerTopicStance>>.inRun(
        name: "speaker_topic_stance",
        summary: "What one speaker said on one topic in one month or in all, and the stance of it on one theme.",
        key: ["speaker_id", "period", "topic_id", "theme"]
    ).adding(SpeakerTopicRecord.fields) { $0.row }

    private static func base(name: String, summary: String, key: [String]) -> RecordDefinition<InRun<TopicShare>> {
        .inRun(name: name, summary: summary, key: key + ["topic_id"])
    }

    private static func withShare(
        _ definition: RecordDefinition<InRun<TopicShare>>
    ) -> RecordDefinition<InRun<TopicShare>> {
        definition
            .field("topic_id", .text, "The topic.") { .string($0.row.topicID) }
            .field("share", .number(0...1), "Share of the topic.") { .number($0.row.share) }
            .field("articles", .integer, "Articles behind the share.") { .integer($0.row.articleCount) }
    }
}
