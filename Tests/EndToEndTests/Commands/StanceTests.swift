import Foundation
import TestSupport
import Testing

@Suite("rostrum stance")
struct StanceTests {
    private func cells(_ options: [String] = []) throws -> [JSONValue] {
        let call = ["stance", SampleCorpus.path, "--limit", "50", "--format", "jsonl"] + options
        return try JSONValue.lines(outputOfSuccess(call).output)
    }

    @Test("has the fields of the record contract")
    func fields() throws {
        let cell = try #require(try cells().first)

        let expected: Set = [
            "speaker", "theme", "facet", "stance_raw", "shrinkage", "stance", "stance_low", "stance_high", "verdict",
            "certainty", "tone", "tone_stance_conflict", "statements", "articles", "evidence",
        ]
        #expect(cell.fieldNames.isSuperset(of: expected))
    }

    @Test("the evidence of each cell sums to its score, and the shrunk score is their product")
    func evidenceSums() throws {
        for cell in try cells() {
            let raw = cell["stance_raw"].number
            let evidence = cell["evidence"].list ?? []
            let sum = evidence.reduce(0) { $0 + ($1["contribution"].number ?? 0) }
            if let raw { #expect(abs(sum - raw) < 1e-6, "\(cell)") } else { #expect(evidence.isEmpty) }
            if let raw, let shrinkage = cell["shrinkage"].number, let stance = cell["stance"].number {
                #expect(abs(stance - raw * shrinkage) < 1e-6)
                #expect(abs(raw) <= 1)
            }
        }
    }

    @Test("gives no verdict without evidence, and no interval of no width")
    func noEvidence() throws {
        for cell in try cells() {
            if cell["evidence"].list?.isEmpty != false {
                #expect(cell["verdict"] == .text("none"))
                #expect(cell["certainty"] == .text("insufficient"))
            }
            if let low = cell["stance_low"].number, let high = cell["stance_high"].number { #expect(low < high) }
        }
    }

    @Test("the table shows no number where there is no evidence")
    func tableWithoutEvidence() throws {
        let arguments = ["stance", SampleCorpus.path, "--limit", "50", "--facets", "--article-voice"]
        let table = try outputOfSuccess(arguments).output
        let cells = try JSONValue(outputOfSuccess(arguments + ["--format", "json"]).output)["data"].list ?? []

        let silent = cells.count { $0["evidence"].list?.isEmpty == true }
        #expect(silent > 0)
        #expect(table.split(separator: "\n").count { $0.contains(#/\s–\s+\(none\)/#) } == silent)
    }

    @Test("--theme keeps the themes that are named")
    func theme() throws {
        let found = try cells(["--theme", "energy", "--theme", "sanctions"])

        #expect(!found.isEmpty)
        #expect(Set(found.map { $0["theme"] }).isSubset(of: [.text("energy"), .text("sanctions")]))
    }

    @Test("--by gives each grouping its field", arguments: ["speaker", "role", "organisation", "article", "period"])
    func grouping(by: String) throws {
        let found = try cells(["--by", by])

        #expect(!found.isEmpty)
        if by == "article" { #expect(found.allSatisfy { $0["article_id"].text != nil }) }
        if by == "period" { #expect(found.allSatisfy { $0["period"].text != nil }) }
    }

    @Test("--explain prints the evidence with its sentences, which sum to the score")
    func explain() throws {
        let result = try outputOfSuccess([
            "stance", SampleCorpus.path, "--limit", "50", "--explain", "Mara Ellison", "sanctions",
        ])

        #expect(result.output.contains("Mara Ellison"))
        #expect(result.lines.count > 3)
    }

    @Test("--explain of somebody who is not there ends with 65 and names near matches")
    func explainNobody() throws {
        let result = try rostrum("stance", SampleCorpus.path, "--limit", "50", "--explain", "Mara Elison", "sanctions")
            .finish()

        expectRefusal(result, status: ProgramResult.Status.usage, naming: ["Mara Elison", "Mara Ellison"])
    }

    @Test("every cell with evidence has an interval around its score, and one without has none")
    func intervals() throws {
        let found = try cells()
        for cell in found where cell["evidence"].list?.isEmpty == false {
            let score = try #require(cell["stance"].number)
            let (low, high) = (try #require(cell["stance_low"].number), try #require(cell["stance_high"].number))
            #expect(low < score && score < high, "\(cell)")
            #expect((0...1).contains(cell["sign_probability"].number ?? -1))
            if cell["articles"].number == 1 { #expect(cell["certainty"] != .text("firm")) }
        }
        for cell in found where cell["evidence"].list?.isEmpty == true { #expect(cell["stance_low"] == .null) }
        #expect(try cells(["--replicates", "0"]).allSatisfy { $0["stance_low"] == .null })
    }

    @Test("nothing is firm in a corpus of one article")
    func oneArticle() throws {
        let text = (0..<9).map { "“We support the wind farms, number \($0),” said Mara Ellison, the prime minister." }
        let input = Array(#"{"id":"a","text":"\#(text.joined(separator: " "))"}"#.utf8)
        let output = try outputOfSuccess(["stance", "-", "--format", "jsonl"], input: input).output
        let found = try JSONValue.lines(output).filter { $0["theme"] == .text("energy") }

        #expect(!found.isEmpty)
        #expect(found.allSatisfy { $0["certainty"] != .text("firm") })
    }

    @Test("the seed changes intervals by little, and no score")
    func seed() throws {
        let (one, other) = (try cells(["--by", "role"]), try cells(["--by", "role", "--seed", "5"]))

        #expect(one != other)
        for (first, second) in zip(one, other) {
            #expect(first["stance"] == second["stance"])
            if let low = first["stance_low"].number, let lower = second["stance_low"].number {
                #expect(abs(low - lower) < 0.1)
            }
        }
    }

    @Test("too few replicates for a quantile end with 64", arguments: ["1", "99", "-3", "many"])
    func tooFewReplicates(count: String) throws {
        let result = try rostrum("stance", SampleCorpus.path, "--replicates=\(count)").finish()

        expectRefusal(result, status: ProgramResult.Status.usage, naming: ["--replicates", count])
    }

    @Test("--explain tells what would turn the verdict")
    func explainTurn() throws {
        let result = try outputOfSuccess(["stance", SampleCorpus.path, "--explain", "Mara Ellison", "energy"])

        #expect(result.output.contains(#/Without \d+ statements? \(.+\) the verdict would be/#))
        #expect(result.output.contains("95 % interval"))
    }

    @Test("--compare prints words whose differences sum to that of the two scores")
    func compare() throws {
        let call = ["stance", SampleCorpus.path, "--compare", "Mara Ellison", "calloway"]
        let words = try JSONValue.lines(outputOfSuccess(call + ["--format", "jsonl"]).output)
        let themes = Set(words.compactMap { $0["theme"].text })

        #expect(themes.contains("energy"))
        for theme in themes {
            let rows = words.filter { $0["theme"].text == theme }
            let sum = rows.reduce(0) { $0 + ($1["difference"].number ?? .nan) }
            let (first, second) = (rows[0]["stance_raw_a"].number ?? .nan, rows[0]["stance_raw_b"].number ?? .nan)
            #expect(abs(sum - (first - second)) < 1e-12)
            #expect(rows.allSatisfy { $0["speaker_a"]["name"] == .text("Mara Ellison") })
        }
        let table = try outputOfSuccess(call + ["--theme", "energy"]).output
        #expect(table.hasPrefix("energy\n  Mara Ellison: "))
        #expect(table.contains("Ruth Calloway"))
    }

    @Test("--compare refuses a stranger, one name alone, and speakers without a common theme")
    func compareNothing() throws {
        let stranger = try rostrum("stance", SampleCorpus.path, "--compare", "Mara Ellison", "Mara Elison").finish()
        expectRefusal(stranger, status: ProgramResult.Status.usage, naming: ["Mara Elison", "Mara Ellison"])
        let alone = try rostrum("stance", SampleCorpus.path, "--compare", "Mara Ellison").finish()
        expectRefusal(alone, status: ProgramResult.Status.usage, naming: ["--compare", "two speakers"])
        let apart = try rostrum(
            "stance",
            SampleCorpus.path,
            "--compare",
            "Mara Ellison",
            "Rajan Pillai-Moore",
            "--theme",
            "health"
        ).finish()
        expectRefusal(apart, status: ProgramResult.Status.usage, naming: ["Mara Ellison", "Rajan Pillai-Moore"])
    }

    @Test("--map writes the same bytes on any number of threads, and JSON that keeps to its schema")
    func map() throws {
        let folder = try TemporaryFolder()
        for (name, threads) in [("one.json", "1"), ("two.json", "2"), ("one.graphml", "1"), ("two.graphml", "2")] {
            try outputOfSuccess(["stance", SampleCorpus.path, "--map", folder.path(name), "--threads", threads])
        }
        let text = try folder.text(of: "one.json")
        let schema = try outputOfSuccess(["schema", "stance_map"]).output

        #expect(try JSONSchemaCheck(schema: schema).violations(of: text) == [])
        #expect(try folder.bytes(of: "one.json") == folder.bytes(of: "two.json"))
        #expect(try folder.bytes(of: "one.graphml") == folder.bytes(of: "two.graphml"))
        let speakers = try JSONValue(text)["data"]["speakers"].list ?? []
        #expect(speakers.count > 3)
        #expect(try folder.text(of: "one.graphml").components(separatedBy: "<node ").count == speakers.count + 1)
    }

    @Test("--map refuses other forms, too few speakers, and a folder that is not there")
    func mapNothing() throws {
        let folder = try TemporaryFolder()
        let other = try rostrum("stance", SampleCorpus.path, "--map", folder.path("map.png")).finish()
        expectRefusal(other, status: ProgramResult.Status.usage, naming: ["--map", "map.png"])
        let few = try rostrum("stance", SampleCorpus.path, "--limit", "1", "--map", folder.path("map.json")).finish()
        expectRefusal(few, status: ProgramResult.Status.data, naming: ["two speakers"])
        let nowhere = try rostrum("stance", SampleCorpus.path, "--map", folder.path("no/map.json")).finish()
        expectRefusal(nowhere, status: ProgramResult.Status.cannotCreate, naming: ["no/map.json"])
        #expect(try folder.allFiles().isEmpty)
    }
}
