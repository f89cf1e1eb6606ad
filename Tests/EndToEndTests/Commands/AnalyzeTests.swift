import TestSupport
import Testing

@Suite("rostrum analyze")
struct AnalyzeTests {
    @Test("writes one run folder whose tables keep to the schemas in it and to each other")
    func runFolder() throws {
        let folder = try TemporaryFolder()

        try outputOfSuccess(["analyze", SampleCorpus.path, "--topics", "6", "--limit", "80", "-o", folder.path("run")])

        let run = try JSONValue(folder.text(of: "run/run.json"))
        #expect(run["schema"] == .text("rostrum.run"))
        let tables = try #require(run["data"]["tables"].list)
        for table in tables {
            let path = try #require(table["path"].text)
            let check = JSONSchemaCheck(schema: table["schema"])
            let lines = try folder.text(of: "run/" + path).split(separator: "\n")
            #expect(table["records"].number == Double(lines.count), "\(path)")
            for line in lines {
                let violations = try check.violations(of: String(line))
                #expect(violations == [], "\(path)")
            }
        }
        let files = Set(try folder.allFiles())
        #expect(files.isSuperset(of: tables.compactMap { $0["path"].text.map { "run/" + $0 } }))
        #expect(files.contains("run/topics.safetensors"))
        #expect(try folder.names() == ["run"])
    }

    @Test("every key of a run's tables stands once, and names of other tables' records are there")
    func keys() throws {
        let folder = try TemporaryFolder()

        try outputOfSuccess(["analyze", SampleCorpus.path, "--topics", "6", "--limit", "60", "-o", folder.path("run")])

        func records(_ name: String) throws -> [JSONValue] {
            try JSONValue.lines(folder.text(of: "run/tables/\(name).jsonl"))
        }
        for table in try JSONValue(folder.text(of: "run/run.json"))["data"]["tables"].list ?? [] {
            let name = try #require(table["name"].text)
            let key = (table["key"].list ?? []).compactMap(\.text)
            let found = try records(name).map { record in key.map { record[$0] } }
            #expect(Set(found).count == found.count || key.isEmpty, "\(name)")
        }
        let articles = Set(try records("articles").map { $0["article_id"] })
        let speakers = Set(try records("speakers").map { $0["speaker_id"] })
        let topics = Set(try records("topics").map { $0["topic_id"] })
        let themes = Set(try records("themes").map { $0["theme"] })
        #expect(articles.count == 60)
        #expect(topics.count == 6)
        #expect(themes.count == 12)
        #expect(try records("statements").count > 100)
        #expect(try records("statements").allSatisfy { articles.contains($0["article_id"]) })
        #expect(try records("article_topics").allSatisfy { articles.contains($0["article_id"]) })
        #expect(try records("article_topics").allSatisfy { topics.contains($0["topic_id"]) })
        #expect(try records("speaker_topics").allSatisfy { speakers.contains($0["speaker_id"]) })
        #expect(try records("stance_cells").allSatisfy { themes.contains($0["theme"]) })
        #expect(try records("evidence").allSatisfy { articles.contains($0["article_id"]) })
    }

    @Test("a single article gets statements and stance, and is told why it has no topics")
    func singleArticle() throws {
        let folder = try TemporaryFolder()
        let article = try #require(try SampleCorpus(count: 1).textFiles().first)
        let path = try folder.write(article.content, to: "article.txt")

        let result = try outputOfSuccess(["analyze", path])

        #expect(result.output.contains("Mara Ellison"))
        #expect(result.output.contains("No topics"))
    }

    @Test("without -o prints its tables and writes nothing")
    func withoutOutput() throws {
        let folder = try TemporaryFolder()
        var run = try rostrum("analyze", SampleCorpus.path, "--limit", "40", "--topics", "4")
        run.workingFolder = folder.url

        let result = try run.finish()

        #expect(result.status == 0, "\(result.errors)")
        #expect(result.lines.count > 10)
        #expect(try folder.names().isEmpty)
    }

    @Test("names the speakers of the sample corpus in its tables")
    func speakersInTables() throws {
        let result = try outputOfSuccess(["analyze", SampleCorpus.path, "--topics", "6"])

        for name in ["Mara Ellison", "Tobias Renn"] { #expect(result.output.contains(name)) }
    }

    @Test("a second run into the same folder replaces the first as a whole")
    func secondRun() throws {
        let folder = try TemporaryFolder()

        try outputOfSuccess(["analyze", SampleCorpus.path, "--topics", "5", "--limit", "40", "-o", folder.path("run")])
        try outputOfSuccess(["analyze", SampleCorpus.path, "--topics", "3", "--limit", "30", "-o", folder.path("run")])

        #expect(try JSONValue.lines(folder.text(of: "run/tables/articles.jsonl")).count == 30)
        #expect(try folder.names() == ["run"])
    }
}
