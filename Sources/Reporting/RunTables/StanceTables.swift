internal import Analysis
internal import Discourse
internal import Stance

/// The tables about themes and stance.
enum StanceTables {
    /// One ledger row with the cell that it belongs to.
    struct LedgerRow: Sendable {
        var cell: StanceCell
        var evidence: EvidenceRow
    }

    static let themes = RecordDefinition<Theme>(
        name: "themes",
        summary: "One theme that was scored, with its facets.",
        key: ["theme"]
    )
    .field("theme", .text, "Identifier.") { .string($0.id) }
    .field("kind", .choice(Theme.Kind.allCases.map(\.rawValue)), "Whether anybody is expected to support it.") {
        .string($0.kind.rawValue)
    }
    .field("proposition", .text, "The proposition that a verdict of 'for' supports.") { .string($0.proposition) }
    .field(
        "facets",
        .list(
            .object([
                FieldDescription("facet", .text, "Identifier."),
                FieldDescription(
                    "sign",
                    .integer,
                    isNullable: true,
                    "Sign towards the proposition; null if it has none."
                ),
            ])
        ),
        "Narrower targets inside the theme."
    ) { theme in
        .array(
            theme.facets.map { facet in
                .object([
                    JSONField("facet", .string(facet.id)),
                    JSONField("sign", facet.sign.map { .integer(Int($0)) } ?? .null),
                ])
            }
        )
    }

    static let cells = cellDefinition(
        .inRun(
            name: "stance_cells",
            summary: "What one speaker's statements say on one theme or facet; the ledger is in the table evidence.",
            key: ["speaker_id", "theme", "facet"]
        )
    )

    static let cellsByPeriod = cellDefinition(
        RecordDefinition<InRun<StanceCell>>.inRun(
            name: "speaker_theme_period",
            summary: "What one speaker's statements of one month say on one theme or facet.",
            key: ["period", "speaker_id", "theme", "facet"]
        )
        .field("period", .date, "First day of the month.") { .optional($0.row.period) }
    )

    static let evidence = EvidenceRecord.layout.reduce(
        RecordDefinition<InRun<LedgerRow>>.inRun(
            name: "evidence",
            summary: "One ledger row of one cell; the contributions of a cell sum to its stance_raw.",
            key: ["speaker_id", "theme", "cell_facet", "statement_id", "start", "facet"]
        )
        .field("speaker_id", .text, "The speaker of the cell.") { .string($0.row.cell.speaker.id) }
        .field("theme", .text, "The theme of the cell.") { .string($0.row.cell.theme) }
        .field("cell_facet", .text, isNullable: true, "The facet of the cell; null is the theme's roll-up.") {
            .optional($0.row.cell.facet)
        }
    ) { definition, field in
        definition.field(field.name, field.type, isNullable: field.isNullable, field.summary) { row in
            EvidenceRecord.value(of: row.row.evidence)[field.name] ?? .null
        }
    }

    static let themesByPeriod = RecordDefinition<InRun<ThemePeriod>>.inRun(
        name: "theme_period",
        summary: "How much one theme was spoken about in one month.",
        key: ["period", "theme"]
    )
    .field("period", .date, "First day of the month.") { .string($0.row.period) }
    .field("theme", .text, "The theme.") { .string($0.row.theme) }
    .field("statements", .integer, "Statements on the theme.") { .integer($0.row.statementCount) }
    .field("articles", .integer, "Articles with such a statement.") { .integer($0.row.articleCount) }
    .field("share", .number(0...1), "Their share of the month's articles.") { .number($0.row.share) }

    private static func cellDefinition(
        _ base: RecordDefinition<InRun<StanceCell>>
    ) -> RecordDefinition<InRun<StanceCell>> {
        let speaker = base.field("speaker_id", .text, "The speaker.") { .string($0.row.speaker.id) }
        return StanceCellRecord.scoreFields.reduce(speaker) { definition, field in
            let description = field.description
            return definition.field(
                description.name,
                description.type,
                isNullable: description.isNullable,
                description.summary
            ) { field.value($0.row) }
        }
    }
}
