import Foundation
import TestSupport
import Testing

@Suite("Outputs that cannot be written")
struct UnwritableOutputTests {
    static let writers = [CorpusCommand.analyze, .train, .vectorize]

    @Test("a read-only output folder ends with 73", arguments: writers)
    func readOnlyFolder(command: CorpusCommand) throws {
        let program = try TemporaryFolder()
        let corpus = try program.write(try SampleCorpus(count: 10).jsonLines(), to: "articles.jsonl")
        let output = try TemporaryFolder()
        try output.setPermissions(0o555)

        var run = ProgramRun(
            try BuiltProgram.install(into: program),
            command.arguments([corpus], into: output)
        )
        run.isUnprivileged = true
        let result = try run.finish()

        let name = try #require(command.outputName)
        expectRefusal(result, status: ProgramResult.Status.cannotCreate, naming: [output.path(name), "ermission"])
        #expect(try output.names().isEmpty)
    }

    @Test("an output folder that does not exist ends with 73", arguments: [CorpusCommand.train, .vectorize])
    func missingFolder(command: CorpusCommand) throws {
        let folder = try TemporaryFolder()
        let output = folder.path("not/there/output")

        let arguments = command.words + [SampleCorpus.path, "--limit", "10", "-o", output]
        let result = try rostrum(arguments).finish()

        expectRefusal(result, status: ProgramResult.Status.cannotCreate, naming: [output])
        #expect(try folder.names().isEmpty)
    }

    @Test("a full disk ends with 73 and leaves nothing behind", arguments: writers)
    func fullDisk(command: CorpusCommand) throws {
        let folder = try TemporaryFolder()

        var run = try rostrum(command.arguments([SampleCorpus.path, "--limit", "60"], into: folder))
        run.fileSizeLimit = 16 * 1024
        let result = try run.finish()

        let name = try #require(command.outputName)
        expectRefusal(result, status: ProgramResult.Status.cannotCreate, naming: [folder.path(name), "free space"])
        #expect(try folder.allFiles().isEmpty)
    }

    @Test("a full disk leaves the file of an earlier run as it was", arguments: [CorpusCommand.train, .vectorize])
    func fullDiskOverEarlierFile(command: CorpusCommand) throws {
        let folder = try TemporaryFolder()
        let name = try #require(command.outputName)
        try folder.write("the earlier run", to: name)

        var run = try rostrum(command.arguments([SampleCorpus.path, "--limit", "60"], into: folder))
        run.fileSizeLimit = 16 * 1024
        let result = try run.finish()

        #expect(result.status == ProgramResult.Status.cannotCreate, "\(result.errors)")
        #expect(try folder.names() == [name])
        #expect(try folder.text(of: name) == "the earlier run")
    }

    @Test("standard output on a full disk ends with 74", arguments: [CorpusCommand.statements, .stance, .inspect])
    func fullStandardOutput(command: CorpusCommand) throws {
        var run = try rostrum(command.words + [SampleCorpus.path, "--limit", "30"])
        run.surroundings = .outputFile("/dev/full")
        let result = try run.finish()

        expectRefusal(result, status: ProgramResult.Status.inputOutput, naming: ["standard output"])
    }

    @Test("a file of rejected records that cannot be written ends with 73")
    func rejectedFileInMissingFolder() throws {
        let folder = try TemporaryFolder()
        let corpus = try folder.write(try BrokenRecordTests.brokenLine7(), to: "articles.jsonl")
        let rejected = folder.path("not/there/rejected.jsonl")

        let run = try rostrum("statements", corpus, "--on-error", "skip", "--rejected-file", rejected)

        expectRefusal(try run.finish(), status: ProgramResult.Status.cannotCreate, naming: [rejected])
    }

    @Test("outputs go through a link to the file behind it")
    func links() throws {
        let folder = try TemporaryFolder()
        let corpus = try folder.write(try BrokenRecordTests.brokenLine7(), to: "articles.jsonl")
        for name in ["matrix.safetensors", "rejected.jsonl"] {
            try folder.write("", to: "behind-\(name)")
            try FileManager.default.createSymbolicLink(
                atPath: folder.path(name),
                withDestinationPath: folder.path("behind-\(name)")
            )
        }

        try outputOfSuccess([
            "vectorize", corpus, "--on-error", "skip", "--rejected-file", folder.path("rejected.jsonl"), "-o",
            folder.path("matrix.safetensors"),
        ])

        for name in ["matrix.safetensors", "rejected.jsonl"] {
            #expect(try !folder.bytes(of: "behind-\(name)").isEmpty, "\(name)")
            let target = try FileManager.default.destinationOfSymbolicLink(atPath: folder.path(name))
            #expect(target == folder.path("behind-\(name)"))
        }
    }

    @Test("a run folder that holds other files is not written over")
    func foreignFolder() throws {
        let folder = try TemporaryFolder()
        try folder.write("dear diary", to: "run/diary.txt")

        let run = try rostrum("analyze", SampleCorpus.path, "--limit", "12", "--topics", "3", "-o", folder.path("run"))
        _ = try run.finish()

        #expect(try folder.text(of: "run/diary.txt") == "dear diary")
    }
}
