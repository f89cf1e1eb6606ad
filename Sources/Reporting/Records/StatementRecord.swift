internal import Corpus
public import Discourse

/// The record of a statement.
public enum StatementRecord {
    /// The definition: who said what, where it stands, and which rule found it.
    public static let definition = RecordDefinition<Statement>(
        name: "statements",
        summary: "One thing that somebody was reported to have said; offsets count code points of the article's text.",
        key: ["statement_id"]
    )
    .field("statement_id", .text, "Identifier: article_id:start:end over the content.") { .string($0.id) }
    .field("article_id", .text, "The article.") { .string($0.articleID) }
    .field("kind", .choice(Statement.Kind.allCases.map(\.rawValue)), "How the words are reported.") {
        .string($0.kind.rawValue)
    }
    .field("pattern", .text, "The rule that found the statement.") { .string($0.pattern) }
    .field("voice", .choice(Statement.Voice.allCases.map(\.rawValue)), "Whose words they are.") {
        .string($0.voice.rawValue)
    }
    .field("modality", .choice(Statement.Modality.allCases.map(\.rawValue)), "How the content is put forward.") {
        .string($0.modality.rawValue)
    }
    .field("confidence", .number(0...1), "Precision of the rule.") { .number($0.confidence) }
    .field("speaker", .object(SpeakerFields.layout), isNullable: true, "Who said it; null if nobody is named.") {
        SpeakerFields.value(of: $0.speaker)
    }
    .field("chain", .list(.object(SpeakerFields.layout)), "Speakers from the outermost to the innermost.") {
        .array($0.chain.map(SpeakerFields.value))
    }
    .field("source", .object(RangeFields.layout), isNullable: true, "Where the speaker is mentioned.") {
        RangeFields.value(of: $0.source)
    }
    .field("cue", .object(cueLayout), isNullable: true, "The words that report the statement.") {
        cueValue($0.cue)
    }
    .field("content", .list(.object(RangeFields.layout)), "What was said; several ranges if interrupted.") {
        .array($0.content.map(RangeFields.value))
    }
    .field("text", .text, "The words of the content.") { .string($0.text) }

    private static let cueLayout =
        RangeFields.layout + [
            FieldDescription("text", .text, "The words as they stand."),
            FieldDescription("lemma", .text, "Their dictionary form."),
            FieldDescription("class", .text, "The class in the cue file."),
        ]

    private static func cueValue(_ cue: Statement.Cue?) -> JSONValue {
        guard let cue else { return .null }
        return .object([
            JSONField("start", .integer(cue.range.start)),
            JSONField("end", .integer(cue.range.end)),
            JSONField("text", .string(cue.text)),
            JSONField("lemma", .string(cue.lemma)),
            JSONField("class", .string(cue.cueClass)),
        ])
    }
}
