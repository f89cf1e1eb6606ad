public import LinearAlgebra

/// What near-duplicates count for.
public enum DuplicatePolicy: String, Hashable, Sendable, Codable, CaseIterable {
    /// The first article of each group stands for all; the others are left out.
    case keepFirst = "keep-first"

    /// Every article is kept, and a group counts once: each weighs 1 / (size of its group).
    case weight

    /// Every article counts in full; near-duplicates are not looked for.
    case keep

    /// Articles under a policy.
    public struct Outcome: Sendable {
        /// The articles that are kept, in their order.
        public var articles: [Article]

        /// The near-duplicates among them; none if the others were left out or nobody looked.
        public var groups: DuplicateGroups

        /// The number of articles that were left out.
        public var leftOutCount: Int
    }

    /// Finds the near-duplicates and leaves out what the policy leaves out.
    ///
    /// - Parameters:
    ///   - articles: The articles.
    ///   - finder: What counts as a near-duplicate.
    ///   - parallel: The threads to use; the result does not depend on them.
    /// - Returns: The articles that are kept, and the near-duplicates among them.
    public func apply(
        to articles: [Article],
        finder: NearDuplicateFinder = NearDuplicateFinder(),
        parallel: ParallelLoop
    ) -> Outcome {
        let none = DuplicateGroups(groups: [], articleCount: articles.count)
        guard self != .keep else { return Outcome(articles: articles, groups: none, leftOutCount: 0) }
        let groups = finder.groups(of: articles, parallel: parallel)
        guard self == .keepFirst, groups.copyCount > 0 else {
            return Outcome(articles: articles, groups: groups, leftOutCount: 0)
        }
        let kept = groups.representatives.map { articles[$0] }
        return Outcome(
            articles: kept,
            groups: DuplicateGroups(groups: [], articleCount: kept.count),
            leftOutCount: groups.copyCount
        )
    }
}
