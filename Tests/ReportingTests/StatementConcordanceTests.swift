import Corpus
import Discourse
import Reporting
import Testing

@Suite("Keywords in context")
struct StatementConcordanceTests {
    private func statement(_ speaker: String?, cue word: String?, in article: Article) -> Statement {
        let text = Array(article.text.unicodeScalars)
        let cue = word.map { word in
            let wanted = Array(word.unicodeScalars)
            let start = text.indices.first { text[$0...].starts(with: wanted) } ?? 0
            return Statement.Cue(
                range: TextRange(start: start, end: start + wanted.count),
                text: word,
                lemma: word,
                cueClass: "neutral"
            )
        }
        return Statement(
            articleID: article.id,
            kind: .direct,
            pattern: "test",
            voice: .ownDirect,
            confidence: 1,
            speaker: speaker.map {
                Speaker(id: $0, name: $0, kind: .person, mention: $0, resolvedBy: .fullName)
            },
            source: nil,
            cue: cue,
            content: [TextRange(start: 5, end: text.count)],
            text: article.text
        )
    }

    private static let articles = [
        Article(
            id: "long",
            text: "The bridge over the wide and slow river has stood for ninety years, Lena Orth told the council on "
                + "Monday, and nobody has ever dared to ask how long it will stand.\n\nThat was all."
        ),
        Article(id: "short", text: "Vos objected: no."),
        Article(id: "wide", text: "東京の橋は長い間立っていると市長は昨日の会議で発表した、Ida Vole said, そして橋は今日も静かに立っていると誰もが言う。"),
    ]

    private var lines: [String] {
        let statements = [
            statement("Lena Orth", cue: "told", in: Self.articles[0]),
            statement("Karl Vos", cue: "objected", in: Self.articles[1]),
            statement("Ida Vole", cue: "said", in: Self.articles[2]),
        ]
        return StatementConcordance(statements: statements, articles: Self.articles).text(width: 80)
            .split(separator: "\n").map(String.init)
    }

    private func column(of bracket: Character, in line: String) -> Int? {
        line.firstIndex(of: bracket).map { DisplayWidth.width(of: line[..<$0]) }
    }

    @Test("stand in one column, also behind wide characters, on lines no wider than asked for")
    func standInOneColumn() {
        #expect(lines.count == 4)
        #expect(Set(lines.dropFirst().map { column(of: "[", in: $0) }).count == 1, "\(lines)")
        #expect(lines.allSatisfy { DisplayWidth.width(of: $0) <= 80 }, "\(lines)")
        #expect(DisplayWidth.width(of: lines[1]) > 76, "the room is used: \(lines[1])")
    }

    @Test("have the words before and behind them, cut where the line ends and joined as the article does")
    func haveContext() {
        #expect(lines[1].hasPrefix("Lena Orth  …"))
        #expect(lines[1].contains("years, Lena Orth [told] the council on Monday, and"))
        #expect(lines[1].hasSuffix("…"))
        #expect(lines[2].hasPrefix("Karl Vos   "))
        #expect(lines[2].hasSuffix("  Vos [objected]: no."))
        #expect(lines[3].contains("、Ida Vole [said], そして"))
    }

    @Test("of a statement without a cue are a dash before its content")
    func withoutCue() {
        let text = StatementConcordance(
            statements: [statement(nil, cue: nil, in: Self.articles[1])],
            articles: Self.articles
        ).text(width: 60)

        let lines = text.split(separator: "\n")
        #expect(text.contains("(unattributed)"))
        #expect(lines[0].hasSuffix("  cue") && lines[0].count - 3 == column(of: "[", in: String(lines[1])))
        #expect(text.contains("Vos o [–] bjected: no.\n"))
    }

    @Test("show nothing of what cleaning left out, and no escape sequence of the article")
    func showNoRemovedText() {
        let text = "TALMAR (Wire) — Orth \u{1B}[2Jsaid\tthe bridge held."
        var article = Article(id: "a", text: text)
        article.removed = [TextRange(start: 0, end: 16)]

        let shown = StatementConcordance(
            statements: [statement("Lena Orth", cue: "said", in: article)],
            articles: [article]
        ).text(width: 80)

        #expect(shown.contains("  Orth [2J [said] the bridge held."))
        #expect(!shown.contains("TALMAR"))
        #expect(!shown.contains("\u{1B}"))
    }

    @Test("fit whatever width there is", arguments: [1, 8, 20, 33, 50, 79, 81, 200])
    func fitAnyWidth(width: Int) {
        let statements = [
            statement("Lena Orth", cue: "told", in: Self.articles[0]),
            statement("Ida Vole", cue: "said", in: Self.articles[2]),
        ]

        let text = StatementConcordance(statements: statements, articles: Self.articles).text(width: width)

        for line in text.split(separator: "\n") where width >= 33 {
            #expect(DisplayWidth.width(of: line) <= width, "\(line)")
        }
    }

    @Test("in Markdown are a table of four columns; in colour only the cue is set off")
    func otherForms() {
        let concordance = StatementConcordance(
            statements: [statement("Karl Vos", cue: "objected", in: Self.articles[1])],
            articles: Self.articles
        )

        #expect(
            concordance.text(isMarkdown: true).split(separator: "\n").last == "| Karl Vos | Vos | objected | : no. |"
        )
        #expect(concordance.text(isColoured: true).contains("Vos \u{1B}[1m[objected]\u{1B}[0m: no.\n"))
    }

    @Test("of places outside of the text, or of an article that is not there, do not fail")
    func outsideOfTheText() {
        let lost = statement("Karl Vos", cue: "told", in: Self.articles[0])
        let article = Article(id: "long", text: "Short.")

        let text = StatementConcordance(statements: [lost], articles: [article]).text()
        let without = StatementConcordance(statements: [lost], articles: []).text()

        #expect(text.contains("Short. [told]\n") && without.contains("[told]\n"))
    }
}
