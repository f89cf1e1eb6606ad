import TestSupport
import Testing

@Suite("rostrum with --overrides")
struct SpeakerOverridesTests {
    static let articles = """
        {"id":"v1","published_at":"2031-05-06","title":"One","text":"“The carbon tax is right and we support it,” Mara Venn said. \
        The Ministry of Power said the grid was old."}
        {"id":"v2","published_at":"2031-05-07","title":"Two","text":"“We support the carbon tax,” Minister Venn told \
        reporters. She said it was fair."}
        {"id":"v3","published_at":"2031-05-08","title":"Three","text":"Venn said that the carbon tax was a disgrace."}

        """

    static let overrides = """
        merge:
          - [Mara Venn, Minister Venn, M. R. Venn]
        split:
          - name: Venn
            articles: [v3, v9]
            speaker: Tom Venn
        rename:
          - from: Ministry of Power
            to: Velland Power Ministry
        """

    private let folder: TemporaryFolder
    private let corpus: String
    private let file: String

    init() throws {
        folder = try TemporaryFolder()
        corpus = try folder.write(Self.articles, to: "articles.jsonl")
        file = try folder.write(Self.overrides, to: "speakers.yaml")
    }

    private func records(_ words: [String]) throws -> [JSONValue] {
        try JSONValue.lines(outputOfSuccess(words + ["--format", "jsonl", "--overrides", file]).output)
    }

    @Test("statements merges, splits and renames")
    func statements() throws {
        let found = try records(["statements", corpus])

        func names(_ article: String) -> Set<JSONValue> {
            Set(found.filter { $0["article_id"] == .text(article) }.map { $0["speaker"]["name"] })
        }
        #expect(names("v1") == [.text("Mara Venn"), .text("Velland Power Ministry")])
        #expect(names("v2") == [.text("Mara Venn")])
        #expect(names("v3") == [.text("Tom Venn")])
        #expect(found.allSatisfy { $0["speaker"]["id"].text?.contains("/") == false })
        #expect(found.allSatisfy { $0["chain"].list?.last?["id"] == $0["speaker"]["id"] })
    }

    @Test("statements without the file keeps who has no full name apart")
    func without() throws {
        let found = try JSONValue.lines(outputOfSuccess(["statements", corpus, "--format", "jsonl"]).output)

        #expect(found.contains { $0["speaker"]["id"] == .text("v2/venn") })
        #expect(found.contains { $0["speaker"]["id"] == .text("v3/venn") })
    }

    @Test("--aliases shows each merge of the file with the rule override")
    func aliases() throws {
        let rows = try records(["statements", corpus, "--aliases"])

        func rule(_ alias: String, of speaker: String) -> JSONValue? {
            rows.first { $0["alias"] == .text(alias) && $0["speaker_id"] == .text(speaker) }?["rule"]
        }
        #expect(rule("Minister Venn", of: "mara-venn") == .text("override"))
        #expect(rule("Venn", of: "tom-venn") == .text("override"))
        #expect(rule("The Ministry of Power", of: "velland-power-ministry") == .text("override"))
        #expect(rule("Mara Venn", of: "mara-venn") == .text("full_name"))
    }

    @Test("--speaker finds a speaker by a name that the file gives")
    func speaker() throws {
        let found = try records(["statements", corpus, "--speaker", "Tom Venn"])

        #expect(found.map { $0["article_id"] } == [.text("v3")])
    }

    @Test("stance joins the cells of merged speakers and parts those of split ones")
    func stance() throws {
        let cells = try records(["stance", corpus, "--theme", "climate"]).filter {
            $0["facet"] == .null && $0["speaker"]["kind"] == .text("person")
        }

        #expect(cells.map { $0["speaker"]["name"] } == [.text("Mara Venn"), .text("Tom Venn")])
        #expect(cells.map { $0["verdict"] } == [.text("for"), .text("against")])
        #expect(cells.first?["articles"] == .number(2))
    }

    @Test("analyze writes the speakers of the file into every table, as another run than without it")
    func analyze() throws {
        let run = folder.path("run")
        try outputOfSuccess(["analyze", corpus, "--overrides", file, "-o", run])
        let plain = folder.path("plain")
        try outputOfSuccess(["analyze", corpus, "-o", plain])

        let speakers = try JSONValue.lines(folder.text(of: "run/tables/speakers.jsonl"))
        let cells = try JSONValue.lines(folder.text(of: "run/tables/stance_cells.jsonl"))
        let runs = try ["run", "plain"].map { try JSONValue.lines(folder.text(of: "\($0)/tables/runs.jsonl"))[0] }
        #expect(
            Set(speakers.map { $0["speaker_id"] })
                == [.text("mara-venn"), .text("tom-venn"), .text("velland-power-ministry")]
        )
        #expect(cells.contains { $0["speaker_id"] == .text("tom-venn") })
        #expect(runs[0]["run_id"] != runs[1]["run_id"])
    }

    @Test("names of nobody are a note on standard error, which --quiet leaves out")
    func unmatchedNames() throws {
        let told = try outputOfSuccess(["statements", corpus, "--overrides", file])
        let quiet = try outputOfSuccess(["statements", corpus, "--overrides", file, "--quiet"])

        #expect(told.errors.contains("speakers.yaml"))
        #expect(told.errors.contains("nobody here: 'Venn in v9', 'M. R. Venn'\n"), "\(told.errors)")
        #expect(quiet.errors.isEmpty)
    }

    @Test(
        "a file that contradicts itself ends with 65 and names file, line and remedy",
        arguments: [["statements"], ["stance"], ["analyze"]]
    )
    func contradiction(command: [String]) throws {
        let text = Self.overrides + "\n  - from: Minister Venn\n    to: Ida Brask\n"
        let broken = try folder.write(text, to: "broken.yaml")

        let result = try rostrum(command + [corpus, "--overrides", broken]).finish()

        expectRefusal(
            result,
            status: ProgramResult.Status.data,
            naming: ["broken.yaml:10:", "\"Minister Venn\" is shown as \"Mara Venn\"", "remove this rename"]
        )
    }

    @Test("a key that is not known ends with 65, a file that is not there with 66")
    func unusableFile() throws {
        let broken = try folder.write("merge:\njoin: []\n", to: "broken.yaml")

        let unknown = try rostrum("statements", corpus, "--overrides", broken).finish()
        let missing = try rostrum("statements", corpus, "--overrides", folder.path("none.yaml")).finish()

        expectRefusal(unknown, status: ProgramResult.Status.data, naming: ["broken.yaml:2:", "\"join\"", "merge"])
        expectRefusal(missing, status: ProgramResult.Status.noInput, naming: ["none.yaml"])
    }
}
