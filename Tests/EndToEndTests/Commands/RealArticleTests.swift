import TestSupport
import Testing

@Suite("Real articles")
struct RealArticleTests {
    @Test(
        "the example article names its speakers with statements",
        .enabled(if: SharedData.isPresent, Comment(rawValue: SharedData.absence))
    )
    func exampleArticle() throws {
        let article = SharedData.path(of: "data/000_d2d999d90a35d6cd.txt")

        let tables = try outputOfSuccess(["analyze", article]).output
        let statements = try JSONValue.lines(outputOfSuccess(["statements", article, "--format", "jsonl"]).output)

        for name in ["Xi Jinping", "Cui Heng", "Yang Jin"] {
            #expect(tables.contains(name), "\(name)")
            #expect(statements.contains { $0["speaker"]["name"] == .text(name) }, "\(name)")
        }
    }

    @Test(
        "a corpus of American news becomes a run of forty topics",
        .enabled(if: SharedData.isPresent, Comment(rawValue: SharedData.absence))
    )
    func americanNews() throws {
        let folder = try TemporaryFolder()
        let corpus = SharedData.path(of: "data/corpora/us_news_sample.jsonl")
        #if DEBUG
        let limit = ["--limit", "90"]
        #else
        let limit: [String] = []
        #endif

        try outputOfSuccess(["analyze", corpus, "--topics", "40", "-o", folder.path("run")] + limit)

        #expect(try JSONValue.lines(folder.text(of: "run/tables/topics.jsonl")).count == 40)
        #expect(try !JSONValue.lines(folder.text(of: "run/tables/stance_cells.jsonl")).isEmpty)
    }
}
