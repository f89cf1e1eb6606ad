/// What one statement says on one theme.
struct StatementScore: Sendable {
    /// The number of the statement, or nil for a sentence of the reporter.
    var statement: Int?
    /// The number of the article.
    var article: Int
    /// The number of the theme.
    var theme: Int
    /// Whether the statement has the theme from its article, without a word of its own for it.
    var isInherited = false
    /// The evidence on the theme's proposition, facets without a sign left out; unscaled.
    var rows: [EvidenceRow]
    /// The evidence on each facet that the statement names, by the number of the facet, ascending.
    var facetRows: [(facet: Int, rows: [EvidenceRow])]
    /// The tone of the statement's words, or nil if none carries polarity.
    var tone: Double?
    /// A number that two statements of the same letters and digits share.
    var fingerprint: UInt64
}
