import TestSupport
import Testing

/// Times of making are the same by `SOURCE_DATE_EPOCH`; seconds taken are the one thing that may differ.
@Suite("The number of threads changes no byte")
struct ThreadCountTests {
    @Test("of a matrix, of any form", arguments: ["matrix.safetensors", "matrix.mtx"])
    func vectorize(name: String) throws {
        let one = try TemporaryFolder()
        let two = try TemporaryFolder()

        for (folder, threads) in [(one, "1"), (two, "2")] {
            let output = folder.path(name)
            let options = ["--threads", threads, "--ngrams", "1..2", "-o", output]
            try outputOfSuccess(["vectorize", SampleCorpus.path] + options)
        }

        #expect(try one.allFiles() == two.allFiles())
        for file in try one.allFiles() {
            #expect(try one.bytes(of: file) == two.bytes(of: file), "\(file)")
        }
    }

    @Test("of a topic model and its document weights", arguments: ["nndsvd", "nndsvda", "random"])
    func train(start: String) throws {
        let one = try TemporaryFolder()
        let two = try TemporaryFolder()

        for (folder, threads) in [(one, "1"), (two, "2")] {
            let options = [
                "--topics", "6", "--init", start, "--seed", "11", "--max-iterations", "40", "--threads", threads,
            ]
            let outputs = ["-o", folder.path("model.safetensors"), "--doc-topics", folder.path("weights.safetensors")]
            try outputOfSuccess(["topics", "train", SampleCorpus.path] + options + outputs)
        }

        for file in ["model.safetensors", "weights.safetensors"] {
            #expect(try one.bytes(of: file) == two.bytes(of: file), "\(file)")
        }
    }

    @Test(
        "of statements and stances",
        arguments: [
            ["statements", "--format", "jsonl"],
            ["stance", "--format", "jsonl"],
            ["stance", "--by", "article", "--format", "csv"],
            ["statements", "--format", "json"],
        ]
    )
    func listings(words: [String]) throws {
        let one = try outputOfSuccess(words + [SampleCorpus.path, "--limit", "70", "--threads", "1"])
        let two = try outputOfSuccess(words + [SampleCorpus.path, "--limit", "70", "--threads", "2"])

        #expect(!one.outputBytes.isEmpty)
        #expect(one.outputBytes == two.outputBytes)
    }

    @Test("of a run folder, seconds taken aside")
    func runFolder() throws {
        let one = try TemporaryFolder()
        let two = try TemporaryFolder()

        for (folder, threads) in [(one, "1"), (two, "2")] {
            let options = ["--topics", "6", "--limit", "80", "--threads", threads, "-o", folder.path("run")]
            try outputOfSuccess(["analyze", SampleCorpus.path] + options)
        }

        let files = try one.allFiles()
        #expect(files.count > 5)
        #expect(try files == two.allFiles())
        for file in files {
            if file.hasSuffix(".json") {
                let first = try JSONValue(one.text(of: file)).removing(Self.timings)
                #expect(try first == JSONValue(two.text(of: file)).removing(Self.timings), "\(file)")
            } else {
                #expect(try one.bytes(of: file) == two.bytes(of: file), "\(file)")
            }
        }
    }

    /// What may differ between runs: times taken.
    static let timings: Set = ["seconds"]
}
