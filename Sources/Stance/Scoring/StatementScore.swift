internal import Discourse

/// What one statement says on one theme.
struct StatementScore: Sendable {
    /// The statement.
    var statement: Statement
    /// The number of the theme.
    var theme: Int
    /// The evidence on the theme's proposition, facets without a sign left out; unscaled.
    var rows: [EvidenceRow]
    /// The evidence on each facet that the statement names, by the number of the facet, ascending.
    var facetRows: [(facet: Int, rows: [EvidenceRow])]
    /// Whether the theme comes from the article's head and not from the statement's words.
    var isInherited: Bool
    /// The tone of the statement's words, or nil if none carries polarity.
    var tone: Double?
}
