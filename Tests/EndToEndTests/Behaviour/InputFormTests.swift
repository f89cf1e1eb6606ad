import TestSupport
import Testing

@Suite("Forms of input")
struct InputFormTests {
    private static let count = 24

    /// Returns the statements of a corpus.
    private func statements(_ arguments: [String], input: [UInt8] = []) throws -> [JSONValue] {
        try JSONValue.lines(outputOfSuccess(["statements", "--format", "jsonl"] + arguments, input: input).output)
    }

    @Test(
        "JSONL, JSON, CSV and TSV, plain and compressed, give the same statements",
        arguments: ["jsonl", "json", "csv", "tsv"],
        [false, true]
    )
    func sameStatements(format: String, isCompressed: Bool) throws {
        let folder = try TemporaryFolder()
        let sample = try SampleCorpus(count: Self.count)
        let content = try content(of: sample, format: format)
        let bytes = isCompressed ? Gzip.compress(Array(content.utf8)) : Array(content.utf8)
        let corpus = try folder.write(bytes, to: "articles.\(format)\(isCompressed ? ".gz" : "")")

        let found = try statements([corpus])
        let expected = try statements([SampleCorpus.path, "--limit", "\(Self.count)"])

        #expect(found.count > 20)
        #expect(found == expected)
    }

    @Test(
        "standard input is read in any of these forms, compressed or not",
        arguments: ["jsonl", "json", "csv"],
        [false, true]
    )
    func standardInput(format: String, isCompressed: Bool) throws {
        let content = Array(try content(of: SampleCorpus(count: Self.count), format: format).utf8)

        let found = try statements(["-"], input: isCompressed ? Gzip.compress(content) : content)
        let expected = try statements([SampleCorpus.path, "--limit", "\(Self.count)"])

        #expect(found == expected)
    }

    @Test("dates that can be read two ways are told once, with the flag that settles them")
    func ambiguousDates() throws {
        let folder = try TemporaryFolder()
        let corpus = try folder.write(
            "date,text\n03/04/2031,The dam is safe.\n05/06/2031,The dam leaks.\n2031-07-08,The dam broke.\n",
            to: "a.csv"
        )

        let silent = try rostrum("corpus", "inspect", corpus, "--date-order", "day-first").finish()
        let told = try rostrum("corpus", "inspect", corpus).finish()

        #expect(told.errors.contains("2 of 3 records are undated, since a date such as '03/04/2031'"))
        #expect(told.errors.contains("--date-order"))
        #expect(!silent.errors.contains("undated"))
    }

    @Test("a folder of text files gives the same sentences; the first line is the title")
    func textFolder() throws {
        let folder = try TemporaryFolder()
        for (name, content) in try SampleCorpus(count: Self.count).textFiles() {
            try folder.write(content, to: "corpus/\(name)")
        }

        let found = try statements([folder.path("corpus")])
        let expected = try statements([SampleCorpus.path, "--limit", "\(Self.count)"])

        #expect(Set(found.map { $0["text"] }) == Set(expected.map { $0["text"] }))
    }

    @Test("a folder of several kinds of file is read in the order of its names")
    func mixedFolder() throws {
        let folder = try TemporaryFolder()
        let articles = try SampleCorpus(count: 3)
        let lines = try articles.jsonLines().split(separator: "\n").map { "\($0)\n" }
        try folder.write(Gzip.compress(Array(lines[2].utf8)), to: "corpus/c.jsonl.gz")
        try folder.write(lines[0], to: "corpus/a.jsonl")
        try folder.write("[\(lines[1])]", to: "corpus/inner/b.json")

        let found = try statements([folder.path("corpus")])

        #expect(Set(found.map { $0["article_id"] }) == Set(articles.articles.map { JSONValue.text($0["id"] ?? "") }))
    }

    @Test("--lines makes each line of a text file a document, and counts the empty one")
    func lines() throws {
        let folder = try TemporaryFolder()
        let corpus = try folder.write("The council met.\nThe harbour opened.\n\nA barge sank.\n", to: "articles.txt")

        let document = try JSONValue(
            outputOfSuccess(["corpus", "inspect", corpus, "--lines", "--format", "json"]).output
        )

        #expect(document["data"]["documents"].number == 4)
        #expect(document["data"]["empty_documents"].number == 1)
    }

    @Test("fields of other names are found by the options that name them")
    func namedFields() throws {
        let folder = try TemporaryFolder()
        let record = """
            {"key":"k1","wording":"\\"We oppose the dam,\\" said Minister Orla Venn.","headline":"Dam","when":"2031-05-06"}

            """
        let corpus = try folder.write(record, to: "articles.jsonl")

        let found = try statements([
            corpus, "--text-field", "wording", "--id-field", "key", "--title-field", "headline", "--date-field", "when",
        ])

        #expect(found.first?["article_id"] == .text("k1"))
    }

    @Test("--since and --until keep whole days")
    func dates() throws {
        let days = ["--since", "2031-03-04", "--until", "2031-03-04"]
        let all = try SampleCorpus().articles.filter { $0["published_at"]?.hasPrefix("2031-03-04") == true }

        let found = try statements([SampleCorpus.path] + days)

        #expect(!found.isEmpty)
        #expect(Set(found.map { $0["article_id"] }).isSubset(of: all.map { .text($0["id"] ?? "") }))
    }

    private func content(of sample: SampleCorpus, format: String) throws -> String {
        switch format {
        case "json": try sample.jsonArray()
        case "csv": sample.table()
        case "tsv": sample.table(separator: "\t")
        default: try sample.jsonLines()
        }
    }
}
