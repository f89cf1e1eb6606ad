internal import Analysis
internal import Discourse

/// The tables about speakers.
enum SpeakerTables {
    static let speakers = RecordDefinition<SpeakerProfile>(
        name: "speakers",
        summary: "One speaker of the corpus.",
        key: ["speaker_id"]
    )
    .field("speaker_id", .text, "Identifier: from the full name, or scoped to an article while unresolved.") {
        .string($0.speaker.id)
    }
    .field("name", .text, "Full name, without title and role.") { .string($0.speaker.name) }
    .field("kind", .choice(Speaker.Kind.allCases.map(\.rawValue)), "What kind of speaker it is.") {
        .string($0.speaker.kind.rawValue)
    }
    .field("role", .text, isNullable: true, "Office or profession.") { .optional($0.speaker.role) }
    .field("organisation", .text, isNullable: true, "Organisation or country.") { .optional($0.speaker.organisation) }
    .field("statements", .integer, "Statements.") { .integer($0.statementCount) }
    .field("articles", .integer, "Articles with a statement.") { .integer($0.articleCount) }

    static let aliases = RecordDefinition<SpeakerAlias>(
        name: "aliases",
        summary: "One surface form that was merged into a speaker, and the rule that merged it.",
        key: ["speaker_id", "alias", "rule"]
    )
    .field("speaker_id", .text, "The speaker.") { .string($0.speakerID) }
    .field("alias", .text, "The surface form.") { .string($0.alias) }
    .field("rule", .choice(Speaker.Resolution.allCases.map(\.rawValue)), "The rule of the merge.") {
        .string($0.rule.rawValue)
    }
    .field("mentions", .integer, "Mentions in this form.") { .integer($0.mentionCount) }
}
