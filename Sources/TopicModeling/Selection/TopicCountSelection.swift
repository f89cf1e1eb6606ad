/// The numbers of topics that were tried, and the one that is best.
public struct TopicCountSelection: Hashable, Sendable {
    /// What was tried, the fewest topics first; at least one.
    public let candidates: [TopicCountCandidate]

    /// The numbers that were to choose from, as far as the corpus has documents and terms for them.
    public let range: ClosedRange<Int>

    /// Whether the search came to its end; false where time ran out or it was interrupted.
    public let isWhole: Bool

    /// The best one.
    public var chosen: TopicCountCandidate { candidates.max { $0.stability < $1.stability } ?? candidates[0] }

    init(candidates: [TopicCountCandidate], range: ClosedRange<Int>, isWhole: Bool) {
        self.candidates = candidates
        self.range = range
        self.isWhole = isWhole
    }
}
