import TestSupport
import Testing

@Suite("rostrum corpus")
struct CorpusTests {
    @Test("inspect counts articles, copies, outlets and months, and tells the first and last date")
    func inspect() throws {
        let call = ["corpus", "inspect", SampleCorpus.path, "--format", "json"]

        let data = try JSONValue(outputOfSuccess(call).output)["data"]

        let dates = try SampleCorpus().articles.compactMap { $0["published_at"] }
        #expect(data["documents"].number == 148)
        #expect(data["empty_documents"].number == 0)
        #expect(data["first_published_at"].text == dates.min())
        #expect(data["last_published_at"].text == dates.max())
        #expect(data["copies"].number ?? 0 >= 14)
        #expect(data["periods"].list?.count == 12)
        #expect(data["sources"].list?.reduce(0) { $0 + ($1["articles"].number ?? 0) } == 148)
    }

    @Test("inspect with --on-error skip counts what cannot be read")
    func inspectBroken() throws {
        let folder = try TemporaryFolder()
        let corpus = try folder.write(try BrokenRecordTests.brokenLine7(), to: "articles.jsonl")
        let rejected = folder.path("rejected.jsonl")

        let call = ["corpus", "inspect", corpus, "--on-error", "skip", "--rejected-file", rejected, "--format", "json"]
        let data = try JSONValue(outputOfSuccess(call).output)["data"]

        #expect(data["documents"].number == 9)
        #expect(data["rejected"].number == 1)
        #expect(try JSONValue.lines(folder.text(of: "rejected.jsonl")).first?["line"] == .number(7))
    }

    @Test("deduplicate lists each group with what its articles share, and writes one article of each")
    func deduplicate() throws {
        let folder = try TemporaryFolder()
        let output = folder.path("distinct.jsonl")
        let call = ["corpus", "deduplicate", SampleCorpus.path, "-o", output, "--format", "jsonl"]

        let rows = try JSONValue.lines(outputOfSuccess(call).output)
        let kept = try JSONValue.lines(folder.text(of: "distinct.jsonl"))

        let copies = rows.filter { $0["article_id"] != $0["representative_id"] }
        #expect(copies.count >= 14)
        #expect(kept.count + copies.count == 148)
        #expect(copies.allSatisfy { ($0["contained"].number ?? 0) >= 0.5 })
        #expect(kept.reduce(0) { $0 + ($1["group_size"].number ?? 0) } == 148)
        let ids = Set(kept.map { $0["id"] })
        #expect(copies.allSatisfy { !ids.contains($0["article_id"]) && ids.contains($0["representative_id"]) })
        let again = try outputOfSuccess(["corpus", "deduplicate", output, "--format", "jsonl"])
        #expect(try JSONValue.lines(again.output).count < rows.count / 2)
    }

    @Test("deduplicate refuses a threshold that is no share, and a place that cannot be written")
    func deduplicateRefusals() throws {
        let corpus = SampleCorpus.path
        expectRefusal(
            try rostrum(["corpus", "deduplicate", corpus, "--threshold", "40"]).finish(),
            status: 64,
            naming: ["--threshold"]
        )
        expectRefusal(
            try rostrum(["corpus", "deduplicate", corpus, "-o", "/no/such/folder/a.jsonl"]).finish(),
            status: 73,
            naming: ["/no/such/folder/a.jsonl"]
        )
    }

    @Test("--duplicates keeps copies, or leaves all but the first of each group out")
    func duplicatePolicies() throws {
        let folder = try TemporaryFolder()
        let sample = try SampleCorpus(count: 60)
        // The first thirty once more, under other identifiers.
        let again = try SampleCorpus(count: 30).jsonLines().replacing("\"id\":\"", with: "\"id\":\"again-")
        let once = try folder.write(sample.jsonLines(), to: "once.jsonl")
        let corpus = try folder.write(sample.jsonLines() + again, to: "twice.jsonl")
        func articleCount(_ path: String, _ policy: String) throws -> Double {
            let call = [
                "analyze", path, "--topics", "3", "--duplicates", policy, "--replicates", "0", "--format", "json",
            ]
            return try JSONValue(outputOfSuccess(call).output)["data"]["articles"].number ?? 0
        }

        #expect(try articleCount(corpus, "keep") == 90)
        #expect(try articleCount(corpus, "weight") == 90)
        #expect(try articleCount(corpus, "keep-first") == articleCount(once, "keep-first"))
    }
}
