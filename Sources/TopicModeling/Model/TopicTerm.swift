/// A term of a topic with its weight in one view.
public struct TopicTerm: Hashable, Sendable {
    /// The term.
    public var term: String
    /// The weight by which the view orders its terms.
    public var weight: Double

    /// Creates a term.
    public init(term: String, weight: Double) {
        self.term = term
        self.weight = weight
    }
}
