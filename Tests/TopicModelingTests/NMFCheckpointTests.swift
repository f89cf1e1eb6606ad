import Foundation
import LinearAlgebra
import TestSupport
import Testing
import TopicModeling

@Suite("Checkpoints of NMF")
struct NMFCheckpointTests {
    private static func options(_ solver: NMF.Solver, _ iterations: Int) -> NMF.Options {
        var options = NMF.Options()
        (options.topicCount, options.solver, options.tolerance) = (5, solver, 0)
        (options.initialization, options.maximumIterations) = (.nndsvda, iterations)
        return options
    }

    @Test("a run resumed from a file ends with the same bytes as one without a break", arguments: NMF.Solver.allCases)
    func sameBytes(solver: NMF.Solver) throws {
        let folder = try TemporaryFolder()
        let path = folder.path("run.checkpoint.safetensors")
        let matrix = try NMFSamples.random(documentCount: 150, termCount: 80, density: 0.2, seed: 6)
        let whole = try NMF(options: Self.options(solver, 30)).factorize(matrix)

        for stop in [1, 7, 29] {
            _ = try NMF(options: Self.options(solver, 500)).factorize(matrix) { progress in
                guard progress.iteration == stop else { return true }
                let checkpoint = progress.checkpoint()
                #expect(checkpoint.iteration == stop)
                #expect(throws: Never.self) { try checkpoint.write(to: path) }
                return false
            }
            let resumed = try NMF(options: Self.options(solver, 30), parallel: ParallelLoop(threadCount: 1))
                .factorize(matrix, resuming: NMFCheckpoint.read(path: path))

            #expect(resumed.documentTopics == whole.documentTopics)
            #expect(resumed.termTopics == whole.termTopics)
            #expect(resumed.objectiveHistory == whole.objectiveHistory)
            #expect(resumed.stoppedBy == whole.stoppedBy)
        }
    }

    @Test("another matrix and other options are refused")
    func mismatch() throws {
        let matrix = try NMFSamples.random(documentCount: 60, termCount: 40, density: 0.3, seed: 1)
        let other = try NMFSamples.random(documentCount: 60, termCount: 40, density: 0.3, seed: 2)
        var checkpoint: NMFCheckpoint?
        _ = try NMF(options: Self.options(.hals, 9)).factorize(matrix) { progress in
            checkpoint = progress.checkpoint()
            return false
        }
        let kept = try #require(checkpoint)
        var options = Self.options(.hals, 9)
        options.seed = 5

        #expect(throws: NMFError.checkpointMismatch(what: "matrix")) {
            try NMF(options: Self.options(.hals, 9)).factorize(other, resuming: kept)
        }
        #expect(throws: NMFError.checkpointMismatch(what: "set of options")) {
            try NMF(options: options).factorize(matrix, resuming: kept)
        }
    }

    @Test("a file that is no checkpoint is refused, and so is a cut one")
    func damaged() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("other.safetensors")
        try TensorFile(tensors: ["W": Tensor(shape: [1], values: .float32([1]))]).write(to: path)
        #expect(throws: NMFError.self) { try NMFCheckpoint.read(path: path) }

        _ = try NMF(options: Self.options(.hals, 9)).factorize(NMFSamples.sparse(NMFSamples.notices)) { progress in
            #expect(throws: Never.self) { try progress.checkpoint().write(to: path) }
            return false
        }
        let bytes = try Data(contentsOf: URL(filePath: path))
        try bytes.prefix(bytes.count - 1).write(to: URL(filePath: path))
        #expect(throws: TensorFileError.self) { try NMFCheckpoint.read(path: path) }
    }
}
