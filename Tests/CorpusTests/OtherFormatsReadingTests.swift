import Corpus
import Foundation
import Testing

@Suite("Reading JSON, tables and text")
struct OtherFormatsReadingTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    struct Layout: CustomTestStringConvertible, Sendable {
        var testDescription: String
        var json: String
        var lines: [Int]
    }

    static let layouts = [
        Layout(
            testDescription: "array",
            json: "[\n{\"text\": \"a ] } \\\" \\\\\"},\n {\"text\": \"b\"}]\n",
            lines: [2, 3]
        ),
        Layout(
            testDescription: "object with an array",
            json:
                "{\"status\": {\"articles\": 2}, \"articles\": [\n{\"text\": \"a ] } \\\" \\\\\"}, {\"text\": \"b\"}\n],\n\"n\": [1]}",
            lines: [2, 2]
        ),
        Layout(
            testDescription: "one object a line",
            json: "{\"text\": \"a ] } \\\" \\\\\"}\n{\"text\": \"b\"}\n",
            lines: [1, 2]
        ),
        Layout(
            testDescription: "pages one after another",
            json: "{\"data\": [{\"text\": \"a ] } \\\" \\\\\"}]}\n{\"data\": [{\"text\": \"b\", \"data\": [1]}]}",
            lines: [1, 2]
        ),
    ]

    @Test("finds the objects of a JSON file", arguments: layouts, [16, 64, 4_096])
    func findsObjects(layout: Layout, blockSize: Int) throws {
        let path = try folder.write(layout.json, to: "a.json")
        let articles = try read([path]) { $0.blockSize = blockSize }.articles
        #expect(articles.map(\.text) == ["a ] } \" \\", "b"])
        #expect(articles.map(\.origin.line) == layout.lines)
    }

    @Test(
        "says what is wrong with a JSON file",
        arguments: [
            ("[{\"text\": \"a\"},\n{\"text\": \"b\"}", 1, ReadingProblem.unfinishedJSON),
            ("[{\"text\": \"a\"},\n{\"text\": \"b", 2, .unfinishedJSON),
            (
                "[{\"text\": \"a\"}\n{\"text\": \"b\"}]", 2,
                .malformedJSON(reason: "a comma between two elements is missing")
            ),
            ("[{\"text\": \"a\"},\n[1]]", 2, .notAnObject(found: "an array")),
            ("\n17\n", 2, .notAnObject(found: "a number")),
        ]
    )
    func saysWhatIsWrongWithJSON(json: String, line: Int, problem: ReadingProblem) throws {
        let path = try folder.write(json, to: "a.json")
        let error = try readingError([path])
        #expect(error == .problem(origin: RecordOrigin(file: path, line: line), problem: problem))
    }

    @Test("keeps what was read before a file breaks off, when told to skip")
    func keepsWhatWasReadBefore() throws {
        let path = try folder.write("[{\"text\": \"a\"},\n{\"text\": \"b", to: "a.json")
        let collection = try read([path]) { $0.onError = .skip }
        #expect(collection.articles.map(\.text) == ["a"])
        #expect(collection.report.rejected.map(\.problem) == [.unfinishedJSON])
        #expect(collection.report.rejected.map { String(decoding: $0.bytes, as: UTF8.self) } == ["{\"text\": \"b"])
    }

    @Test("reads quoted fields with separators, line ends and quotation marks", arguments: [24, 4_096])
    func readsQuotedFields(blockSize: Int) throws {
        let csv = """
            id,"Title",text,Publication Date\r
            1,Dam opens,"The dam, ""the big one"",
            opened.",2031-03-04\r

            2,"",Talks ended.,
            3,Last,no line end,2031-03-05
            """
        let path = try folder.write(csv, to: "a.csv")
        let articles = try read([path]) { $0.blockSize = blockSize }.articles
        #expect(articles.map(\.text) == ["The dam, \"the big one\",\nopened.", "Talks ended.", "no line end"])
        #expect(articles.map(\.title) == ["Dam opens", nil, "Last"])
        #expect(articles.map(\.origin.line) == [2, 5, 6])
        #expect(articles.map { $0.publishedAt != nil } == [true, false, true])
    }

    @Test("reads tables with tabs or semicolons")
    func readsTabsAndSemicolons() throws {
        let tabs = try folder.write("id\ttext\n1\tTalks, ended\n", to: "a.tsv")
        let semicolons = try folder.write("id;text\n2;\"Talks; ended\"\n", to: "b.csv")
        #expect(try read([tabs, semicolons]).articles.map(\.text) == ["Talks, ended", "Talks; ended"])
    }

    @Test(
        "says what is wrong with a table",
        arguments: [
            (
                "id,headline\n1,x\n", 1,
                ReadingProblem.missingColumn(
                    expected: [
                        "text", "body", "content", "article", "full_text", "fulltext", "maintext", "article_text",
                        "story",
                    ],
                    found: ["id", "headline"]
                )
            ),
            ("id,text\n1,x\n2,y,z\n", 3, .raggedRow(expected: 2, found: 3)),
            ("id,text\n1,x\n2\n", 3, .raggedRow(expected: 2, found: 1)),
            ("id,text\n1,x\n2,\"never\nclosed\n", 3, .unterminatedQuote),
            ("id,text\n1,\"a\" b\n", 2, .textAfterQuote(byte: 6)),
            ("id,text,date\n1,x,soon\n", 2, .unreadableDate(text: "soon")),
        ]
    )
    func saysWhatIsWrongWithTable(csv: String, line: Int, problem: ReadingProblem) throws {
        let path = try folder.write(csv, to: "a.csv")
        #expect(try readingError([path]) == .problem(origin: RecordOrigin(file: path, line: line), problem: problem))
    }

    @Test("names a missing column of a named field and the columns found")
    func namesMissingColumn() throws {
        let path = try folder.write("id,text\n1,x\n", to: "a.csv")
        let error = try readingError([path]) { $0.extraFields = ["theme"] }
        #expect(error?.description.contains("no column \"theme\"; the columns are \"id\", \"text\"") == true)
    }

    @Test("leaves out ragged rows when told to skip")
    func leavesOutRaggedRows() throws {
        let path = try folder.write("id,text\n1,x\n2,y,z\n3,w\n4,\"never closed", to: "a.csv")
        let collection = try read([path]) { $0.onError = .skip }
        #expect(collection.articles.map(\.id) == ["1", "3"])
        #expect(collection.report.rejected.map(\.origin.line) == [3, 5])
    }

    @Test("names line and byte of what is not UTF-8 inside a row of several lines")
    func namesInvalidUTF8InRow() throws {
        let path = try folder.write(Data("id,text\n1,\"one\ncaf".utf8) + [0xE9] + Data("\"\n".utf8), to: "a.csv")
        let error = try readingError([path])
        #expect(error == .problem(origin: RecordOrigin(file: path, line: 3), problem: .invalidUTF8(byte: 4)))
    }

    @Test("takes a text file for one article with its first line as title")
    func takesTextFileForOneArticle() throws {
        let text = "\n  Dam opens\r\n\r\nThe dam at Port Selene opened.\n"
        let path = try folder.write("\u{FEFF}" + text, to: "a.txt")
        let article = try read([path]).articles[0]
        #expect(article.text == text)
        #expect(article.title == "Dam opens")
        #expect(article.origin == RecordOrigin(file: path, line: 1))
    }

    @Test("takes a long first line for a paragraph")
    func takesLongFirstLineForParagraph() throws {
        let path = try folder.write(String(repeating: "harbour ", count: 100), to: "a.txt")
        #expect(try read([path]).articles[0].title == nil)
    }

    @Test("takes each line for an article when told so, blank lines included")
    func takesEachLineForArticle() throws {
        let path = try folder.write("oil price rise\n\ngas price fall\n", to: "a.txt")
        let collection = try read([path]) { $0.lines = true }
        #expect(collection.articles.map(\.text) == ["oil price rise", "", "gas price fall"])
        #expect(collection.articles.map(\.origin.line) == [1, 2, 3])
        #expect(collection.report.emptyDocuments == 1)
    }

    @Test("names the line and byte of a text that is not UTF-8")
    func namesInvalidUTF8OfText() throws {
        let path = try folder.write(Data("Title\n\ncaf".utf8) + [0xE9], to: "a.txt")
        #expect(
            try readingError([path])
                == .problem(origin: RecordOrigin(file: path, line: 3), problem: .invalidUTF8(byte: 4))
        )
    }

    @Test(
        "finds out the format of a file without a telling name",
        arguments: [
            ("{\"text\": \"x\"}\n{\"text\": \"y\"}\n", 2), ("{\n\"text\": \"x\"\n}", 1), ("[{\"text\": \"x\"}]", 1),
            ("id,body\n1,x\n2,y\n", 2), ("id\tcontent\n1\tx\n", 1), ("Ada, Ben and others\nmet.", 1),
            ("[Wire] Dam opens", 1),
        ]
    )
    func findsOutFormat(content: String, count: Int) throws {
        let path = try folder.write(content, to: "download")
        #expect(try read([path]).articles.count == count)
    }

    @Test("obeys a format that is given")
    func obeysGivenFormat() throws {
        let path = try folder.write("{\"text\": \"x\"}\n", to: "a.txt")
        #expect(try read([path]) { $0.format = .jsonLines }.articles[0].text == "x")
    }
}
