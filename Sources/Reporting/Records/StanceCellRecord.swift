public import Stance

/// The record of a stance cell.
public enum StanceCellRecord {
    /// The definition of a cell by speaker, role or organisation, with its ledger.
    public static let definition = withLedger(scores(of: speakerAndTheme(base(name: "stance"))))

    /// The definition of a cell by article.
    public static let byArticle = withLedger(scores(of: speakerAndTheme(articleField(base(name: "stance_by_article")))))

    /// The definition of a cell by period.
    public static let byPeriod = withLedger(scores(of: speakerAndTheme(periodField(base(name: "stance_by_period")))))

    private static func base(name: String) -> RecordDefinition<StanceCell> {
        RecordDefinition(
            name: name,
            summary:
                "What one speaker's statements say on one theme or facet, with the ledger that sums to stance_raw.",
            key: ["speaker_id", "theme", "facet"]
        )
    }

    private static func articleField(_ definition: RecordDefinition<StanceCell>) -> RecordDefinition<StanceCell> {
        definition.field("article_id", .text, "The article.") { .optional($0.articleID) }
    }

    private static func periodField(_ definition: RecordDefinition<StanceCell>) -> RecordDefinition<StanceCell> {
        definition.field("period", .text, "First day of the period.") { .optional($0.period) }
    }

    /// The fields from the theme to the number of articles, which the tables of a run have too.
    static let scoreFields = scores(of: themeFields(RecordDefinition(name: "", summary: "", key: []))).fields

    private static func speakerAndTheme(_ definition: RecordDefinition<StanceCell>) -> RecordDefinition<StanceCell> {
        themeFields(
            definition.field("speaker", .object(SpeakerFields.layout), "Who speaks.") {
                SpeakerFields.value(of: $0.speaker)
            }
        )
    }

    private static func themeFields(_ definition: RecordDefinition<StanceCell>) -> RecordDefinition<StanceCell> {
        definition
            .field("theme", .text, "The theme.") { .string($0.theme) }
            .field("facet", .text, isNullable: true, "The facet; null is the theme's roll-up.") { .optional($0.facet) }
    }

    private static func scores(of definition: RecordDefinition<StanceCell>) -> RecordDefinition<StanceCell> {
        definition
            .field("stance_raw", .number(-1...1), "Sum of the evidence.") { .number($0.stanceRaw) }
            .field("shrinkage", .number(0...1), "Factor that shrinks thin evidence towards 0.") {
                .number($0.shrinkage)
            }
            .field("stance", .number(-1...1), "stance_raw × shrinkage.") { .number($0.stance) }
            .field(
                "stance_low",
                .number(-1...1),
                isNullable: true,
                "Lower end of the 95 % interval of stance, or null."
            ) {
                .optional($0.stanceLow)
            }
            .field(
                "stance_high",
                .number(-1...1),
                isNullable: true,
                "Upper end of the 95 % interval of stance, or null."
            ) {
                .optional($0.stanceHigh)
            }
            .field(
                "sign_probability",
                .number(0...1),
                isNullable: true,
                "Probability that the position has the sign of stance_raw; null without an interval."
            ) {
                .optional($0.signProbability)
            }
            .field("verdict", .choice(StanceCell.Verdict.allCases.map(\.rawValue)), "Side of the unshrunk evidence.") {
                .string($0.verdict.rawValue)
            }
            .field("certainty", .choice(StanceCell.Certainty.allCases.map(\.rawValue)), "How far to rely on it.") {
                .string($0.certainty.rawValue)
            }
            .field("tone", .number(-1...1), isNullable: true, "Mood of the words; null if no word carries any.") {
                .optional($0.tone)
            }
            .field("tone_stance_conflict", .boolean, "Whether tone and stance have different signs.") {
                .bool($0.toneStanceConflict)
            }
            .field("statements", .integer, "Independent statements.") { .integer($0.statementCount) }
            .field("inherited_statements", .integer, "Statements among them that have the theme from their article.") {
                .integer($0.inheritedCount)
            }
            .field("articles", .integer, "Articles.") { .integer($0.articleCount) }
    }

    private static func withLedger(_ definition: RecordDefinition<StanceCell>) -> RecordDefinition<StanceCell> {
        definition.field("evidence", .list(.object(EvidenceRecord.layout)), "Ledger; contributions sum to stance_raw.")
        {
            .array($0.evidence.map(EvidenceRecord.value))
        }
    }
}
