public import Corpus

/// What is in a corpus, for a person and for a machine.
public struct InspectionReport {
    /// What was found.
    public let inspection: CorpusInspection

    /// Creates a report.
    public init(inspection: CorpusInspection) {
        self.inspection = inspection
    }

    /// The fields of the document.
    public static let layout = RecordLayout(
        name: "corpus_inspection",
        summary: "What is in a corpus.",
        key: [],
        fields: [
            FieldDescription("documents", .integer, "Articles."),
            FieldDescription("empty_documents", .integer, "Articles without a visible character."),
            FieldDescription("repeated_documents", .integer, "Articles that are identical to an earlier one."),
            FieldDescription("words", .integer, "Words of all texts."),
            FieldDescription("text_bytes", .integer, "UTF-8 bytes of all texts."),
            FieldDescription("rejected", .integer, "Records that could not be read."),
            FieldDescription("undated", .integer, "Articles without a date."),
            FieldDescription("first_published_at", .timestamp, isNullable: true, "The earliest date."),
            FieldDescription("last_published_at", .timestamp, isNullable: true, "The latest date."),
            FieldDescription("duplicate_groups", .integer, "Groups of near-duplicate articles."),
            FieldDescription("copies", .integer, "Articles that repeat an earlier one of their group."),
            FieldDescription("sources", countList, "Articles by outlet, the most first."),
            FieldDescription("periods", countList, "Articles by period, in order of time."),
        ]
    )

    private static let countList = FieldType.list(
        .object([
            FieldDescription("name", .text, isNullable: true, "The outlet or the period; null for none."),
            FieldDescription("articles", .integer, "Articles."),
        ])
    )

    /// The document's data.
    public var value: JSONValue {
        .object([
            JSONField("documents", .integer(inspection.documents)),
            JSONField("empty_documents", .integer(inspection.emptyDocuments)),
            JSONField("repeated_documents", .integer(inspection.report.repeatedDocuments)),
            JSONField("words", .integer(inspection.words)),
            JSONField("text_bytes", .integer(inspection.textBytes)),
            JSONField("rejected", .integer(inspection.report.rejectedCount)),
            JSONField("undated", .integer(inspection.undated)),
            JSONField("first_published_at", .optional(inspection.dates.map { DateFormats.iso($0.lowerBound) })),
            JSONField("last_published_at", .optional(inspection.dates.map { DateFormats.iso($0.upperBound) })),
            JSONField("duplicate_groups", .integer(inspection.duplicates?.groups.count ?? 0)),
            JSONField("copies", .integer(inspection.duplicates?.copyCount ?? 0)),
            JSONField("sources", list(inspection.sources)),
            JSONField("periods", list(inspection.periods)),
        ])
    }

    /// One screen for a person.
    public var text: String {
        let dates =
            inspection.dates.map {
                "\(DateFormats.iso($0.lowerBound).prefix(10)) to \(DateFormats.iso($0.upperBound).prefix(10))"
            }
            ?? "none"
        let facts = [
            ("articles", "\(inspection.documents)"),
            ("without text", "\(inspection.emptyDocuments)"),
            ("words", "\(inspection.words)"),
            ("dates", dates + (inspection.undated > 0 ? " (\(inspection.undated) without)" : "")),
            (
                "near-duplicates",
                "\(inspection.duplicates?.copyCount ?? 0) copies in \(inspection.duplicates?.groups.count ?? 0) groups"
            ),
            ("rejected records", "\(inspection.report.rejectedCount)"),
        ]
        let lines = facts.map { name, value in
            name + String(repeating: " ", count: 18 - name.count) + PrintableText.singleLine(value) + "\n"
        }
        return lines.joined() + table("outlet", inspection.sources, limit: 10)
            + table("\(inspection.period.rawValue)", inspection.periods, limit: 36)
    }

    private func table(_ title: String, _ counts: [CorpusInspection.Count], limit: Int) -> String {
        guard counts.contains(where: { $0.name != nil }) else { return "" }
        let rows = counts.prefix(limit).map { [$0.name ?? "(none)", "\($0.articles)"] }
        let rest = counts.count > limit ? "… and \(counts.count - limit) more\n" : ""
        let columns = [TextTable.Column(title), TextTable.Column("articles", alignment: .right)]
        return "\n" + TextTable(columns: columns, rows: rows).text() + rest
    }

    private func list(_ counts: [CorpusInspection.Count]) -> JSONValue {
        .array(
            counts.map {
                .object([JSONField("name", .optional($0.name)), JSONField("articles", .integer($0.articles))])
            }
        )
    }
}
