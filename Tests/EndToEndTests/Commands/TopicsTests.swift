import TestSupport
import Testing

@Suite("rostrum topics")
struct TopicsTests {
    private func train(_ options: [String], into folder: TemporaryFolder) throws -> JSONValue {
        let output = ["-o", folder.path("model.safetensors"), "--format", "json"]
        return try JSONValue(outputOfSuccess(["topics", "train", SampleCorpus.path] + options + output).output)["data"]
    }

    @Test("train tells objective, iterations, why it stopped and the seconds of each part")
    func trainingReport() throws {
        let folder = try TemporaryFolder()

        let data = try train(["--topics", "5", "--limit", "60"], into: folder)

        #expect(data["objective"].number ?? 0 > 0)
        #expect(data["iterations"].number ?? 0 > 0)
        #expect(data["stopped_by"].text?.isEmpty == false)
        #expect(data["seconds"].fieldNames == ["read", "vectorize", "initialise", "factorise", "trials"])
        #expect(try folder.names() == ["model.safetensors"])
    }

    @Test("train stops at --max-iterations, and at --target-objective")
    func stopping() throws {
        let folder = try TemporaryFolder()

        let short = try train(["--topics", "5", "--limit", "60", "--max-iterations", "3"], into: folder)
        let target = (short["objective"].number ?? 0) * 1.01
        let options = ["--topics", "5", "--limit", "60", "--target-objective", "\(target)"]
        let aimed = try train(options, into: folder)

        #expect(short["iterations"].number == 3)
        #expect(aimed["objective"].number ?? .infinity <= target)
        #expect(aimed["iterations"].number ?? .infinity <= 3)
    }

    @Test("train takes a matrix of vectorize and finds the same objective as from the articles")
    func fromAMatrix() throws {
        let folder = try TemporaryFolder()
        let matrix = folder.path("matrix.safetensors")
        let options = ["--topics", "5", "--max-iterations", "20", "--format", "json"]
        try outputOfSuccess(["vectorize", SampleCorpus.path, "-o", matrix])

        // A matrix knows nothing of copies.
        let whole = try train(["--topics", "5", "--max-iterations", "20", "--duplicates", "keep"], into: folder)
        let call = ["topics", "train", matrix] + options + ["-o", folder.path("other.safetensors")]
        let fromMatrix = try JSONValue(outputOfSuccess(call).output)["data"]

        #expect(whole["objective"] == fromMatrix["objective"])
    }

    @Test("the same seed gives the same model and another seed another", arguments: ["hals", "multiplicative"])
    func seeds(solver: String) throws {
        let folder = try TemporaryFolder()
        let options = [
            "--topics", "4", "--limit", "40", "--init", "random", "--solver", solver, "--max-iterations", "5", "--seed",
        ]

        for (seed, name) in [("1", "a"), ("1", "b"), ("2", "c")] {
            try outputOfSuccess(["topics", "train", SampleCorpus.path] + options + [seed, "-o", folder.path(name)])
        }

        #expect(try folder.bytes(of: "a") == folder.bytes(of: "b"))
        #expect(try folder.bytes(of: "a") != folder.bytes(of: "c"))
    }

    @Test("show lists topics with label, prevalence and terms, best first")
    func show() throws {
        let folder = try TemporaryFolder()
        _ = try train(["--topics", "5"], into: folder)

        let call = ["topics", "show", folder.path("model.safetensors"), "--format", "json"]
        let topics = try #require(try JSONValue(outputOfSuccess(call).output)["data"].list)

        #expect(topics.count == 5)
        #expect(abs(topics.reduce(0) { $0 + ($1["prevalence"].number ?? 0) } - 1) < 1e-3)
        for topic in topics {
            #expect(topic["topic_id"].text?.isEmpty == false)
            #expect(topic["label"].text?.isEmpty == false)
            let weights = try #require(topic["terms"].list).map { $0["weight"].number ?? 0 }
            #expect(weights.count >= 8)
            #expect(weights == weights.sorted(by: >))
        }
        #expect(Set(topics.map { $0["topic_id"] }).count == 5)
    }

    @Test("transform gives unseen articles weights, a residual and the share of unknown words")
    func transform() throws {
        let folder = try TemporaryFolder()
        _ = try train(["--topics", "5", "--limit", "100"], into: folder)
        let unseen = try folder.write("The senate debated sanctions and gas prices.\n", to: "unseen.txt")

        let call = ["topics", "transform", folder.path("model.safetensors"), unseen, "--lines", "--format", "jsonl"]
        let found = try JSONValue.lines(outputOfSuccess(call).output)

        #expect(!found.isEmpty)
        #expect(found.allSatisfy { $0["article_id"].text != nil })
    }

    @Test("train --online is near the training on all articles at once, and the same on any number of threads")
    func online() throws {
        let folder = try TemporaryFolder()
        let batch = try train(["--topics", "5", "--duplicates", "keep"], into: folder)
        let online = try train(["--topics", "5", "--online", "--batch-size", "40", "--passes", "3"], into: folder)

        let (lower, upper) = (batch["objective"].number ?? 0, online["objective"].number ?? .infinity)
        #expect(upper < 1.02 * lower)
        #expect(online["documents"].number == 148)
        #expect(online["terms"] == batch["terms"])
        let call = ["topics", "train", SampleCorpus.path, "--topics", "5", "--online", "--batch-size", "50"]
        for threads in ["1", "3"] { try outputOfSuccess(call + ["--threads", threads, "-o", folder.path(threads)]) }
        #expect(try folder.bytes(of: "1") == folder.bytes(of: "3"))
    }

    @Test(
        "train --online refuses what takes all articles at once",
        arguments: ["--resume", "--phrases=0.2", "--loss=kullback-leibler"]
    )
    func onlineRefusals(option: String) throws {
        let call = ["topics", "train", SampleCorpus.path, "--topics", "5", "--online", option, "-o", "/dev/null"]
        expectRefusal(try rostrum(call).finish(), status: 64, naming: ["--online"])
    }
}
