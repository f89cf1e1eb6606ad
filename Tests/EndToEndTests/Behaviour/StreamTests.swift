import TestSupport
import Testing

@Suite("Standard streams")
struct StreamTests {
    static let listings = [
        ["statements", SampleCorpus.path, "--limit", "30"],
        ["stance", SampleCorpus.path, "--limit", "30"],
        ["corpus", "inspect", SampleCorpus.path],
    ]

    @Test("nothing in a pipe is coloured, whatever the terminal", arguments: listings)
    func noColourInAPipe(words: [String]) throws {
        let result = try outputOfSuccess(words)

        #expect(!result.output.contains("\u{1b}"))
        #expect(!result.errors.contains("\u{1b}"))
    }

    @Test("--color always colours a table even in a pipe", arguments: listings.prefix(2))
    func colourOnDemand(words: [String]) throws {
        let result = try outputOfSuccess(words + ["--color", "always"])

        #expect(result.output.contains("\u{1b}["))
    }

    @Test("a terminal gets colour, and none with NO_COLOR or --color never", arguments: listings.prefix(2))
    func colourOnATerminal(words: [String]) throws {
        func isColoured(_ arguments: [String], environment: [String: String] = [:]) throws -> Bool {
            var run = try rostrum(arguments)
            run.surroundings = .terminal(columns: 100)
            run.environment.merge(environment) { $1 }
            // Colours end in m; what wipes a progress bar does not.
            return try run.finish().output.contains(#/\x1b\[[0-9;]*m/#)
        }

        #expect(try isColoured(words))
        #expect(try !isColoured(words, environment: ["NO_COLOR": "1"]))
        #expect(try !isColoured(words + ["--color", "never"]))
        #expect(try !isColoured(words, environment: ["TERM": "dumb"]))
    }

    @Test("--quiet says nothing but results and errors")
    func quiet() throws {
        let folder = try TemporaryFolder()
        let training = ["topics", "train", SampleCorpus.path, "--limit", "30", "--topics", "3", "--quiet"]

        let result = try outputOfSuccess(training + ["-o", folder.path("model.safetensors")])
        #expect(result.errors == "")

        let failure = try rostrum("statements", "/nowhere/corpus", "--quiet").finish()
        #expect(failure.errors.contains("/nowhere/corpus"))
    }

    @Test("results go to standard output and what happens meanwhile to standard error")
    func resultsAndProgress() throws {
        let folder = try TemporaryFolder()
        let options = ["--limit", "30", "--topics", "3", "-o", folder.path("model.safetensors"), "--format", "json"]

        let result = try outputOfSuccess(["topics", "train", SampleCorpus.path] + options)

        #expect(try JSONValue(result.output)["data"]["iterations"].number ?? 0 > 0)
        #expect(!result.errors.contains("\r"))
    }

    @Test("a reader that leaves early ends the program quietly", arguments: listings)
    func readerThatLeaves(words: [String]) throws {
        var run = try rostrum(words + ["--format", "jsonl"])
        run.surroundings = .pipe(into: "head -n 1")
        let result = try run.finish()

        #expect([0, 141].contains(result.status), "\(result.status)")
        #expect(result.lines.count <= 1)
        #expect(!result.errors.contains("rror"), "\(result.errors)")
        #expect(!result.errors.contains("ipe"), "\(result.errors)")
    }

    @Test(
        "--help and --version go to standard output with status 0",
        arguments: [["--help"], ["--version"], ["stance", "--help"]]
    )
    func help(words: [String]) throws {
        let result = try rostrum(words).finish()

        #expect(result.status == 0)
        #expect(!result.output.isEmpty)
        #expect(result.errors.isEmpty)
    }
}
