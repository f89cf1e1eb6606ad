import Corpus
import Discourse
import Foundation
import Stance
import Testing

@Suite("Cells")
struct CellTests {
    private let text = "We support the wind farms."

    private func cells(
        _ statements: [Statement],
        _ articles: [Article],
        grouping: Grouping = .speaker,
        duplicates: DuplicateGroups? = nil
    ) throws -> [StanceCell] {
        try Samples.kit.get().scorer.cells(
            statements: statements,
            articles: articles,
            grouping: grouping,
            duplicates: duplicates
        ).filter { $0.theme == "energy" && $0.facet == nil && $0.speaker.kind != .article }
    }

    @Test("count one quotation once, whatever its marks and case")
    func countOneQuotationOnce() throws {
        let texts = ["We support the wind farms.", "“WE support the wind farms!”", "We support all wind farms."]
        let articles = texts.enumerated().map { Article(id: "a\($0)", text: $1) }
        let statements = texts.enumerated().map { Samples.statement($1, article: "a\($0)") }

        let cell = try #require(try cells(statements, articles).first)

        #expect(cell.statementCount == 2)
    }

    @Test("count the copies of an article once")
    func countCopiesOnce() throws {
        let texts = ["We support the wind farms.", "We support these wind farms.", "We support the big wind farms."]
        let articles = texts.enumerated().map { Article(id: "a\($0)", text: $1) }
        let statements = texts.enumerated().map { Samples.statement($1, article: "a\($0)") }
        let duplicates = DuplicateGroups(groups: [[0, 1]], articleCount: 3)

        let all = try #require(try cells(statements, articles).first)
        let once = try #require(try cells(statements, articles, duplicates: duplicates).first)

        #expect(all.statementCount == 3)
        #expect(once.statementCount == 2)
        #expect(once.articleCount == 2)
    }

    @Test("group by role, organisation, article and period")
    func groupByAll() throws {
        let date = Date(timeIntervalSince1970: 1_900_000_000)
        let articles = [
            Article(id: "x", text: text, publishedAt: date),
            Article(id: "y", text: text, publishedAt: date.addingTimeInterval(60 * 86_400)),
        ]
        let minister = Samples.speaker("Ada Orlan", role: "minister", organisation: "Ostmark")
        let other = Samples.speaker("Ben Ruyk", role: "minister", organisation: "Velmora")
        let statements = [
            Samples.statement(text, article: "x", speaker: minister),
            Samples.statement(text, article: "y", speaker: minister),
            Samples.statement(text, article: "y", speaker: other),
        ]

        #expect(try cells(statements, articles).map(\.speaker.name) == ["Ada Orlan", "Ben Ruyk"])
        #expect(try cells(statements, articles, grouping: .role).map(\.speaker.name) == ["minister"])
        #expect(try cells(statements, articles, grouping: .organisation).map(\.speaker.name) == ["Ostmark", "Velmora"])
        #expect(try cells(statements, articles, grouping: .article).map(\.articleID) == ["x", "y", "y"])
        #expect(
            try cells(statements, articles, grouping: .period).map(\.period) == [
                "2030-03-01", "2030-05-01", "2030-05-01",
            ]
        )
    }

    @Test("give the reporter's sentences a row of their own")
    func giveTheReporterARow() throws {
        let article = Article(id: "a", text: "The sanctions are a disaster. Nobody said a word.", source: "The Courier")

        let cells = try Samples.kit.get().scorer.cells(statements: [], articles: [article])
        let cell = try #require(cells.first { $0.theme == "sanctions" && $0.facet == nil })

        #expect(cell.speaker.kind == .article)
        #expect(cell.speaker.name == "The Courier")
        #expect(cell.verdict == .against)
    }

    @Test("flag a tone that points the other way")
    func flagAToneThatPointsTheOtherWay() throws {
        let cell = try #require(
            try Samples.cell("We condemn the brutal murders and must defeat terrorism.", "terrorism")
        )
        let angry = try #require(try Samples.cell("The tariffs are a cruel and stupid tax.", "trade"))

        #expect(!cell.toneStanceConflict)
        #expect(angry.verdict == .support)
        #expect((angry.tone ?? 0) < 0)
        #expect(angry.toneStanceConflict)
    }

    @Test("explain themselves by their strongest rows")
    func explainThemselves() throws {
        let cell = try #require(
            try Samples.cell("The pipeline is crucial. The pipeline is a dreadful, shameful disaster.", "energy")
        )
        let explanation = StanceExplanation(of: cell, limit: 2)

        #expect(explanation.supporting.map(\.word) == ["crucial"])
        #expect(explanation.opposing.count == 2)
        #expect(abs(explanation.opposing[0].contribution) >= abs(explanation.opposing[1].contribution))
    }
}
