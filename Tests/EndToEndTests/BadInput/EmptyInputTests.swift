import TestSupport
import Testing

@Suite("Nothing to read")
struct EmptyInputTests {
    @Test("a path that does not exist is named and ends with 66", arguments: CorpusCommand.all)
    func missingPath(command: CorpusCommand) throws {
        let folder = try TemporaryFolder()
        let corpus = folder.path("articles-of-2031.jsonl")

        let result = try rostrum(command.arguments([corpus], into: folder)).finish()

        expectRefusal(result, status: ProgramResult.Status.noInput, naming: [corpus, "no such file", "check the path"])
        #expect(try folder.names().isEmpty)
    }

    @Test("a file that may not be read ends with 66 and tells to look at its permissions")
    func unreadableFile() throws {
        let folder = try TemporaryFolder()
        let corpus = try folder.write(try SampleCorpus(count: 2).jsonLines(), to: "articles.jsonl")
        try folder.setPermissions(0o000, of: "articles.jsonl")

        var run = ProgramRun(try BuiltProgram.install(into: folder), ["statements", corpus])
        run.isUnprivileged = true

        let expected = [corpus, "permission"]
        expectRefusal(try run.finish(), status: ProgramResult.Status.noInput, naming: expected)
    }

    @Test("an empty file ends with 66", arguments: CorpusCommand.all)
    func emptyFile(command: CorpusCommand) throws {
        let folder = try TemporaryFolder()
        let corpus = try folder.write("", to: "articles.jsonl")

        let result = try rostrum(command.arguments([corpus], into: folder)).finish()

        expectRefusal(result, status: ProgramResult.Status.noInput, naming: [corpus, "no article"])
        #expect(try folder.names() == ["articles.jsonl"])
    }

    @Test("an empty folder ends with 66 and the kinds of file that are read", arguments: CorpusCommand.all)
    func emptyFolder(command: CorpusCommand) throws {
        let folder = try TemporaryFolder()
        let corpus = try TemporaryFolder()

        let result = try rostrum(command.arguments([corpus.path("")], into: folder)).finish()

        expectRefusal(result, status: ProgramResult.Status.noInput, naming: [corpus.name, ".jsonl"])
        #expect(try folder.names().isEmpty)
    }

    @Test("a folder of other files ends with 66 and names one of them")
    func folderOfOtherFiles() throws {
        let folder = try TemporaryFolder()
        try folder.write(BadBytes.picture, to: "corpus/portrait.png")

        let result = try rostrum("statements", folder.path("corpus")).finish()

        expectRefusal(result, status: ProgramResult.Status.noInput, naming: ["corpus", "portrait.png", ".jsonl"])
    }

    @Test("standard input without a byte ends with 66", arguments: CorpusCommand.all)
    func emptyStandardInput(command: CorpusCommand) throws {
        let folder = try TemporaryFolder()

        let result = try rostrum(command.arguments(["-"], into: folder)).finish()

        expectRefusal(result, status: ProgramResult.Status.noInput, naming: ["no article"])
        #expect(try folder.names().isEmpty)
    }

    @Test("only empty documents end with 65 and the option that names the field", arguments: CorpusCommand.all)
    func onlyEmptyDocuments(command: CorpusCommand) throws {
        let folder = try TemporaryFolder()
        let corpus = try folder.write(
            "{\"id\":\"a\",\"text\":\"\"}\n{\"id\":\"b\",\"text\":\" \"}\n",
            to: "articles.jsonl"
        )

        let result = try rostrum(command.arguments([corpus], into: folder)).finish()

        expectRefusal(result, status: ProgramResult.Status.data, naming: ["2 documents are empty", "--text-field"])
        #expect(try folder.names() == ["articles.jsonl"])
    }

    @Test("some empty documents are counted and the rest is analyzed")
    func someEmptyDocuments() throws {
        let folder = try TemporaryFolder()
        let sample = try SampleCorpus(count: 12).jsonLines()
        let corpus = try folder.write("{\"id\":\"hollow\",\"text\":\"\"}\n" + sample, to: "articles.jsonl")

        let result = try outputOfSuccess(["analyze", corpus, "--topics", "3", "-o", folder.path("run")])

        #expect(result.errors.contains("1 of 13 records without text"), "\(result.errors)")
        #expect(folder.contains("run/run.json"))
    }

    @Test("dates that leave no article end with 65 and say why")
    func noArticleInTheDates() throws {
        let folder = try TemporaryFolder()

        let result = try rostrum("statements", SampleCorpus.path, "--since", "2040-01-01").finish()

        expectRefusal(result, status: ProgramResult.Status.data, naming: ["148 outside --since", "widen the dates"])
        #expect(try folder.names().isEmpty)
    }
}
