import Foundation
import TestSupport
import Testing

@Suite("rostrum lexicon")
struct LexiconTests {
    @Test("validate accepts the shipped lexicon and counts its entries")
    func validateShipped() throws {
        let result = try outputOfSuccess(["lexicon", "validate"])

        #expect(result.output.contains("no problems"))
        #expect(result.lines.contains { $0.hasPrefix("evaluation ") })
    }

    @Test("validate lists each problem with file and line and ends with 65, in every format")
    func validateWrong() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write(
            "good\tadjective\t2\tevaluation\t\ngoodness\tnoun\t2\tevaluation\t\nbad\tadjective\t-2\tmood\t\n",
            to: "mine.tsv"
        )
        let text = try rostrum("lexicon", "validate", file).finish()
        let records = try rostrum("lexicon", "validate", file, "--format", "jsonl").finish()
        let rows = try rostrum("lexicon", "validate", file, "--format", "csv").finish()

        #expect(text.status == ProgramResult.Status.data)
        #expect(text.output.contains("\(file):3: \"bad\" the class \"mood\" does not exist; write one of evaluation"))
        #expect(text.errors.contains("problem"))
        #expect(records.status == ProgramResult.Status.data)
        let record = try #require(try JSONValue.lines(records.output).first)
        #expect(record["entries"].number == 3)
        #expect(record["problems"].list?.last?["problem"] == .text("unknown-class"))
        #expect(rows.status == ProgramResult.Status.data)
        #expect(rows.output.hasPrefix("file,line,word,problem,message\n"))
    }

    @Test("validate ends with 66 for a file that is not there")
    func validateNothing() throws {
        let result = try rostrum("lexicon", "validate", "/no/such.tsv").finish()

        expectRefusal(result, status: ProgramResult.Status.noInput, naming: ["/no/such.tsv"])
    }

    @Test("coverage keeps to its schema, and its counts fit together")
    func coverage() throws {
        let text = try outputOfSuccess(["lexicon", "coverage", SampleCorpus.path, "--format", "json"]).output
        let schema = try outputOfSuccess(["schema", "lexicon_coverage"]).output
        let data = try JSONValue(text)["data"]

        #expect(try JSONSchemaCheck(schema: schema).violations(of: text) == [])
        let covered = try #require(data["covered_words"].number)
        #expect(covered == (data["positive_words"].number ?? 0) + (data["negative_words"].number ?? 0))
        #expect(covered > 0 && covered < data["words"].number ?? 0)
        #expect(data["uncovered"].list?.count == 30)
        #expect(data["polar_words"] == .null)
    }

    @Test("coverage with a lexicon of one's own counts the polar words that it leaves out")
    func coverageOfOwn() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("glimmish\t4\ngrumbish\t-2\n", to: "mine.tsv")
        let input = Array("{\"id\":\"a\",\"text\":\"It was glimmish, not dreadful, they thought.\"}\n".utf8)
        let call = ["lexicon", "coverage", "-", "--lexicon", file, "--format", "json"]
        let data = try JSONValue(outputOfSuccess(call, input: input).output)["data"]

        #expect(data["covered_words"].number == 1)
        #expect(data["polar_words"].number == 2)
        #expect(data["covered_polar_share"].number == 0.5)
    }

    private static let audit = ["lexicon", "audit", SampleCorpus.path, "--min-count", "5", "--format", "json"]

    @Test("audit keeps to its schema, and writes the same bytes on any number of threads")
    func audit() throws {
        let folder = try TemporaryFolder()
        let one = try outputOfSuccess(Self.audit + ["--threads", "1", "-o", folder.path("one.tsv")]).output
        let two = try outputOfSuccess(Self.audit + ["--threads", "2", "-o", folder.path("two.tsv")]).output
        let schema = try outputOfSuccess(["schema", "lexicon_audit"]).output

        #expect(try JSONSchemaCheck(schema: schema).violations(of: one) == [])
        #expect(one == two)
        #expect(try folder.bytes(of: "one.tsv") == folder.bytes(of: "two.tsv"))
        let data = try JSONValue(one)["data"]
        #expect(data["blocked"].list?.contains { $0["reason"] == .text("name by its capital") } == true)
        #expect(data["findings"].list?.isEmpty == false)
    }

    @Test("a review with decisions becomes a lexicon that tone reads")
    func review() throws {
        let folder = try TemporaryFolder()
        try outputOfSuccess(Self.audit + ["-o", folder.path("review.tsv")])
        let lines = try folder.text(of: "review.tsv").split(separator: "\n").map { line in
            line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
        let decision = try #require(lines[0].firstIndex(of: "decision"))
        let kind = try #require(lines[0].firstIndex(of: "kind"))
        #expect(lines.dropFirst().allSatisfy { $0[decision].isEmpty })
        var rows = lines
        let missing = try #require(rows.firstIndex { $0[kind] == "missing" })
        rows[missing][decision] = "4"
        let decided = rows.map { $0.joined(separator: "\t") + "\n" }.joined()
        let review = try folder.write(decided, to: "decided.tsv")

        try outputOfSuccess(["lexicon", "revise", review, "-o", folder.path("mine.tsv")])

        try outputOfSuccess(["lexicon", "validate", folder.path("mine.tsv")])
        let input = Array("{\"id\":\"a\",\"text\":\"It was a \(rows[missing][0]).\"}\n".utf8)
        func tone(_ options: [String]) throws -> JSONValue {
            try JSONValue.lines(outputOfSuccess(["tone", "-", "--format", "jsonl"] + options, input: input).output)[0]
        }
        #expect(try tone([])["tone"] == .null)
        #expect(try tone(["--lexicon", folder.path("mine.tsv")])["tone"].number ?? 0 > 0.5)
    }

    @Test("revise refuses what is no decision with 65 and its line, and writes nothing")
    func reviewWithMistake() throws {
        let folder = try TemporaryFolder()
        let review = try folder.write("word\tproposed_valence\tdecision\nspate\t-2\tyes\n", to: "review.tsv")

        let result = try rostrum("lexicon", "revise", review, "-o", folder.path("mine.tsv")).finish()

        expectRefusal(result, status: ProgramResult.Status.data, naming: ["\(review):2", "\"yes\"", "accept, reject"])
        #expect(!folder.contains("mine.tsv"))
    }

    @Test("audit refuses a corpus that is too small with 65, and one fold with 64")
    func auditRefusals() throws {
        let few = try rostrum("lexicon", "audit", SampleCorpus.path, "--limit", "2").finish()
        expectRefusal(few, status: ProgramResult.Status.data, naming: ["positive", "--min-count"])
        let folds = try rostrum("lexicon", "audit", SampleCorpus.path, "--folds", "1").finish()
        expectRefusal(folds, status: ProgramResult.Status.usage, naming: ["--folds"])
    }
}
