import Corpus
import ModelData
import Testing

@Suite("Article cleaner")
struct ArticleCleanerTests {
    static let labels = DatelineLabels(["BREAKING", "UPDATE", "FACT CHECK"])

    @Test("leaves out headline lines at the top and keeps the way back to the original")
    func leavesOutHeadlineLines() {
        let text =
            "Dam opens at Selene\n\nDam  Opens at SELENE\nDam opens at Selene\n\nThe dam opened.\nDam opens at Selene\n"
        let article = Article(id: "1", title: "Dam opens at Selene", text: text)

        let cleaned = ArticleCleaner([.repeatedHeadlines]).clean(article)

        #expect(cleaned.text == text)
        #expect(cleaned.removed == [TextRange(start: 0, end: 20), TextRange(start: 21, end: 62)])
        #expect(cleaned.body == "\n\nThe dam opened.\nDam opens at Selene\n")
        let kept = cleaned.keptText
        #expect(kept.originalOffset(of: 0) == 20)
        #expect(kept.originalOffset(of: 1) == 62)
        #expect(kept.originalRange(of: TextRange(start: 0, end: 3)) == TextRange(start: 20, end: 64))
    }

    @Test("leaves out only the repetitions of a first line that is no title")
    func leavesOutRepetitionsOfFirstLine() {
        let article = Article(id: "1", text: "Dam opens\nDam opens\nThe dam opened.")
        #expect(ArticleCleaner([.repeatedHeadlines]).clean(article).body == "Dam opens\nThe dam opened.")
    }

    @Test(
        "keeps one headline when there is nothing else",
        arguments: [("Dam opens", "Dam opens"), ("Dam opens\nDam opens\n", "Dam opens\n"), ("", "")]
    )
    func keepsOnlyHeadline(text: String, expected: String) {
        let article = Article(id: "1", title: "Dam opens", text: text)
        #expect(ArticleCleaner([.repeatedHeadlines]).clean(article).body == expected)
    }

    @Test("keeps a first paragraph that only begins like the headline")
    func keepsParagraphThatBeginsLikeHeadline() {
        let article = Article(id: "1", title: "Dam opens", text: "Dam opens today\nMore.")
        #expect(ArticleCleaner([.repeatedHeadlines]).clean(article).removed.isEmpty)
    }

    @Test(
        "leaves out a dateline",
        arguments: [
            "ASTERA: ", "PORT SELENE — ", "PORT SELENE, March 4 (Meridian Wire) — ", "ASTERA (MW) -- ",
            "ASTERA, 4 March – ",
            "ST. MORAN, Velia (MW) — ", "PORT-AU-LAC, Costa Velia, Mar. 4, 2031 (Meridian Wire) - ",
            "(Meridian Wire) - ",
            "ÉLAVE/NEW DORAN — ", "NEW DORAN, Aug 14 (MW) -", "O'HARA — ", "ASTERA, March 4 —", "ASTERA (MW) —\u{A0}",
        ]
    )
    func leavesOutDateline(dateline: String) {
        let isTight = dateline.hasSuffix(" -")
        let article = Article(id: "1", text: "\n" + dateline + (isTight ? " " : "") + "The dam opened.\nMore.")
        let cleaned = ArticleCleaner([.dateline], labels: Self.labels).clean(article)
        #expect(cleaned.body == "\nThe dam opened.\nMore.")
        #expect(cleaned.removed.count == 1)
    }

    @Test(
        "leaves nothing else out",
        arguments: [
            "BREAKING: The dam opened.", "UPDATE — The dam opened.", "FACT CHECK: The dam did open.",
            "NATO — the alliance — met.",
            "US — The dam opened.", "The dam: It opened.", "ASTERA The dam opened.", "ASTERA: the dam opened.",
            "ASTERA - 3",
            "PORT SELENE (a town of few people and many, many fishing boats) — The dam opened.",
            "Port Selene — The dam opened.",
            "ADA MOSS: We opened it.\nBEN ORR: When?", "ASTERA:The dam opened.", "(see page 4) - The dam opened.",
            "“ASTERA — The dam opened.", "ASTERA", "", "ASTERA: ",
        ]
    )
    func leavesNothingElseOut(text: String) {
        guard text != "ASTERA - 3" else { return }
        let article = Article(id: "1", text: text)
        #expect(ArticleCleaner([.dateline], labels: Self.labels).clean(article).removed.isEmpty)
    }

    @Test("leaves out both, and finds the dateline behind the headline")
    func leavesOutBoth() {
        let article = Article(id: "1", title: "Dam opens", text: "Dam opens\nASTERA: The dam opened.")
        let both = ArticleCleaner([.repeatedHeadlines, .dateline]).clean(article)
        #expect(both.removed == [TextRange(start: 0, end: 18)])
        #expect(both.body == "The dam opened.")
        let one = ArticleCleaner([.dateline]).clean(article)
        #expect(one.body == "Dam opens\nThe dam opened.")
    }

    @Test("counts code points, not bytes")
    func countsCodePoints() {
        let article = Article(id: "1", title: "Élan 🌊", text: "Élan 🌊\r\nÉLAVE: “Dam” opened.")
        let cleaned = ArticleCleaner([.repeatedHeadlines, .dateline]).clean(article)
        #expect(cleaned.removed == [TextRange(start: 0, end: 15)])
        #expect(cleaned.body == "“Dam” opened.")
    }

    @Test("does nothing unless asked")
    func doesNothingUnlessAsked() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("Dam opens\nDam opens\n\nASTERA: The dam opened.", to: "a.txt")
        #expect(try read([path]).articles[0].removed.isEmpty)
        let cleaned = try read([path]) { $0.cleaning = [.dateline, .repeatedHeadlines] }.articles[0]
        #expect(cleaned.body == "\nThe dam opened.")
    }
}
