/// All articles of a corpus, with the report of their reading.
public struct ArticleCollection: Hashable, Sendable {
    /// The articles in reading order.
    public var articles: [Article]

    /// What was read, and what was not.
    public var report: ReadingReport

    /// Creates a collection.
    public init(articles: [Article], report: ReadingReport) {
        self.articles = articles
        self.report = report
    }
}
