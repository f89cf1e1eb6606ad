import ArgumentParser
import Reporting

/// Prints the JSON Schema of a document or of a record.
struct Schema: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print the JSON Schema of a document, or list the schemas.",
        discussion: """
            EXAMPLES
              rostrum schema
              rostrum schema stance > stance.schema.json
              rostrum schema statements --record      one line of a JSON Lines file
            """
    )

    @Argument(help: ArgumentHelp("The name of the schema.", valueName: "name"))
    var name: String?

    @Flag(help: "Print the schema of one record, not of the whole document.")
    var record = false

    @OptionGroup(title: "General")
    var global: GlobalOptions

    func run() throws {
        guard let name else {
            try StandardStreams.write(
                TextTable(
                    columns: [TextTable.Column("schema"), TextTable.Column("a record is", isFlexible: true)],
                    rows: SchemaCatalogue.all.map { [$0.layout.name, $0.layout.summary] }
                ).text(width: StandardStreams.terminalWidth)
            )
            return
        }
        guard let entry = SchemaCatalogue.all.first(where: { $0.layout.name == name }) else {
            throw ValidationError(
                "There is no schema '\(name)'; there is \(SchemaCatalogue.all.map(\.layout.name).joined(separator: ", "))."
            )
        }
        let schema =
            if record {
                JSONSchema.record(entry.layout)
            } else if entry.isList {
                JSONSchema.document(entry.layout)
            } else {
                JSONSchema.objectDocument(entry.layout)
            }
        try StandardStreams.write(JSONWriter.text(of: schema, isPretty: true) + "\n")
    }
}

/// The schemas of all documents and tables.
enum SchemaCatalogue {
    /// A layout and whether its document holds a list of records.
    struct Entry {
        var layout: RecordLayout
        var isList: Bool
    }

    static let all: [Entry] =
        (lists.map { Entry(layout: $0, isList: true) } + objects.map { Entry(layout: $0, isList: false) })
        .sorted { $0.layout.name < $1.layout.name }

    /// The layouts of documents that hold records.
    private static let lists: [RecordLayout] =
        [
            StatementRecord.definition.layout, StanceCellRecord.definition.layout,
            StanceCellRecord.byArticle.layout, StanceCellRecord.byPeriod.layout,
            StanceComparisonListing.definition.layout, ToneListing.definition.layout,
            TopicListing.definition.layout, DocumentTopicsListing.definition.layout,
            TopicEvaluationReport.definition.layout, TopicSelectionReport.definition.layout,
            TopicComparisonListing.definition.layout, LineageListing.definition.layout,
            LexiconCheckListing.files.layout,
            LexiconCheckListing.problems.layout, LexiconAuditListing.findings.layout,
            LexiconCoverageListing.words.layout, DuplicateListing.definition.layout,
            TopicPeriodRecord.definition.layout, SpeakerTopicRecord.definition.layout,
            TopicTreeListing.definition.layout, TopicExampleListing.definition.layout,
        ] + RunTable.layouts.filter { !["statements", "topics"].contains($0.name) }

    /// The layouts of documents that are one object.
    private static let objects: [RecordLayout] = [
        AnalysisSummary.layout, TrainingReport.layout, UpdateReport.layout, MergeReport.layout, TransformReport.layout,
        VectorizeReport.layout, InspectionReport.layout, TopicEvaluationReport.layout, TopicSelectionReport.layout,
        StanceMapDocument.layout, LexiconAuditListing.layout, LexiconCoverageListing.layout,
    ]
}
