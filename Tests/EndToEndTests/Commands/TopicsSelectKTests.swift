import TestSupport
import Testing

@Suite("rostrum topics select-k")
struct TopicsSelectKTests {
    private static let quick = ["topics", "select-k", SampleCorpus.path, "--range", "6..14", "--samples", "4"]

    @Test("tells the curve, the choice, two runners-up and why")
    func document() throws {
        let data = try JSONValue(outputOfSuccess(Self.quick + ["--step", "2", "--format", "json"]).output)["data"]

        let candidates = try #require(data["candidates"].list)
        #expect(candidates.compactMap { $0["topics"].number } == [6, 8, 10, 12, 14])
        #expect(candidates.count { $0["role"].text == "chosen" } == 1)
        #expect(candidates.first { $0["role"].text == "chosen" }?["topics"] == data["chosen"])
        #expect(data["runners_up"].list?.count == 2)
        #expect(data["complete"] == .boolean(true))
        #expect(data["documents"].number == 148)
        #expect(data["reason"].text?.contains("\(Int(data["chosen"].number ?? 0)) topics") == true)
        for candidate in candidates {
            let product = (candidate["stability"].number ?? 0) * max(0, candidate["held_out_coherence"].number ?? 0)
            #expect(abs(product - (candidate["score"].number ?? -1)) < 1e-6)
        }
    }

    @Test("prints a table with a bar for each number and the reason below it")
    func table() throws {
        let text = try outputOfSuccess(Self.quick + ["--step", "4"]).output
        #expect(text.contains("topics") && text.contains("stability") && text.contains("━"))
        #expect(text.contains("chosen"))
        let rows = text.split(separator: "\n").filter { $0.contains("±") }
        #expect(rows.count == 3)
        #expect(rows.allSatisfy { $0.count <= 80 })
    }

    @Test("a matrix gives what its articles give, on any number of threads")
    func matrix() throws {
        let folder = try TemporaryFolder()
        let matrix = folder.path("matrix.safetensors")
        try outputOfSuccess(["vectorize", SampleCorpus.path, "-o", matrix])
        let options = ["--range", "8..10", "--step", "1", "--samples", "3", "--format", "csv"]

        let words = ["topics", "select-k", SampleCorpus.path, "--duplicates", "keep", "--threads", "1"]
        let fromArticles = try outputOfSuccess(words + options)
        let fromMatrix = try outputOfSuccess(["topics", "select-k", matrix, "--threads", "3"] + options)

        #expect(fromArticles.output == fromMatrix.output)
        #expect(
            fromArticles.output.hasPrefix("topics,stability,stability_error,held_out_error,held_out_coherence,score")
        )
    }

    @Test("a range beyond the articles is cut with a note; one that starts beyond them is refused")
    func rangeBeyondTheData() throws {
        let short = ["topics", "select-k", SampleCorpus.path, "--limit", "20", "--samples", "2", "--format", "jsonl"]

        let cut = try outputOfSuccess(short + ["--range", "14..60", "--step", "2"])
        #expect(try JSONValue.lines(cut.output).compactMap { $0["topics"].number } == [14, 16])
        #expect(cut.errors.contains("tried up to 16 topics only"))

        let refused = try rostrum(short + ["--range", "17..60"]).finish()
        expectRefusal(refused, status: 65, naming: ["17 topics", "16"])
    }

    @Test(
        "meaningless options end with 64 and the remedy",
        arguments: [
            (["--range", "1..5"], "--range"), (["--range", "9..5"], "--range"), (["--step", "0"], "--step"),
            (["--samples", "1"], "--samples"), (["--max-seconds", "0"], "--max-seconds"),
        ]
    )
    func usage(options: [String], named: String) throws {
        let result = try rostrum(["topics", "select-k", SampleCorpus.path] + options).finish()
        expectRefusal(result, status: 64, naming: [named])
    }

    @Test("where the time is short it tells the best so far, and that the search is not complete")
    func shortTime() throws {
        let options = ["--max-seconds", "0.001"]
        let data = try JSONValue(outputOfSuccess(Self.quick + options + ["--format", "json"]).output)["data"]
        #expect(data["complete"] == .boolean(false))
        #expect(data["candidates"].list?.count == 1)
        #expect(data["chosen"].number == 6)
        #expect(try outputOfSuccess(Self.quick + options).output.contains("The time ran out"))
    }

    @Test("train and analyze choose the number, and tell which topics come back")
    func automatic() throws {
        let folder = try TemporaryFolder()
        let model = folder.path("model.safetensors")
        let train = ["topics", "train", SampleCorpus.path, "--topics", "8..10", "--stability", "4", "-o", model]
        let data = try JSONValue(outputOfSuccess(train + ["--format", "json"]).output)["data"]

        let count = try #require(data["topics"].number)
        #expect((8...10).contains(count))
        #expect(data["reason"].text?.contains("\(Int(count)) topics") == true)
        let show = ["topics", "show", model]
        let topics = try JSONValue.lines(outputOfSuccess(show + ["--format", "jsonl"]).output)
        #expect(topics.allSatisfy { (0...1).contains($0["recurrence"].number ?? -1) })
        #expect(topics.allSatisfy { $0["stability_samples"].number == 4 })
        let unstable = topics.filter { $0["unstable"] == .boolean(true) }.compactMap { $0["topic_id"].text }
        #expect(Set(unstable) == Set(data["unstable"].list?.compactMap(\.text) ?? ["?"]))
        let table = try outputOfSuccess(show).output
        #expect(table.contains("stable"))
        #expect(table.split(separator: "\n").count { $0.contains("/4 ?") } == unstable.count)

        let run = folder.path("run")
        let analyze = ["analyze", SampleCorpus.path, "--topics", "8..9", "--stability", "3", "-o", run]
        let summary = try outputOfSuccess(analyze).output
        #expect(summary.contains("stable"))
        let rows = try JSONValue.lines(folder.text(of: "run/tables/topics.jsonl"))
        #expect((8...9).contains(rows.count))
        #expect(rows.allSatisfy { $0["stability_samples"].number == 3 && $0["unstable"] != .null })
    }

    @Test("without --stability nothing is claimed about it")
    func unmeasured() throws {
        let folder = try TemporaryFolder()
        let model = folder.path("model.safetensors")
        try outputOfSuccess(["topics", "train", SampleCorpus.path, "--topics", "5", "-o", model])
        let topics = try JSONValue.lines(outputOfSuccess(["topics", "show", model, "--format", "jsonl"]).output)
        #expect(topics.allSatisfy { $0["recurrence"] == .null && $0["unstable"] == .null })
        #expect(try !outputOfSuccess(["topics", "show", model]).output.contains("stable"))
    }
}
