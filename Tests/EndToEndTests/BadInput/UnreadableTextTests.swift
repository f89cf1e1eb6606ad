import TestSupport
import Testing

@Suite("Files that are no text")
struct UnreadableTextTests {
    @Test("invalid UTF-8 ends with 65, its line and how to convert it", arguments: CorpusCommand.all)
    func invalidUTF8(command: CorpusCommand) throws {
        let folder = try TemporaryFolder()
        let corpus = try folder.write(BadBytes.windows1252, to: "lisova.txt")

        let result = try rostrum(command.arguments([corpus], into: folder)).finish()

        expectRefusal(result, status: ProgramResult.Status.data, naming: ["\(corpus):2", "not UTF-8", "iconv"])
        #expect(try folder.names() == ["lisova.txt"])
    }

    @Test("invalid UTF-8 in a record of JSONL names its line")
    func invalidUTF8InARecord() throws {
        let folder = try TemporaryFolder()
        let good = try SampleCorpus(count: 2).jsonLines()
        let bad: [UInt8] = Array("{\"id\":\"x\",\"text\":\"caf".utf8) + [0xe9] + Array("\"}\n".utf8)
        let corpus = try folder.write(Array(good.utf8) + bad, to: "articles.jsonl")

        let result = try rostrum("statements", corpus).finish()

        expectRefusal(result, status: ProgramResult.Status.data, naming: ["\(corpus):3", "UTF-8"])
    }

    @Test("a binary file ends with 65, whatever it is called", arguments: CorpusCommand.all, ["txt", "jsonl", "csv"])
    func binaryFile(command: CorpusCommand, ending: String) throws {
        let folder = try TemporaryFolder()
        let corpus = try folder.write(BadBytes.picture, to: "articles.\(ending)")

        let result = try rostrum(command.arguments([corpus], into: folder)).finish()

        expectRefusal(result, status: ProgramResult.Status.data, naming: [corpus, "not text"])
        #expect(try folder.names() == ["articles.\(ending)"])
    }

    @Test("a truncated gzip file ends with 65", arguments: CorpusCommand.all)
    func truncatedGzip(command: CorpusCommand) throws {
        let folder = try TemporaryFolder()
        let whole = Gzip.compress(Array(try SampleCorpus(count: 40).jsonLines().utf8))
        let corpus = try folder.write(Array(whole.prefix(whole.count / 2)), to: "articles.jsonl.gz")

        let result = try rostrum(command.arguments([corpus], into: folder)).finish()

        expectRefusal(result, status: ProgramResult.Status.data, naming: [corpus, "ends too early", "again"])
        #expect(try folder.names() == ["articles.jsonl.gz"])
    }

    @Test("a file that is called gzip and is none ends with 65")
    func noGzip() throws {
        let folder = try TemporaryFolder()
        let corpus = try folder.write(try SampleCorpus(count: 2).jsonLines(), to: "articles.jsonl.gz")

        let result = try rostrum("statements", corpus).finish()

        expectRefusal(result, status: ProgramResult.Status.data, naming: [corpus, "not gzip", "rename"])
    }

    @Test("one line of many megabytes is read as one document")
    func longLine() throws {
        let folder = try TemporaryFolder()
        let corpus = try folder.write(BadBytes.longLine(byteCount: readBytes), to: "long.txt")

        let result = try outputOfSuccess(["corpus", "inspect", corpus, "--format", "json"])

        let document = try JSONValue(result.output)
        #expect(document["data"]["documents"].number == 1)
    }

    @Test(
        "one long line goes through the whole analysis",
        arguments: [CorpusCommand.statements, .vectorize]
    )
    func longLineAnalyzed(command: CorpusCommand) throws {
        let folder = try TemporaryFolder()
        try folder.write(BadBytes.longLine(byteCount: analyzedBytes), to: "corpus/long.txt")
        for (name, content) in try SampleCorpus(count: 6).textFiles() {
            try folder.write(content, to: "corpus/\(name)")
        }

        var run = try rostrum(command.arguments([folder.path("corpus")], into: folder))
        run.timeLimit = .seconds(60)
        let result = try run.finish()

        #expect(result.status == 0, "\(result.errors)")
        #expect(!result.isTimedOut)
    }

    // Without optimisation the same work takes thirty times as long.
    #if DEBUG
    private let readBytes = 8_000_000
    private let analyzedBytes = 300_000
    #else
    private let readBytes = 50_000_000
    private let analyzedBytes = 50_000_000
    #endif
}
