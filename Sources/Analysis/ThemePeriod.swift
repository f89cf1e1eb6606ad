/// How much one theme was spoken about in one period.
public struct ThemePeriod: Hashable, Sendable {
    /// The first day of the period.
    public var period: String
    /// The theme.
    public var theme: String
    /// The number of statements on the theme.
    public var statementCount: Int
    /// The number of articles with such a statement.
    public var articleCount: Int
    /// Their share of the period's articles, from 0 to 1.
    public var share: Double

    /// Creates a row.
    public init(period: String, theme: String, statementCount: Int, articleCount: Int, share: Double) {
        self.period = period
        self.theme = theme
        self.statementCount = statementCount
        self.articleCount = articleCount
        self.share = share
    }
}
