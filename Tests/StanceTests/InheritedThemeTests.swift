import Corpus
import Discourse
import Stance
import Testing

@Suite("Themes that statements have from their article")
struct InheritedThemeTests {
    private let article = Article(
        id: "a",
        text: """
            The tariffs on timber took effect on Friday. Ostmark raised its tariffs on steel the same day, and tariffs on \
            tyres are planned. "It is a sad day for all of us," said Mara Ellison, who runs a sawmill.
            """
    )

    private func cells(of article: Article) throws -> [StanceCell] {
        let kit = try Samples.kit.get()
        let statements = kit.extractor.extract(article).statements
        return kit.scorer.cells(statements: statements, articles: [article]).filter {
            $0.speaker.kind != .article && $0.facet == nil
        }
    }

    @Test("a quotation without a word for it is about what its article is about, and takes no side by that")
    func inherits() throws {
        let found = try cells(of: article)

        let cell = try #require(found.first { $0.speaker.name == "Mara Ellison" && $0.theme == "trade" })
        #expect(cell.statementCount == 1)
        #expect(cell.inheritedCount == 1)
        #expect(cell.verdict == .none)
        #expect(cell.evidence.isEmpty)
        #expect(found.count == 1)
    }

    @Test("an article that names a theme in passing gives it to nobody")
    func namesInPassing() throws {
        let text = """
            The fair opened on Friday. Tariffs were not spoken of. "It is a sad day for all of us," said Mara Ellison, who \
            runs a sawmill.
            """

        #expect(try cells(of: Article(id: "a", text: text)).isEmpty)
    }

    @Test("a statement that names the theme is not counted as inherited")
    func named() throws {
        let text = article.text + " \"The tariffs are a disgrace,\" said Jonas Kett, a carpenter."

        let cell = try #require(
            try cells(of: Article(id: "a", text: text)).first { $0.speaker.name == "Jonas Kett" && $0.theme == "trade" }
        )
        #expect(cell.inheritedCount == 0)
        #expect(cell.verdict == .support)
    }
}
