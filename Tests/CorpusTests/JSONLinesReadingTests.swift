import Corpus
import Foundation
import Testing

@Suite("Reading JSON Lines")
struct JSONLinesReadingTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    @Test("finds the usual fields and keeps what they hold")
    func findsUsualFields() throws {
        let path = try folder.write(
            """
            {"id": "a-1", "headline": "Dam opens", "body": "The dam at Port Selene opened.\\nIt is “big”.", \
            "date": "2031-03-04", "outlet": "Selene Courier", "link": "https://selene.example/1", "section": "energy"}

            {"Article_ID": 17, "Title": "Talks end", "Text": "Talks ended.", "Published At": 20310305, "speaker": "Ada Moss"}
            """,
            to: "news.jsonl"
        )

        let articles = try read([path]) { $0.extraFields = ["section"] }.articles

        #expect(
            articles == [
                Article(
                    id: "a-1",
                    title: "Dam opens",
                    text: "The dam at Port Selene opened.\nIt is “big”.",
                    publishedAt: DateFormats.parse("2031-03-04"),
                    source: "Selene Courier",
                    url: "https://selene.example/1",
                    fields: ["section": "energy"],
                    origin: RecordOrigin(file: path, line: 1)
                ),
                Article(
                    id: "17",
                    title: "Talks end",
                    text: "Talks ended.",
                    publishedAt: DateFormats.parse("2031-03-05"),
                    speaker: "Ada Moss",
                    origin: RecordOrigin(file: path, line: 3)
                ),
            ]
        )
    }

    @Test("takes the field that the caller names and no other")
    func takesNamedField() throws {
        let path = try folder.write(#"{"text": "wrong", "abstract": "right", "n": true}"#, to: "a.jsonl")
        let article = try read([path]) {
            $0.textField = "abstract"
            $0.idField = "n"
        }.articles[0]
        #expect(article.text == "right")
        #expect(article.id == "true")
    }

    @Test("prefers a field that holds a value to one that is null or no text")
    func prefersFieldWithValue() throws {
        let path = try folder.write(
            #"{"text": null, "content": "Here.", "source": {"id": null, "name": "Courier"}, "date": {"y": 2031}}"#,
            to: "a.jsonl"
        )
        let article = try read([path]).articles[0]
        #expect(article.text == "Here.")
        #expect(article.source == "Courier")
        #expect(article.publishedAt == nil)
    }

    @Test("keeps further fields of any type as text")
    func keepsFurtherFields() throws {
        let path = try folder.write(
            #"{"text": "x", "words": ["oil", "gas"], "n": 1.5, "empty": "", "gone": null}"#,
            to: "a.jsonl"
        )
        let article = try read([path]) { $0.extraFields = ["words", "n", "empty", "gone"] }.articles[0]
        #expect(article.fields == ["words": #"["oil","gas"]"#, "n": "1.5", "empty": ""])
    }

    @Test("derives the identifier from source, date and text, and numbers identical documents")
    func derivesIdentifier() throws {
        let record = #"{"text": "The dam opened.", "source": "Courier", "date": "2031-03-04"}"#
        let path = try folder.write([record, record, #"{"text": "x"}"#, record].joined(separator: "\n"), to: "a.jsonl")

        let collection = try read([path])

        // printf 'Courier\x1f2031-03-04T00:00:00Z\x1fThe dam opened.' | sha256sum
        let base = "a1bd6320e3212009"
        #expect(collection.articles.map(\.id) == [base, "\(base)-2", "c25179eecd74d238", "\(base)-3"])
        #expect(collection.report.repeatedDocuments == 2)
    }

    @Test("names both places of an identifier that is given twice")
    func namesBothPlacesOfDuplicate() throws {
        let first = try folder.write(#"{"id": 7, "text": "one"}"#, to: "a.jsonl")
        let second = try folder.write("\n{\"id\": \"7\", \"text\": \"two\"}", to: "b.jsonl")

        let error = try readingError([first, second])

        let problem = ReadingProblem.duplicateIdentifier(
            identifier: "7",
            first: RecordOrigin(file: first, line: 1)
        )
        #expect(error == .problem(origin: RecordOrigin(file: second, line: 2), problem: problem))
        #expect(error?.kind == .data)
        #expect(error?.description.contains("\(second):2:") == true)
        #expect(error?.description.contains("\(first):1") == true)
    }

    @Test("names the broken line and reads on when told to skip")
    func namesBrokenLine() throws {
        let good = (1...10).map { #"{"id": \#($0), "text": "Report number \#($0)."}"# }
        var lines = good
        lines[6] = #"{"id": 7, "text": "cut"#
        let path = try folder.write(lines.joined(separator: "\n") + "\n", to: "a.jsonl")

        let error = try readingError([path])
        #expect(error?.line == 7)
        #expect(error?.description.hasPrefix("\(path):7: not valid JSON") == true)

        let collection = try read([path]) { $0.onError = .skip }
        #expect(collection.articles.map(\.id) == ["1", "2", "3", "4", "5", "6", "8", "9", "10"])
        #expect(collection.report.records == 10)
        #expect(collection.report.rejectedCount == 1)
        let rejected = try #require(collection.report.rejected.first)
        #expect(rejected.origin == RecordOrigin(file: path, line: 7))
        #expect(String(decoding: rejected.bytes, as: UTF8.self) == lines[6])
    }

    @Test("hands out every rejected record though the report keeps few")
    func handsOutEveryRejectedRecord() throws {
        let path = try folder.write(
            (1...50).map { #"{"n": \#($0)}"# }.joined(separator: "\n") + "\n{\"text\":\"x\"}",
            to: "a.jsonl"
        )
        var options = CorpusReader.Options()
        options.onError = .skip
        options.keptRejectedRecords = 3
        var lines: [Int] = []
        let collection = try CorpusReader(paths: [path], options: options).readAll { lines.append($0.origin.line) }
        #expect(lines == Array(1...50))
        #expect(collection.report.rejected.count == 3)
        #expect(collection.report.rejectedCount == 50)
    }

    struct BadRecord: CustomTestStringConvertible, Sendable {
        var json: String
        var problem: ReadingProblem
        var testDescription: String { json }
    }

    static let badRecords = [
        BadRecord(json: "[1, 2]", problem: .notAnObject(found: "an array")),
        BadRecord(json: "17", problem: .notAnObject(found: "a number")),
        BadRecord(json: #"{"text": null, "id": 1}"#, problem: .nullText(field: "text")),
        BadRecord(json: #"{"body": ["a"]}"#, problem: .textNotAString(field: "body", found: "an array")),
        BadRecord(json: #"{"text": "x", "date": "soon"}"#, problem: .unreadableDate(text: "soon")),
    ]

    @Test("says what is wrong with a record", arguments: badRecords)
    func saysWhatIsWrong(record: BadRecord) throws {
        let path = try folder.write("{\"text\": \"good\"}\n\(record.json)\n", to: "a.jsonl")
        let error = try readingError([path])
        #expect(error == .problem(origin: RecordOrigin(file: path, line: 2), problem: record.problem))
    }

    @Test("names the fields of a record without text")
    func namesFieldsOfRecordWithoutText() throws {
        let path = try folder.write(#"{"headline": "x", "summary": "y"}"#, to: "a.jsonl")
        let error = try readingError([path])
        let description = try #require(error?.description)
        #expect(description.contains(#"the record has "headline", "summary""#))
        #expect(description.contains("--text-field"))
    }

    @Test("says when a field that was named occurs nowhere")
    func saysWhenFieldOccursNowhere() throws {
        let path = try folder.write(#"{"text": "x", "day": "2031"}"#, to: "a.jsonl")
        let error = try readingError([path]) { $0.dateField = "dya" }
        #expect(error == .fieldNeverFound(name: "dya", found: ["text", "day"]))
        #expect(error?.kind == .usage)
    }

    @Test("names line and byte of what is not UTF-8")
    func namesInvalidUTF8() throws {
        let line = Data(#"{"text": "caf"#.utf8) + [0xE9] + Data(#" au lait"}"#.utf8)
        let path = try folder.write(Data("{\"text\": \"ok\"}\n".utf8) + line, to: "a.jsonl")
        let error = try readingError([path])
        #expect(error == .problem(origin: RecordOrigin(file: path, line: 2), problem: .invalidUTF8(byte: 14)))
        #expect(error?.description.contains("iconv") == true)
    }

    @Test("keeps an empty text, counts it, and still reads numbers and dates that are empty")
    func keepsEmptyText() throws {
        let path = try folder.write(
            #"{"id": "e", "text": " \n ", "date": ""}"# + "\n" + #"{"id": "", "text": "x", "date": null}"#,
            to: "a.jsonl"
        )
        let collection = try read([path])
        #expect(collection.articles.map(\.text) == [" \n ", "x"])
        #expect(collection.report.emptyDocuments == 1)
        #expect(collection.articles[1].id.utf8.count == 16)
    }

    @Test("says when all documents are empty")
    func saysWhenAllAreEmpty() throws {
        let path = try folder.write("{\"text\": \"\"}\n{\"text\": \" \"}", to: "a.jsonl")
        #expect(try readingError([path]) == .onlyEmptyDocuments(count: 2))
    }

    @Test("counts dates that can be read in two ways and leaves them out")
    func countsAmbiguousDates() throws {
        let path = try folder.write(#"{"text": "x", "date": "1/4/31"}"#, to: "a.jsonl")
        let collection = try read([path])
        #expect(collection.articles[0].publishedAt == nil)
        #expect(collection.report.ambiguousDates == 1)
        #expect(collection.report.firstAmbiguousDate?.text == "1/4/31")
        let american = try read([path]) { $0.dateOrder = .monthFirst }
        #expect(american.articles[0].publishedAt == DateFormats.parse("2031-01-04"))
        #expect(american.report.ambiguousDates == 0)
    }

    @Test("keeps the days from since to until, both whole")
    func keepsDaysInRange() throws {
        let dates = ["2031-03-03T23:59:59Z", "2031-03-04", "2031-03-05T23:59:59Z", "2031-03-06", ""]
        let lines = dates.map { #"{"text": "x\#($0)", "date": "\#($0)"}"# }
        let path = try folder.write(lines.joined(separator: "\n"), to: "a.jsonl")
        let collection = try read([path]) {
            $0.since = DateFormats.parse("2031-03-04T12:00")
            $0.until = DateFormats.parse("2031-03-05")
        }
        #expect(collection.articles.map(\.origin.line) == [2, 3])
        #expect(collection.report.outsideDates == 2)
        #expect(collection.report.undated == 1)

        let error = try readingError([path]) { $0.since = DateFormats.parse("2040-01-01") }
        #expect(error == .noArticlesLeft(records: 5, outsideDates: 4, undated: 1, rejected: 0))
    }

    @Test("stops at the limit and says so")
    func stopsAtLimit() throws {
        let path = try folder.write((1...5).map { #"{"text": "\#($0)"}"# }.joined(separator: "\n"), to: "a.jsonl")
        let collection = try read([path]) { $0.limit = 3 }
        #expect(collection.articles.count == 3)
        #expect(collection.report.stoppedAtLimit)
    }

    @Test(
        "gives the same articles however it is cut into blocks, on any number of threads",
        arguments: [64, 100, 4_096]
    )
    func givesSameArticlesInAnyBlocks(blockSize: Int) throws {
        let lines = (1...200).map { number in
            let text = String(repeating: "Selene é “harbour” ", count: number % 17)
            return #"{"text": "\#(text)\#(number)", "date": "2031-03-04T10:20:30Z"}"#
        }
        let path = try folder.write(lines.joined(separator: "\r\n"), to: "a.jsonl")
        let expected = try read([path], threads: 1)
        let found = try read([path], threads: 3) { $0.blockSize = blockSize }
        #expect(found == expected)
        #expect(found.articles.count == 200)
    }

    @Test("hands out batches")
    func handsOutBatches() throws {
        let lines = (1...100).map { #"{"id": \#($0), "text": "Report \#($0)"}"# }
        let path = try folder.write(lines.joined(separator: "\n"), to: "a.jsonl")
        var options = CorpusReader.Options()
        options.blockSize = 512
        var sizes: [Int] = []
        let report = try CorpusReader(paths: [path], options: options).forEachBatch { sizes.append($0.count) }
        #expect(sizes.count > 3)
        #expect(sizes.reduce(0, +) == 100)
        #expect(report.articles == 100)
    }

    @Test("reads a line of 50 MB")
    func readsVeryLongLine() throws {
        let text = String(repeating: "harbour ", count: 50_000_000 / 8)
        let path = try folder.write("{\"text\": \"\(text)\"}\n{\"text\": \"x\"}", to: "a.jsonl")
        let articles = try read([path]).articles
        #expect(articles.map(\.text.utf8.count) == [50_000_000, 1])
    }
}
