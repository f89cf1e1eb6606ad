import Corpus
import Foundation
import Testing

@Suite("Reading files and folders")
struct FilesReadingTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    @Test("reads a folder in the order of its names, folders inside it too")
    func readsFolderInOrder() throws {
        try folder.write("two", to: "b.txt")
        try folder.write("one", to: "a/z.txt")
        try folder.write("{\"text\": \"three\"}", to: "c.jsonl")
        try folder.write("id,text\n1,four\n", to: "d/e/f.csv")
        try folder.write("not read", to: "notes.md")
        try folder.write("hidden", to: ".cache.txt")

        let collection = try read([folder.path])

        #expect(collection.articles.map(\.text) == ["one", "two", "three", "four"])
        #expect(collection.report.files == 4)
        #expect(collection.report.ignoredFileCount == 1)
        #expect(collection.report.ignoredFiles == ["\(folder.path)/notes.md"])
    }

    @Test("reads each folder once though a link leads back")
    func readsEachFolderOnce() throws {
        try folder.write("one", to: "a/a.txt")
        try FileManager.default.createSymbolicLink(atPath: "\(folder.path)/a/back", withDestinationPath: folder.path)
        #expect(try read([folder.path]).articles.count == 1)
    }

    @Test("gives the same articles for many files on any number of threads")
    func givesSameArticlesForManyFiles() throws {
        for number in 0..<600 { try folder.write("Title \(number)\n\nBody \(number % 50)", to: "f\(number).txt") }
        let expected = try read([folder.path], threads: 1)
        #expect(expected.articles.count == 600)
        #expect(try read([folder.path], threads: 4) == expected)
    }

    @Test("names a missing path")
    func namesMissingPath() throws {
        let path = "\(folder.path)/nothing.jsonl"
        #expect(try readingError([path]) == .missingPath(path: path))
        #expect(CorpusError.missingPath(path: path).kind == .noInput)
    }

    @Test("says when no path or the same one twice is given")
    func refusesBadPaths() throws {
        #expect(try readingError([]) == .noPaths)
        let path = try folder.write("x", to: "a.txt")
        #expect(try readingError([path, path]) == .repeatedPath(path: path))
        #expect(CorpusError.noPaths.kind == .usage)
    }

    @Test("says what a folder holds instead of articles")
    func saysWhatFolderHolds() throws {
        try folder.write("x", to: "picture.png")
        let error = try readingError([folder.path])
        #expect(error == .noSupportedFiles(folder: folder.path, found: ["\(folder.path)/picture.png"]))
        #expect(error?.kind == .noInput)
    }

    @Test("says when there is no record", arguments: ["a.jsonl", "a.csv", "a.json", "a.tsv"])
    func saysWhenThereIsNoRecord(name: String) throws {
        let path = try folder.write("", to: name)
        let error = try readingError([path])
        #expect(error == .noRecords(paths: [path]))
        #expect(error?.kind == .noInput)
    }

    @Test("says when a table has a header and no row")
    func saysWhenTableHasNoRow() throws {
        let path = try folder.write("id,text\n", to: "a.csv")
        #expect(try readingError([path]) == .noRecords(paths: [path]))
    }

    @Test("names a file that may not be read", .disabled(if: geteuid() == 0, "root may read everything"))
    func namesFileThatMayNotBeRead() throws {
        let path = try folder.write("x", to: "a.txt")
        try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
        #expect(try readingError([path]) == .unreadable(path: path, reason: "permission denied"))
    }

    @Test("names UTF-16 and binary files by what they are")
    func namesBinaryFiles() throws {
        let utf16 = try #require("Dam opens".data(using: .utf16LittleEndian))
        let cases: [(Data, ReadingProblem)] = [
            ([0xFF, 0xFE] + utf16, .utf16), (utf16, .utf16),
            (Data([1, 2, 0, 0, 7, 0, 3, 0, 0, 9]), .binary(format: nil)),
            (Data("%PDF-1.7\n".utf8), .binary(format: "PDF")),
            (Data([0x50, 0x4B, 3, 4, 20]), .binary(format: "ZIP (or Word or Excel)")),
        ]
        for (data, problem) in cases {
            for name in ["a.txt", "a.jsonl", "a.csv"] {
                let path = try folder.write(data, to: name)
                #expect(
                    try readingError([path]) == .problem(origin: RecordOrigin(file: path, line: 0), problem: problem)
                )
            }
        }
        let late = try folder.write(Data(String(repeating: "a\n", count: 4_000).utf8) + [0], to: "late.txt")
        #expect(
            try readingError([late])
                == .problem(origin: RecordOrigin(file: late, line: 4_001), problem: .binary(format: nil))
        )
    }

    @Test("accepts a byte-order mark", arguments: ["{\"text\": \"x\"}", "[{\"text\": \"x\"}]", "text,id\nx,1\n"])
    func acceptsByteOrderMark(content: String) throws {
        let path = try folder.write("\u{FEFF}" + content, to: content.hasPrefix("t") ? "a.csv" : "a.json")
        #expect(try read([path]).articles.map(\.text) == ["x"])
    }

    @Test("reads compressed files, whatever they are called", arguments: ["a.jsonl.gz", "a.jsonl"])
    func readsCompressedFiles(name: String) throws {
        let lines = (1...3_000).map { "{\"text\": \"Report number \($0) from Port Selene\"}\n" }
        let path = try folder.write(try gzip(Data(lines.joined().utf8)), to: name)
        let collection = try read([path]) { $0.blockSize = 4_096 }
        #expect(collection.articles.count == 3_000)
        #expect(collection.articles.last?.text == "Report number 3000 from Port Selene")
        #expect(collection.report.bytes == lines.joined().utf8.count)
    }

    @Test("reads all members of a compressed file and zero bytes behind them")
    func readsAllMembers() throws {
        let first = try gzip(Data("{\"text\": \"one\"}\n".utf8))
        let second = try gzip(Data("{\"text\": \"two\"}\n".utf8))
        let path = try folder.write(first + second + Data(count: 512), to: "a.jsonl.gz")
        #expect(try read([path]).articles.map(\.text) == ["one", "two"])
    }

    @Test("reads compressed text files")
    func readsCompressedTextFiles() throws {
        let path = try folder.write(try gzip(Data("Title\n\nBody".utf8)), to: "a.txt.gz")
        #expect(try read([path]).articles.map(\.title) == ["Title"])
    }

    @Test("tells a compressed file that ends too early, and keeps what came before when told to skip")
    func tellsTruncatedGzip() throws {
        let lines = (1...2_000).map { "{\"text\": \"Report \($0) \(UInt64($0) &* 0x9E37_79B9_7F4A_7C15)\"}\n" }
        let whole = try gzip(Data(lines.joined().utf8))
        let path = try folder.write(whole.prefix(whole.count / 2), to: "a.jsonl.gz")

        let error = try readingError([path])
        #expect(error == .problem(origin: RecordOrigin(file: path, line: 0), problem: .truncatedGzip))

        let collection = try read([path]) { $0.onError = .skip }
        #expect(collection.articles.count > 100)
        #expect(collection.articles.first?.text.hasPrefix("Report 1 ") == true)
        #expect(collection.report.rejected.map(\.problem) == [.truncatedGzip])
    }

    @Test("tells damaged and misnamed compressed files")
    func tellsDamagedGzip() throws {
        var data = try gzip(Data(String(repeating: "{\"text\": \"x\"}\n", count: 500).utf8))
        data[data.count / 2] ^= 0xFF
        data[data.count / 2 + 1] ^= 0xFF
        let damaged = try folder.write(data, to: "a.jsonl.gz")
        guard case .corruptGzip = try readingError([damaged])?.readingProblem else {
            Issue.record("the damage was not seen")
            return
        }
        let misnamed = try folder.write("{\"text\": \"x\"}", to: "b.jsonl.gz")
        #expect(try readingError([misnamed])?.readingProblem == .notGzip)
        let empty = try folder.write("", to: "c.jsonl.gz")
        #expect(try readingError([empty])?.readingProblem == .truncatedGzip)
    }

    @Test("leaves out bad files of a folder when told to skip")
    func leavesOutBadFiles() throws {
        try folder.write("good", to: "a.txt")
        try folder.write(Data([0, 1, 0, 0, 2]), to: "b.txt")
        try folder.write("headline\nx\n", to: "c.csv")
        let collection = try read([folder.path]) { $0.onError = .skip }
        #expect(collection.articles.map(\.text) == ["good"])
        #expect(collection.report.rejectedCount == 2)
    }

    @Test("reads a pipe")
    func readsPipe() throws {
        let path = "\(folder.path)/pipe"
        // SAFETY: mkfifo reads the path during the call only.
        let status = unsafe mkfifo(path, 0o600)
        #expect(status == 0)
        let writer = Thread {
            try? Data("{\"text\": \"one\"}\n{\"text\": \"two\"}\n".utf8).write(to: URL(filePath: path))
        }
        writer.start()
        #expect(try read([path]).articles.map(\.text) == ["one", "two"])
    }
}
