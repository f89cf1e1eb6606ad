/// What a row of a stance table stands for.
public enum Grouping: String, Sendable, Hashable, CaseIterable {
    /// One speaker over all articles.
    case speaker
    /// All speakers of one role: "minister".
    case role
    /// All speakers of one organisation or country.
    case organisation
    /// One speaker in one article.
    case article
    /// One speaker in one period.
    case period
}
