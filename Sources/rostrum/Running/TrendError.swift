/// A corpus that has no periods or no groups.
enum TrendError: Error, Hashable, CustomStringConvertible {
    /// No article has a date.
    case noDates(articleCount: Int)
    /// No article has a value for the groups.
    case noGroups(by: String)

    /// What is missing and what to do, as one line for a person.
    var description: String {
        switch self {
        case .noDates(let articleCount):
            "none of \(articleCount) articles has a date, so that there are no periods; name its field with '--date-field'"
        case .noGroups(let by):
            "no article has a value for '\(by)'; '--by' takes source, speaker, role or the name of a field of the articles"
        }
    }
}
