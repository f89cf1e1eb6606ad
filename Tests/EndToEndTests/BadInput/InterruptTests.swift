import Foundation
import TestSupport
import Testing

@Suite("Control-C")
struct InterruptTests {
    /// A training that takes some seconds, and always the same iterations.
    private static let training = [
        "topics", "train", SampleCorpus.path, "--topics", "24", "--init", "random", "--seed", "5", "--tolerance", "0",
        "--max-iterations", "400", "--format", "json",
    ]

    /// Trains without and with an interruption half-way; returns the result of the interrupted run.
    private func interruptedTraining(into folder: TemporaryFolder) throws -> ProgramResult {
        let clock = ContinuousClock()
        let start = clock.now
        let whole = try outputOfSuccess(Self.training + ["-o", folder.path("whole.safetensors")])
        let duration = clock.now - start
        let factorizing = try JSONValue(whole.output)["data"]["seconds"]["factorise"].number ?? 0

        // The machine may be busy with other tests, so that the moment is found by trying.
        for share in [0.5, 0.3, 0.7, 0.2, 0.1] {
            let moment = clock.now + duration - .seconds(factorizing * (1 - share))
            var run = try rostrum(Self.training + ["-o", folder.path("model.safetensors")])
            run.interruptCondition = { ContinuousClock.now > moment }
            let result = try run.finish()
            if result.status != 0, folder.contains("model.safetensors.checkpoint") { return result }
            try? FileManager.default.removeItem(atPath: folder.path("model.safetensors"))
        }
        Issue.record("no run was interrupted during its iterations")
        return whole
    }

    @Test("during training ends with 130, keeps a checkpoint, and --resume goes on to the same bytes")
    func duringTraining() throws {
        let folder = try TemporaryFolder()
        let result = try interruptedTraining(into: folder)

        let checkpoint = folder.path("model.safetensors.checkpoint")
        expectRefusal(
            result,
            status: ProgramResult.Status.interrupted,
            naming: ["interrupted", "--resume", checkpoint]
        )
        #expect(try folder.names() == ["model.safetensors.checkpoint", "whole.safetensors"])

        try outputOfSuccess(Self.training + ["-o", folder.path("model.safetensors"), "--resume"])

        #expect(try folder.bytes(of: "model.safetensors") == folder.bytes(of: "whole.safetensors"))
        #expect(try folder.names() == ["model.safetensors", "whole.safetensors"])
    }

    @Test("a checkpoint of another number of topics, or a damaged one, is not gone on from")
    func unusableCheckpoint() throws {
        let folder = try TemporaryFolder()
        _ = try interruptedTraining(into: folder)
        let checkpoint = "model.safetensors.checkpoint"
        let resuming = Self.training + ["-o", folder.path("model.safetensors"), "--resume"]

        let other = try rostrum(resuming.map { $0 == "24" ? "9" : $0 }).finish()
        expectRefusal(other, status: ProgramResult.Status.data, naming: ["checkpoint", "another", "start anew"])

        try folder.write(Array(folder.bytes(of: checkpoint).dropLast(100)), to: checkpoint)
        let damaged = try rostrum(resuming).finish()
        expectRefusal(damaged, status: ProgramResult.Status.data, naming: [folder.path(checkpoint)])
        #expect(try folder.names() == [checkpoint, "whole.safetensors"])
    }

    @Test("--resume without a checkpoint ends with 66 and the file that is missing")
    func missingCheckpoint() throws {
        let folder = try TemporaryFolder()
        let model = folder.path("model.safetensors")

        let result = try rostrum(Self.training + ["-o", model, "--resume"]).finish()

        expectRefusal(result, status: ProgramResult.Status.noInput, naming: [model + ".checkpoint"])
        #expect(try folder.names().isEmpty)
    }

    @Test("during an analysis ends with 130 and leaves neither a run nor a part of one")
    func duringAnalysis() throws {
        let folder = try TemporaryFolder()
        // Twelve times the sample corpus: far more work than is done when the signal comes, on a fast machine too, and
        // nearly all of it behind the training, which alone asks whether it should go on.
        let articles = try String(contentsOfFile: SampleCorpus.path, encoding: .utf8)
        let copies = (1...12).map { articles.replacing("{\"id\": \"", with: "{\"id\": \"copy-\($0)-") }
        try folder.write(copies.joined(), to: "long.jsonl")

        let moment = ContinuousClock.now + .milliseconds(3_500)
        var run = try rostrum("analyze", folder.path("long.jsonl"), "--topics", "6", "-o", folder.path("run"))
        run.interruptCondition = { ContinuousClock.now > moment }
        let result = try run.finish()

        #expect(ContinuousClock.now - moment < .seconds(3), "it went on with its work")
        #expect(!result.errors.contains("stopping after this step"))
        #expect(result.status == ProgramResult.Status.interrupted, "\(result.errors)")
        #expect(result.output.isEmpty)
        #expect(try folder.names() == ["long.jsonl"])
    }

    @Test("while reading ends with 130 and leaves nothing")
    func whileReading() throws {
        let folder = try TemporaryFolder()
        let moment = ContinuousClock.now + .milliseconds(500)
        var run = try rostrum("vectorize", "-", "--lines", "-o", folder.path("matrix.safetensors"))
        run.input = Array("The harbour council met.\n".utf8)
        run.isInputKeptOpen = true
        run.interruptCondition = { ContinuousClock.now > moment }
        run.timeLimit = .seconds(20)

        let result = try run.finish()

        #expect(result.status == ProgramResult.Status.interrupted, "\(result.errors)")
        #expect(!result.isTimedOut)
        #expect(try folder.names().isEmpty)
    }
}
