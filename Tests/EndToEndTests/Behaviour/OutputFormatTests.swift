import TestSupport
import Testing

@Suite("Output formats")
struct OutputFormatTests {
    /// A command that lists something, with the name of the schema of its JSON document.
    struct Listing: CustomTestStringConvertible, Sendable {
        var words: [String]
        var schema: String
        var testDescription: String { words.joined(separator: " ") }

        /// Runs it in a format on a part of the sample corpus.
        func output(_ format: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> String {
            let folder = try TemporaryFolder()
            let model = folder.path("model.safetensors")
            let updated = folder.path("updated.safetensors")
            if words.contains("MODEL") || words.contains("UPDATED") {
                let training = ["topics", "train", SampleCorpus.path, "--limit", "20", "--topics", "4", "-o", model]
                try outputOfSuccess(training, sourceLocation: sourceLocation)
            }
            if words.contains("UPDATED") {
                let update = ["topics", "update", model, SampleCorpus.path, "--limit", "30", "-o", updated]
                try outputOfSuccess(update, sourceLocation: sourceLocation)
            }
            let call = words.flatMap { word in
                switch word {
                case "CORPUS": [SampleCorpus.path, "--limit", "20"]
                case "MODEL": [model]
                case "UPDATED": [updated]
                case "OUTPUT": [folder.path("output.safetensors")]
                default: [word]
                }
            }
            return try outputOfSuccess(call + ["--format", format], sourceLocation: sourceLocation).output
        }
    }

    static let listings = [
        Listing(words: ["statements", "CORPUS"], schema: "statements"),
        Listing(words: ["statements", "CORPUS", "--aliases"], schema: "aliases"),
        Listing(words: ["stance", "CORPUS"], schema: "stance"),
        Listing(words: ["stance", "CORPUS", "--by", "article"], schema: "stance_by_article"),
        Listing(words: ["stance", "CORPUS", "--by", "period"], schema: "stance_by_period"),
        Listing(
            words: ["stance", "CORPUS", "--compare", "Mara Ellison", "Ruth Calloway"],
            schema: "stance_comparison"
        ),
        Listing(words: ["tone", "CORPUS"], schema: "tone"),
        Listing(words: ["topics", "show", "MODEL"], schema: "topics"),
        Listing(words: ["topics", "transform", "MODEL", "CORPUS"], schema: "document_topics"),
        Listing(words: ["topics", "over-time", "MODEL", "CORPUS"], schema: "topics_over_time"),
        Listing(
            words: ["topics", "over-time", "MODEL", "CORPUS", "--by", "speaker"],
            schema: "speaker_topics_over_time"
        ),
        Listing(words: ["topics", "hierarchy", "MODEL", "CORPUS"], schema: "topic_tree"),
        Listing(words: ["topics", "examples", "MODEL", "CORPUS"], schema: "topic_examples"),
        Listing(words: ["corpus", "deduplicate", "CORPUS", "--threshold", "0.2"], schema: "duplicates"),
        Listing(words: ["topics", "compare", "MODEL", "MODEL"], schema: "topic_comparison"),
        Listing(words: ["topics", "lineage", "UPDATED"], schema: "topic_lineage"),
        Listing(words: ["themes", "list"], schema: "themes"),
    ]

    /// Commands whose JSON document tells of one thing.
    static let reports = [
        Listing(words: ["corpus", "inspect", "CORPUS"], schema: "corpus_inspection"),
        Listing(words: ["analyze", "CORPUS", "--topics", "3"], schema: "analysis"),
        Listing(words: ["topics", "train", "CORPUS", "--topics", "3", "-o", "OUTPUT"], schema: "training"),
        Listing(words: ["topics", "transform", "MODEL", "CORPUS", "-o", "OUTPUT"], schema: "transform"),
        Listing(words: ["topics", "update", "MODEL", "CORPUS", "-o", "OUTPUT"], schema: "update"),
        Listing(words: ["topics", "merge", "MODEL", "MODEL", "-o", "OUTPUT"], schema: "merge"),
        Listing(words: ["vectorize", "CORPUS", "-o", "OUTPUT"], schema: "matrix"),
    ]

    @Test("a JSON document has the envelope and keeps to its published schema", arguments: listings + reports)
    func jsonDocument(listing: Listing) throws {
        let text = try listing.output("json")
        let schema = try outputOfSuccess(["schema", listing.schema]).output

        #expect(try JSONSchemaCheck(schema: schema).violations(of: text) == [])
        let document = try JSONValue(text)
        #expect(document["schema"] == .text("rostrum.\(listing.schema)"))
        #expect(document["schema_version"].text?.isEmpty == false)
        #expect(document["generated_at"] == .text("2033-05-18T03:33:20Z"))
        #expect(document["rostrum_version"].text?.isEmpty == false)
        #expect(document["parameters"].object != nil)
        #expect(document["data"] != .null)
    }

    @Test("JSONL is one object a line, without an envelope", arguments: listings)
    func jsonLines(listing: Listing) throws {
        let records = try JSONValue.lines(try listing.output("jsonl"))

        #expect(!records.isEmpty)
        for record in records {
            #expect(record.object?["schema"] == nil)
            #expect(record.object?.isEmpty == false)
        }
    }

    @Test("CSV and TSV have a header and as many fields in every row", arguments: listings, ["csv", "tsv"])
    func delimited(listing: Listing, format: String) throws {
        let text = try listing.output(format)

        let rows = delimitedRows(text, separator: format == "csv" ? "," : "\t")
        try #require(rows.count > 1)
        let names = #/[a-z][a-z0-9_.]*/#
        #expect(rows[0].allSatisfy { $0.wholeMatch(of: names) != nil }, "\(rows[0])")
        #expect(Set(rows[0]).count == rows[0].count)
        #expect(rows.allSatisfy { $0.count == rows[0].count })
    }

    @Test("CSV and JSONL hold the same number of records", arguments: listings)
    func sameNumberOfRecords(listing: Listing) throws {
        let records = try JSONValue.lines(try listing.output("jsonl"))

        #expect(try delimitedRows(listing.output("csv")).count == records.count + 1)
    }

    @Test("a Markdown table has its rule below the header and equal columns", arguments: listings)
    func markdown(listing: Listing) throws {
        let lines = try listing.output("markdown").split(separator: "\n").filter { $0.hasPrefix("|") }

        try #require(lines.count > 2)
        #expect(lines[1].allSatisfy { "|-: ".contains($0) })
        let bars = lines.map { $0.replacing("\\|", with: "").count { $0 == "|" } }
        #expect(Set(bars).count == 1)
    }

    @Test("a table in a pipe is plain and not cut", arguments: listings)
    func tableInAPipe(listing: Listing) throws {
        let table = try listing.output("table")

        #expect(table.split(separator: "\n").count > 1)
        #expect(!table.contains("\u{1b}"))
        #expect(!table.contains("…"))
    }

    @Test("a table on a terminal is no wider than the terminal", arguments: listings, [80, 132])
    func tableOnATerminal(listing: Listing, columns: Int) throws {
        guard !listing.words.contains("MODEL"), !listing.words.contains("UPDATED") else { return }
        let call = listing.words.flatMap { $0 == "CORPUS" ? [SampleCorpus.path, "--limit", "20"] : [$0] }

        var run = try rostrum(call + ["--color", "never", "--quiet"])
        run.surroundings = .terminal(columns: columns)
        let result = try run.finish()

        #expect(result.status == 0)
        for line in result.output.split(whereSeparator: \.isNewline) where !line.contains("\u{1b}") {
            #expect(line.count <= columns, "\(line)")
        }
    }

    @Test("COLUMNS has the say over the width of a terminal")
    func columnsOfTheEnvironment() throws {
        var run = try rostrum("statements", SampleCorpus.path, "--limit", "5", "--quiet", "--color", "never")
        run.surroundings = .terminal(columns: 160)
        run.environment["COLUMNS"] = "70"

        let widths = try run.finish().output.split(whereSeparator: \.isNewline).map(\.count)

        #expect(widths.max() == 70)
    }

    @Test("the records of JSONL keep to the schema of one record", arguments: listings)
    func recordsKeepToSchema(listing: Listing) throws {
        let schema = try JSONSchemaCheck(schema: outputOfSuccess(["schema", listing.schema, "--record"]).output)

        for line in try listing.output("jsonl").split(separator: "\n") {
            #expect(try schema.violations(of: String(line)) == [])
        }
    }

    @Test("every schema that is listed can be printed and is JSON")
    func schemas() throws {
        let names = try outputOfSuccess(["schema"]).lines.dropFirst().compactMap { $0.split(separator: " ").first }

        #expect(names.count > 15)
        for name in names {
            let schema = try JSONValue(try outputOfSuccess(["schema", String(name)]).output)
            #expect(schema["$schema"].text?.contains("2020-12") == true, "\(name)")
        }
    }

    @Test("an unknown schema ends with 64 and the names that there are")
    func unknownSchema() throws {
        let result = try rostrum("schema", "moods").finish()

        expectRefusal(result, status: ProgramResult.Status.usage, naming: ["moods", "topics"])
    }
}
