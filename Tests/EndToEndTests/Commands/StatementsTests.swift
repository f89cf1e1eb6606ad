import Foundation
import TestSupport
import Testing

@Suite("rostrum statements")
struct StatementsTests {
    static let article = """
        {"id":"dam","published_at":"2031-05-06","source":"Meridian Wire","title":"Dam","text":"“We oppose the dam,” \
        Energy Minister Orla Venn told reporters. Venn said that the river belonged to the farmers."}
        {"id":"port","published_at":"2031-05-07","source":"Meridian Wire","title":"Port","text":"Dockers were not asked. \
        “Nobody came,” read a sign at the gate."}

        """

    private func records(_ text: String) throws -> [JSONValue] {
        let options = ["statements", "-", "--format", "jsonl"]
        return try JSONValue.lines(outputOfSuccess(options, input: Array(text.utf8)).output)
    }

    @Test("has the fields of the record contract and no other")
    func fields() throws {
        let record = try #require(try records(Self.article).first)

        let expected: Set = [
            "statement_id", "article_id", "kind", "pattern", "voice", "modality", "confidence", "speaker", "chain",
            "source", "cue", "content", "text",
        ]
        #expect(record.fieldNames == expected)
        #expect(record["speaker"].fieldNames.isSuperset(of: ["id", "name", "kind", "mention"]))
        #expect(record["cue"].fieldNames == ["start", "end", "text", "lemma", "class"])
    }

    @Test("content ranges are code points of the article's text")
    func offsets() throws {
        let record = try #require(try records(Self.article).first)

        let text = try #require(try JSONValue(String(Self.article.split(separator: "\n")[0]))["text"].text)
        let scalars = Array(text.unicodeScalars)
        let parts = try #require(record["content"].list).map { range in
            let start = Int(range["start"].number ?? 0)
            let end = Int(range["end"].number ?? 0)
            return String(String.UnicodeScalarView(scalars[start..<end]))
        }
        #expect(parts.first?.contains("We oppose the dam") == true)
    }

    @Test("a surname is joined to the full name in the article")
    func surname() throws {
        let names = try records(Self.article).compactMap { $0["speaker"]["name"].text }

        #expect(names.filter { $0 == "Orla Venn" }.count == 2, "\(names)")
    }

    @Test("a statement id is article, start and end")
    func identifiers() throws {
        for record in try records(Self.article) {
            let identifier = try #require(record["statement_id"].text)
            #expect(identifier.wholeMatch(of: #/(dam|port):\d+:\d+/#) != nil, "\(identifier)")
        }
    }

    @Test("a quote of nobody is kept, with no speaker")
    func unattributed() throws {
        let ofPort = try records(Self.article).filter { $0["article_id"] == .text("port") }

        for record in ofPort where record["kind"] == .text("unattributed") { #expect(record["speaker"] == .null) }
    }

    @Test("--limit reads so many articles")
    func limit() throws {
        let options = ["statements", SampleCorpus.path, "--limit", "3", "--format", "jsonl"]

        let found = try JSONValue.lines(outputOfSuccess(options).output)

        let first = try SampleCorpus(count: 3).articles.map { JSONValue.text($0["id"] ?? "") }
        #expect(Set(found.map { $0["article_id"] }).isSubset(of: first))
    }

    @Test("--transcript takes each document as its speaker's own words")
    func transcript() throws {
        let folder = try TemporaryFolder()
        let speech =
            "{\"id\":\"s1\",\"speaker\":\"Orla Venn\",\"text\":\"We oppose the dam. The river belongs to the farmers.\"}\n"
        let corpus = try folder.write(speech, to: "speeches.jsonl")

        let options = ["statements", corpus, "--transcript", "--format", "jsonl"]
        let found = try JSONValue.lines(outputOfSuccess(options).output)

        #expect(!found.isEmpty)
        #expect(found.allSatisfy { $0["speaker"]["name"] == .text("Orla Venn") })
    }
}
