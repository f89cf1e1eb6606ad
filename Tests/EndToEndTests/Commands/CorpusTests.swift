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
}
