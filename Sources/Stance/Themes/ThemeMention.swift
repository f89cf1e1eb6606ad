/// A place of a text that names a theme.
struct ThemeMention: Hashable {
    /// The number of the theme.
    var theme: Int
    /// The tokens.
    var range: Range<Int>
    /// The facets that the words name; empty for a seed of the theme alone.
    var facets: [Int]
    /// The facets for which the words name a problem.
    var problems: [Int]
}
