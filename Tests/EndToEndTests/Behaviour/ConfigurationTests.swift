import TestSupport
import Testing

@Suite("Configuration")
struct ConfigurationTests {
    /// Runs a training in a folder with or without `rostrum.yaml` and returns the parameters that it tells.
    private func parameters(
        file: String? = nil,
        environment: [String: String] = [:],
        flags: [String] = []
    ) throws -> JSONValue {
        let folder = try TemporaryFolder()
        if let file { try folder.write(file, to: "rostrum.yaml") }
        let options = ["--limit", "40", "--topics", "3", "-o", "model.safetensors", "--format", "json"]
        var run = try rostrum(["topics", "train", SampleCorpus.path] + options + flags)
        run.workingFolder = folder.url
        run.environment.merge(environment) { $1 }
        let result = try run.finish()
        try #require(result.status == 0, "\(result.errors)")
        return try JSONValue(result.output)["parameters"]
    }

    @Test("a flag beats the environment, which beats the file, which beats the default")
    func precedence() throws {
        let file = "seed: 21\ntopics train:\n  max-iterations: 4\n"
        let environment = ["ROSTRUM_SEED": "22"]

        let byDefault = try parameters()
        let byFile = try parameters(file: file)
        let byEnvironment = try parameters(file: file, environment: environment)
        let byFlag = try parameters(file: file, environment: environment, flags: ["--seed", "23"])

        #expect(byDefault["seed"].number == 0)
        #expect(byFile["seed"].number == 21)
        #expect(byEnvironment["seed"].number == 22)
        #expect(byFlag["seed"].number == 23)
        #expect(byFlag["max_iterations"].number == 4)
    }

    @Test("a setting of one command in the file gives way to its flag")
    func commandSection() throws {
        let file = "topics train:\n  max-iterations: 4\n"

        #expect(try parameters(file: file, flags: ["--max-iterations", "6"])["max_iterations"].number == 6)
    }

    @Test("the file is that of the working folder, and settings of other commands do not matter")
    func otherCommands() throws {
        #expect(try parameters(file: "analyze:\n  topics: 4\n")["topics"].number == 3)
    }

    @Test(
        "settings of every command fit every command",
        arguments: [
            ["schema"], ["themes", "list"],
            ["themes", "validate", SharedData.checkoutPath(of: "Models/themes/default.yaml")],
            ["statements", SampleCorpus.path, "--limit", "3"], ["corpus", "inspect", SampleCorpus.path],
        ]
    )
    func everyCommand(words: [String]) throws {
        let folder = try TemporaryFolder()
        try folder.write("threads: 1\nquiet: true\ncolor: never\n", to: "rostrum.yaml")
        var run = try rostrum(words)
        run.workingFolder = folder.url
        run.environment["ROSTRUM_THREADS"] = "2"

        let result = try run.finish()

        #expect(result.status == 0, "\(result.errors)")
        #expect(result.errors.isEmpty)
    }

    @Test("a value of the environment that cannot be ends with 64 and names the variable")
    func badEnvironment() throws {
        var run = try rostrum("statements", SampleCorpus.path)
        run.environment["ROSTRUM_THREADS"] = "several"

        expectRefusal(try run.finish(), status: ProgramResult.Status.usage, naming: ["ROSTRUM_THREADS", "several"])
    }

    @Test("a key of rostrum.yaml that nobody reads ends with an error that names the file and the key")
    func unknownKey() throws {
        let folder = try TemporaryFolder()
        try folder.write("seed: 4\ntopiks: 5\n", to: "rostrum.yaml")
        var run = try rostrum("statements", SampleCorpus.path)
        run.workingFolder = folder.url

        let result = try run.finish()

        expectRefusal(result, status: ProgramResult.Status.usage, naming: ["rostrum.yaml", "topiks"])
    }

    @Test("a rostrum.yaml that is no YAML ends with 64 and its name")
    func brokenFile() throws {
        let folder = try TemporaryFolder()
        try folder.write("threads: 1\nseed: [1, 2\n", to: "rostrum.yaml")
        var run = try rostrum("statements", SampleCorpus.path)
        run.workingFolder = folder.url

        expectRefusal(try run.finish(), status: ProgramResult.Status.usage, naming: ["rostrum.yaml"])
    }

    @Test("--models names the data, and a folder without them ends with 66")
    func models() throws {
        let folder = try TemporaryFolder()

        try outputOfSuccess([
            "statements", SampleCorpus.path, "--limit", "5", "--models", SharedData.checkoutPath(of: "Models"),
        ])
        let result = try rostrum("statements", SampleCorpus.path, "--models", folder.path("")).finish()

        expectRefusal(result, status: ProgramResult.Status.noInput, naming: [folder.name])
    }

    @Test("an installed program finds its data without the checkout")
    func installed() throws {
        let folder = try TemporaryFolder()

        let run = ProgramRun(try BuiltProgram.install(into: folder), ["statements", SampleCorpus.path, "--limit", "5"])

        #expect(try run.finish().status == 0)
    }
}
