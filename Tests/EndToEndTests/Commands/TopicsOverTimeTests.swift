import TestSupport
import Testing

@Suite("rostrum topics over-time, hierarchy, examples")
struct TopicsOverTimeTests {
    private static func model(in folder: TemporaryFolder) throws -> String {
        let path = folder.path("model.safetensors")
        try outputOfSuccess(["topics", "train", SampleCorpus.path, "--topics", "5", "-o", path, "--quiet"])
        return path
    }

    private static func rows(_ arguments: [String]) throws -> [JSONValue] {
        try JSONValue.lines(outputOfSuccess(arguments + ["--format", "jsonl"]).output)
    }

    @Test("the shares of each month sum to one, lie in their bands, and the whole span comes first")
    func months() throws {
        let folder = try TemporaryFolder()
        let rows = try Self.rows(["topics", "over-time", Self.model(in: folder), SampleCorpus.path])

        #expect(rows.prefix(5).allSatisfy { $0["period"] == .null && $0["articles"].number == 148 })
        #expect(Set(rows.compactMap { $0["period"].text }).count == 12)
        for period in Set(rows.map { $0["period"] }) {
            let members = rows.filter { $0["period"] == period }
            #expect(abs(members.reduce(0) { $0 + ($1["share"].number ?? 0) } - 1) < 1e-4)
        }
        for row in rows {
            guard let low = row["share_low"].number, let high = row["share_high"].number else { continue }
            #expect(low < high)
            #expect((low - 1e-6...high + 1e-6).contains(row["share"].number ?? -1))
        }
    }

    @Test("months that are known do not change when later articles come in")
    func noLookAhead() throws {
        let folder = try TemporaryFolder()
        let model = try Self.model(in: folder)
        let call = ["topics", "over-time", model, SampleCorpus.path, "--replicates", "0", "--duplicates", "keep"]
        func known(_ rows: [JSONValue]) -> [JSONValue] {
            rows.filter { ($0["period"].text ?? "9") < "2031-09-01" }
        }

        let all = try known(Self.rows(call))
        let earlier = try known(Self.rows(call + ["--until", "2031-08-31"]))

        #expect(earlier.count > 20)
        #expect(earlier == all)
    }

    @Test("groups by outlet stand beside all, and an unknown field and an undated corpus are told")
    func groups() throws {
        let folder = try TemporaryFolder()
        let model = try Self.model(in: folder)

        let rows = try Self.rows(["topics", "over-time", model, SampleCorpus.path, "--by", "source"])
        let sources = Set(try SampleCorpus().articles.compactMap { $0["source"] })
        #expect(Set(rows.compactMap { $0["group"].text }) == sources)
        #expect(rows.contains { $0["group"] == .null && $0["period"] == .null })

        expectRefusal(
            try rostrum(["topics", "over-time", model, SampleCorpus.path, "--by", "section"]).finish(),
            status: 64,
            naming: ["section", "source"]
        )
        let undated = try folder.write(
            "{\"text\":\"A vote on coal.\"}\n{\"text\":\"A vote on wind.\"}\n",
            to: "a.jsonl"
        )
        expectRefusal(
            try rostrum(["topics", "over-time", model, undated, "--by", "source"]).finish(),
            status: 65,
            naming: ["'source'", "--by"]
        )
        expectRefusal(
            try rostrum(["topics", "over-time", model, undated]).finish(),
            status: 65,
            naming: ["date", "--date-field"]
        )
        expectRefusal(
            try rostrum(["topics", "over-time", model, SampleCorpus.path, "--topic", "t99"]).finish(),
            status: 64,
            naming: ["t99", "t01"]
        )
    }

    @Test("one date for all is told, and so are articles without a date")
    func oneDate() throws {
        let folder = try TemporaryFolder()
        let model = try Self.model(in: folder)
        let lines = try SampleCorpus(count: 12).jsonLines().split(separator: "\n").enumerated().map { number, line in
            line.replacing(
                #/"published_at":"[^"]*"/#,
                with: "\"published_at\":" + (number == 0 ? "null" : "\"2031-03-04\"")
            )
                + "\n"
        }
        let corpus = try folder.write(lines.joined(), to: "day.jsonl")

        let result = try outputOfSuccess(["topics", "over-time", model, corpus, "--format", "csv"])

        #expect(result.errors.contains("1 of 12 articles have no date"))
        #expect(result.errors.contains("all dated articles fall into one month"))
    }

    @Test("speakers come with the topics of their statements and the stance of these")
    func speakers() throws {
        let folder = try TemporaryFolder()
        let call = ["topics", "over-time", try Self.model(in: folder), SampleCorpus.path, "--by", "speaker"]

        let rows = try Self.rows(call)
        let whole = rows.filter { $0["period"] == .null }

        #expect(rows.contains { $0["period"].text == "2031-03-01" })
        #expect(whole.contains { $0["stance"].number != nil && $0["theme"].text != nil })
        let speaker = try #require(whole.first?["speaker_id"])
        var shares: [JSONValue: Double] = [:]
        for row in whole where row["speaker_id"] == speaker { shares[row["topic_id"]] = row["share"].number }
        #expect(abs(shares.values.reduce(0, +) - 1) < 1e-6)
        let roles = try Self.rows(call.dropLast() + ["role"])
        #expect(roles.allSatisfy { $0["speaker_id"].text?.hasPrefix("role:") ?? false })
    }

    @Test("hierarchy prints groups, topics and sub-topics as a tree whose shares add up")
    func hierarchy() throws {
        let folder = try TemporaryFolder()
        let model = try Self.model(in: folder)

        let rows = try Self.rows(["topics", "hierarchy", model, SampleCorpus.path, "--groups", "2", "--subtopics", "2"])
        let ids = Set(rows.map { $0["node_id"] })

        #expect(rows.count { $0["kind"].text == "topic" } == 5)
        #expect(rows.contains { $0["kind"].text == "subtopic" })
        #expect(rows.allSatisfy { $0["parent_id"] == .null || ids.contains($0["parent_id"]) })
        let top = rows.filter { $0["parent_id"] == .null }
        #expect(abs(top.reduce(0) { $0 + ($1["share"].number ?? 0) } - 1) < 1e-4)
        #expect(try Self.rows(["topics", "hierarchy", model]).allSatisfy { $0["kind"].text != "subtopic" })
    }

    @Test("examples quote sentences that stand where they say, from articles that are no copies")
    func examples() throws {
        let folder = try TemporaryFolder()
        let rows = try Self.rows(["topics", "examples", Self.model(in: folder), SampleCorpus.path, "--sentences", "4"])
        let articles = try Dictionary(
            uniqueKeysWithValues: SampleCorpus().articles.map { ($0["id"] ?? "", $0["text"] ?? "") }
        )

        #expect(rows.count == 5)
        for row in rows {
            #expect(row["articles"].list?.count == 3)
            #expect(row["candidates"].list?.isEmpty == false)
            let sentences = try #require(row["sentences"].list)
            #expect(sentences.count == 4)
            for sentence in sentences {
                let text = try #require(articles[sentence["article_id"].text ?? ""])
                let scalars = Array(text.unicodeScalars)
                let range = Int(sentence["start"].number ?? 0)..<Int(sentence["end"].number ?? 0)
                var cut = String.UnicodeScalarView()
                cut.append(contentsOf: scalars[range])
                #expect(String(cut) == sentence["text"].text)
            }
        }
    }
}
