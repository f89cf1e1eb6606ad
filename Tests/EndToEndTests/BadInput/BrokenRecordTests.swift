import TestSupport
import Testing

@Suite("Broken records")
struct BrokenRecordTests {
    @Test("JSONL with a broken line 7 ends with 65 and names the line", arguments: CorpusCommand.all)
    func brokenLine(command: CorpusCommand) throws {
        let folder = try TemporaryFolder()
        let corpus = try folder.write(try Self.brokenLine7(), to: "articles.jsonl")

        let result = try rostrum(command.arguments([corpus], into: folder)).finish()

        let expected = ["\(corpus):7", "not valid JSON", "--on-error skip"]
        expectRefusal(result, status: ProgramResult.Status.data, naming: expected)
        #expect(try folder.names() == ["articles.jsonl"])
    }

    @Test("with --on-error skip the rest is read, the record counted and written to a file")
    func brokenLineSkipped() throws {
        let folder = try TemporaryFolder()
        let corpus = try folder.write(try Self.brokenLine7(), to: "articles.jsonl")

        var run = try rostrum("analyze", corpus, "--topics", "3", "--on-error", "skip", "-o", folder.path("run"))
        run.workingFolder = folder.url
        let result = try run.finish()

        #expect(result.status == 0, "\(result.errors)")
        #expect(result.errors.contains("1 of 10 records rejected"), "\(result.errors)")
        #expect(result.errors.contains("rejected.jsonl"), "\(result.errors)")
        let rejected = try JSONValue.lines(folder.text(of: "rejected.jsonl"))
        #expect(rejected.count == 1)
        #expect(rejected.first?["file"].text == corpus)
        #expect(rejected.first?["line"] == .number(7))
        #expect(rejected.first?["record"].text?.hasSuffix("is cut off he") == true)
        #expect(try JSONValue.lines(folder.text(of: "run/tables/articles.jsonl")).count == 9)
    }

    @Test("a CSV file without a column of text ends with 65 and lists its columns", arguments: CorpusCommand.all)
    func missingColumn(command: CorpusCommand) throws {
        let folder = try TemporaryFolder()
        let table = try SampleCorpus(count: 3).table(without: "text")
        let corpus = try folder.write(table, to: "articles.csv")

        let result = try rostrum(command.arguments([corpus], into: folder)).finish()

        expectRefusal(result, status: ProgramResult.Status.data, naming: [corpus, "\"title\"", "--text-field"])
        #expect(try folder.names() == ["articles.csv"])
    }

    @Test("a column that was asked for and is not there ends with an error that lists the columns")
    func namedColumnMissing() throws {
        let folder = try TemporaryFolder()
        let corpus = try folder.write(try SampleCorpus(count: 3).table(), to: "articles.csv")

        let result = try rostrum("statements", corpus, "--text-field", "wording").finish()

        expectRefusal(result, status: ProgramResult.Status.data, naming: [corpus, "\"wording\"", "\"text\""])
    }

    @Test("duplicate ids end with 65 and name both places", arguments: CorpusCommand.all)
    func duplicateIdentifiers(command: CorpusCommand) throws {
        let folder = try TemporaryFolder()
        let lines = try SampleCorpus(count: 5).jsonLines()
        let again = try #require(lines.split(separator: "\n").dropFirst().first)
        let corpus = try folder.write(lines + again + "\n", to: "articles.jsonl")

        let result = try rostrum(command.arguments([corpus], into: folder)).finish()

        let expected = ["\(corpus):6", "\(corpus):2", "--id-field"]
        expectRefusal(result, status: ProgramResult.Status.data, naming: expected)
        #expect(try folder.names() == ["articles.jsonl"])
    }

    @Test("with --on-error skip the first of two records with one id is kept")
    func duplicateSkipped() throws {
        let folder = try TemporaryFolder()
        let records = """
            {"id":"a","text":"“The dam stays,” said Orla Venn."}
            {"id":"a","text":"“The dam goes,” said Orla Venn."}

            """
        let corpus = try folder.write(records, to: "articles.jsonl")
        let rejected = folder.path("rejected.jsonl")

        let call = ["statements", corpus, "--on-error", "skip", "--rejected-file", rejected, "--format", "jsonl"]
        let found = try JSONValue.lines(outputOfSuccess(call).output)

        #expect(found.count == 1)
        #expect(found.first?["text"].text?.contains("stays") == true)
        #expect(try folder.text(of: "rejected.jsonl").contains("The dam goes"))
    }

    @Test("a row of CSV with too many fields ends with 65 and its line")
    func raggedRow() throws {
        let folder = try TemporaryFolder()
        let corpus = try folder.write("id,text\na,The vote was close.\nb,One, two, three.\n", to: "articles.csv")

        let result = try rostrum("statements", corpus).finish()

        expectRefusal(result, status: ProgramResult.Status.data, naming: ["\(corpus):3", "4 fields", "2"])
    }

    @Test("a JSON file that ends within its array ends with 65")
    func unfinishedArray() throws {
        let folder = try TemporaryFolder()
        let corpus = try folder.write(String(try SampleCorpus(count: 3).jsonArray().dropLast(40)), to: "articles.json")

        let result = try rostrum("statements", corpus).finish()

        expectRefusal(result, status: ProgramResult.Status.data, naming: [corpus])
    }

    /// Ten lines of which the seventh stops inside a text.
    static func brokenLine7() throws -> String {
        var lines = try SampleCorpus(count: 10).jsonLines().split(separator: "\n").map(String.init)
        lines[6] = "{\"id\":\"seven\",\"text\":\"A record that is cut off he"
        return lines.map { $0 + "\n" }.joined()
    }
}
