import Corpus
import Discourse
import Stance
import Testing

@Suite("Theme finder")
struct ThemeFinderTests {
    @Test("finds the themes that a statement names, those of a facet and of a seed, in the order of the themes")
    func findsThemes() throws {
        let kit = try Samples.kit.get()
        let themes = [
            Theme(id: "harbour", facets: [Facet(id: "dredging", sign: 1, terms: ["dredger*"])]),
            Theme(id: "fisheries", seeds: ["trawler*"], exclusions: ["model trawler"]),
        ]
        let texts = [
            "We need trawlers and two dredgers.", "The dredgers came late.", "A model trawler won.", "Nobody spoke.",
        ]
        let articles = texts.enumerated().map { Article(id: "a\($0.offset)", text: $0.element) }
        let statements = articles.map { article in
            Statement(
                articleID: article.id,
                kind: .unattributed,
                pattern: "unattributed",
                voice: .ownDirect,
                confidence: 1,
                speaker: nil,
                source: nil,
                cue: nil,
                content: [TextRange(start: 0, end: article.text.unicodeScalars.count)],
                text: article.text
            )
        }

        let found = ThemeFinder(themes: themes, rules: kit.rules).themes(of: statements, in: articles)

        #expect(found == [["harbour", "fisheries"], ["harbour"], [], []])
        #expect(ThemeFinder(themes: themes, rules: kit.rules).themes(of: statements, in: []) == [[], [], [], []])
    }

    @Test("takes a term of context only in an article that names its theme often")
    func readsContext() throws {
        let kit = try Samples.kit.get()
        let facet = Facet(id: "dredging", sign: 1, terms: ["dredger*"], context: ["the work"])
        let finder = ThemeFinder(themes: [Theme(id: "harbour", facets: [facet])], rules: kit.rules)
        let said = "The work must go on."
        let texts = [said + " Dredgers came. Dredgers left. Dredgers sank.", said + " A dredger came. Nobody left."]
        let articles = texts.enumerated().map { Article(id: "a\($0.offset)", text: $0.element) }
        let statements = articles.map { article in
            var statement = Samples.statement(article.text, article: article.id)
            statement.content = [TextRange(start: 0, end: said.unicodeScalars.count)]
            return statement
        }

        #expect(finder.themes(of: statements, in: articles) == [["harbour"], []])
    }

    @Test("agrees with the scorer on which statements touch a theme")
    func agreesWithScorer() throws {
        let kit = try Samples.kit.get()
        let texts = ["We support the carbon tax.", "The border must stay open.", "Lunch was good."]
        let finder = ThemeFinder(themes: kit.themes, rules: kit.rules)
        let scorer = StanceScorer(lexicon: kit.lexicon, themes: kit.themes, rules: kit.rules)
        for text in texts {
            let statement = Samples.statement(text)
            let article = Article(id: statement.articleID, text: text)

            let cells = scorer.cells(statements: [statement], articles: [article])

            let scored = cells.filter { $0.facet == nil && $0.speaker.kind != .article }.map(\.theme)
            #expect(Set(finder.themes(of: [statement], in: [article])[0]) == Set(scored), "\(text)")
        }
    }
}
