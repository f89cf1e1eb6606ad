import TestSupport
import Testing

@Suite("rostrum topics evaluate")
struct TopicsEvaluateTests {
    private func trained(in folder: TemporaryFolder) throws -> String {
        let model = folder.path("model.safetensors")
        try outputOfSuccess(["topics", "train", SampleCorpus.path, "--topics", "6", "--seed", "1", "-o", model])
        return model
    }

    @Test("tells coherence on the corpus and held out, diversity and exclusivity")
    func document() throws {
        let folder = try TemporaryFolder()
        let model = try trained(in: folder)

        let words = ["topics", "evaluate", model, SampleCorpus.path, "--format", "json"]
        let data = try JSONValue(outputOfSuccess(words).output)["data"]

        #expect(data["texts"].number == 148)
        #expect(data["topics"].list?.count == 6)
        let measures: Set<String> = ["c_npmi", "c_v", "c_uci", "u_mass"]
        #expect(data["coherence"].fieldNames == measures)
        #expect(data["held_out"].fieldNames == measures)
        #expect((data["coherence"]["c_npmi"].number ?? 0) > (data["held_out"]["c_npmi"].number ?? 1))
        #expect((0.5...1).contains(data["diversity"].number ?? 0))
        let views = try #require(data["views"].list)
        #expect(views.compactMap { $0["view"].text } == ["coherence", "weight", "relevance", "frex", "lift"])
        #expect(views.first?["c_npmi"] == data["coherence"]["c_npmi"])
        #expect(views.first?["held_out_c_npmi"] == data["held_out"]["c_npmi"])
        #expect(views.allSatisfy { $0["held_out_c_v"].number != nil })
        #expect(data["stop_word_candidates"].list != nil)
        for topic in data["topics"].list ?? [] {
            #expect((topic["effective_words"].number ?? 0) > 1)
            #expect((topic["document_entropy"].number ?? 0) > 0)
            #expect((0...1).contains(topic["first_rank_share"].number ?? -1))
            #expect((1.0 / 6...1).contains(topic["exclusivity"].number ?? 0))
        }
    }

    @Test("reads the lines of a file from Windows")
    func windowsLines() throws {
        let folder = try TemporaryFolder()
        let terms = try folder.write("oil tax\r\nfever clinic\r\n", to: "terms.txt")

        let words = ["topics", "evaluate", terms, SampleCorpus.path, "--format", "jsonl"]
        let rows = try JSONValue.lines(outputOfSuccess(words).output)

        #expect(
            Set(rows.compactMap { $0["terms"].list?.compactMap(\.text) }) == [["oil", "tax"], ["fever", "clinic"]]
        )
    }

    @Test("measures the topics of another program, and names terms that no article has")
    func termsFile() throws {
        let folder = try TemporaryFolder()
        let terms = try folder.write("oil, tax, gas\nfever clinic unicorn\n\n", to: "terms.txt")

        let words = ["topics", "evaluate", terms, SampleCorpus.path, "--format", "jsonl"]
        let rows = try JSONValue.lines(outputOfSuccess(words).output)

        #expect(Set(rows.compactMap { $0["topic_id"].text }) == ["1", "2"])
        #expect(rows.first { $0["topic_id"].text == "2" }?["unseen_terms"].list?.compactMap(\.text) == ["unicorn"])
        #expect(rows.allSatisfy { $0["exclusivity"] == .null })
    }

    @Test(
        "a file without topics ends with its line and what to write",
        arguments: [("oil\n", "terms.txt:1"), ("oil tax\nship\n", "terms.txt:2"), ("\n \n", "has no terms")]
    )
    func badTermsFile(content: String, message: String) throws {
        let folder = try TemporaryFolder()
        let terms = try folder.write(content, to: "terms.txt")

        let result = try rostrum("topics", "evaluate", terms, SampleCorpus.path).finish()

        #expect(result.status == 65)
        #expect(result.errors.contains(message))
        #expect(result.output.isEmpty)
    }

    @Test("a missing file ends with 66, one term a topic with 64")
    func missingFile() throws {
        let missing = try rostrum("topics", "evaluate", "nowhere.txt", SampleCorpus.path).finish()
        let oneTerm = try rostrum("topics", "evaluate", "nowhere.txt", SampleCorpus.path, "--terms", "1").finish()

        #expect(missing.status == 66)
        #expect(oneTerm.status == 64)
    }
}
