import TestSupport
import Testing

@Suite("rostrum topics train --seeds")
struct GuidedTopicsTests {
    private let seeds = """
        version: 1
        topics:
          - name: Power and gas
            seeds: ["gas", "pipeline*", "power", "unobtainium"]
            exclude: ["senate"]
          - name: Public health
            seeds: ["vaccine*", "hospital*", "clinic*"]
        apart: [[Power and gas, Public health]]
        """

    private func train(_ seeds: String, _ options: [String] = [], in folder: TemporaryFolder) throws -> ProgramResult {
        let file = try folder.write(seeds, to: "seeds.yaml")
        let call = ["topics", "train", SampleCorpus.path, "--topics", "6", "--seeds", file]
        return try rostrum(call + options + ["-o", folder.path("model.safetensors")]).finish()
    }

    @Test("seeded topics come first under their names, with their adherence, and unknown seeds are named")
    func trains() throws {
        let folder = try TemporaryFolder()

        let result = try train(seeds, ["--format", "json"], in: folder)
        try #require(result.status == 0, "\(result.errors)")
        let guidance = try JSONValue(result.output)["data"]["guidance"]
        let shown = try JSONValue.lines(
            outputOfSuccess(["topics", "show", folder.path("model.safetensors"), "--terms", "300", "--format", "jsonl"])
                .output
        )

        #expect(guidance[0]["topic_id"].text == "t01" && guidance[1]["topic_id"].text == "t02")
        #expect(guidance[0]["name"].text == "Power and gas")
        #expect((guidance[0]["adherence"].number ?? 0) > 0.5)
        #expect(guidance[0]["unknown"].list == [.text("unobtainium")])
        #expect(result.errors.contains("1 seeds of topic 'Power and gas' are not in the corpus: 'unobtainium'"))
        let first = try #require(shown.first { $0["topic_id"].text == "t01" })
        #expect(first["label"].text == "Power and gas")
        #expect(first["terms"].list?.contains { $0["term"].text == "senate" } == false)
    }

    @Test("a word that is asked for and excluded ends with 65, file and line")
    func refusesContradictions() throws {
        let folder = try TemporaryFolder()

        let result = try train(seeds.replacing("\"senate\"", with: "\"senate\", \"gas*\""), in: folder)

        expectRefusal(
            result,
            status: ProgramResult.Status.data,
            naming: ["seeds.yaml:5", "\"gas*\", which covers its seed \"gas\"", "remove one"]
        )
        #expect(try folder.names() == ["seeds.yaml"])
    }

    @Test("more seeded topics than --topics end with 64, a missing file with 66")
    func refusesTooMany() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write(seeds, to: "seeds.yaml")
        let output = ["-o", folder.path("model.safetensors")]

        let few = try rostrum(["topics", "train", SampleCorpus.path, "--topics", "1", "--seeds", file] + output)
            .finish()
        let none = try rostrum(
            ["topics", "train", SampleCorpus.path, "--topics", "3", "--seeds", folder.path("no.yaml")] + output
        ).finish()

        let loss = try rostrum(
            ["topics", "train", SampleCorpus.path, "--topics", "3", "--seeds", file, "--loss", "kullback-leibler"]
                + output
        ).finish()

        expectRefusal(loss, status: ProgramResult.Status.usage, naming: ["guided topics need the solver 'hals'"])
        expectRefusal(few, status: ProgramResult.Status.usage, naming: ["2 topics are seeded", "'--topics 2' or more"])
        expectRefusal(none, status: ProgramResult.Status.noInput, naming: ["no.yaml", "check the path"])
    }

    @Test("a theme file works as a seed file, and analyze takes seeds too")
    func takesThemeFiles() throws {
        let folder = try TemporaryFolder()
        let themes = """
            version: 1
            themes:
              - id: fuel
                kind: contested
                proposition: more fuel
                seeds: ["gas", "pipeline*"]
                exclude: ["gas mask"]
            """
        let file = try folder.write(themes, to: "themes.yaml")

        let call = ["analyze", SampleCorpus.path, "--topics", "5", "--seeds", file, "-o", folder.path("run")]
        try outputOfSuccess(call)
        let model = folder.path("run/topics.safetensors")
        let topics = try JSONValue.lines(outputOfSuccess(["topics", "show", model, "--format", "jsonl"]).output)

        #expect(topics.contains { $0["topic_id"].text == "t01" && $0["label"].text == "fuel" })
    }

    @Test("the same seeds give the same bytes on one and on two threads")
    func isTheSameOnAnyNumberOfThreads() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write(seeds, to: "seeds.yaml")

        for threads in ["1", "2"] {
            try outputOfSuccess(
                [
                    "topics", "train", SampleCorpus.path, "--topics", "6", "--seeds", file, "--threads", threads, "-o",
                    folder.path(threads),
                ]
            )
        }

        #expect(try folder.bytes(of: "1") == folder.bytes(of: "2"))
    }
}
