internal import Stance

/// The record of one ledger row.
public enum EvidenceRecord {
    /// The fields of a ledger row, inside a cell and as a table of its own.
    static let layout: [FieldDescription] = [
        FieldDescription("word", .text, "The word or phrase that carries polarity."),
        FieldDescription("valence", .number(-1...1), "Its polarity."),
        FieldDescription("reverser", .number(-1...1), "−1 if its object is reversed (“combat terrorism”), else 1."),
        FieldDescription("negation", .number(-1...1), "Factor of a negation in scope, else 1."),
        FieldDescription("facet", .text, "The facet that the word speaks to."),
        FieldDescription("facet_sign", .number(-1...1), "Sign of the facet towards the theme's proposition."),
        FieldDescription("decay", .number(0...1), "Factor of the distance between the word and the facet's mention."),
        FieldDescription("modality", .number(0...1), "Factor of the statement's modality."),
        FieldDescription("voice", .number(0...1), "Factor of the statement's voice."),
        FieldDescription("confidence", .number(0...1), "Factor of the statement's confidence."),
        FieldDescription("contribution", .number(-1...1), "What the row adds to the cell's stance_raw."),
        FieldDescription("statement_id", .text, "The statement that holds the word."),
        FieldDescription("article_id", .text, "The article that holds the word."),
        FieldDescription("start", .integer, "Code-point offset of the word in the article's text."),
        FieldDescription("end", .integer, "Code-point offset behind the word."),
        FieldDescription("sentence", .text, "The sentence around the word."),
    ]

    /// Returns a ledger row as a JSON object.
    static func value(of row: EvidenceRow) -> JSONValue {
        .object(fields(of: row))
    }

    /// Returns the fields of a ledger row.
    static func fields(of row: EvidenceRow) -> [JSONField] {
        [
            JSONField("word", .string(row.word)),
            JSONField("valence", .number(row.valence)),
            JSONField("reverser", .number(row.reverser)),
            JSONField("negation", .number(row.negation)),
            JSONField("facet", .string(row.facet)),
            JSONField("facet_sign", .number(row.facetSign)),
            JSONField("decay", .number(row.decay)),
            JSONField("modality", .number(row.modality)),
            JSONField("voice", .number(row.voice)),
            JSONField("confidence", .number(row.confidence)),
            JSONField("contribution", .number(row.contribution)),
            JSONField("statement_id", .string(row.statementID)),
            JSONField("article_id", .string(row.articleID)),
            JSONField("start", .integer(row.start)),
            JSONField("end", .integer(row.end)),
            JSONField("sentence", .string(row.sentence)),
        ]
    }
}
