internal import LinearAlgebra

/// What the statements of a corpus say on the themes, read once; any number of tables come from it.
public struct StanceReading: Sendable {
    private let builder: CellBuilder
    private let scores: [StatementScore]
    private let bySpeaker: [CellBuilder.Draft]
    private let prior: StancePrior
    private let parallel: ParallelLoop

    init(builder: CellBuilder, scores: [StatementScore], parallel: ParallelLoop) {
        self.builder = builder
        self.scores = scores
        self.parallel = parallel
        bySpeaker = builder.drafts(scores, grouping: .speaker)
        prior = builder.prior(bySpeaker, of: scores)
    }

    /// A cell of some of the statements.
    public struct PartCell: Hashable, Sendable {
        /// The part that the statements belong to.
        public var part: Int
        /// What they say.
        public var cell: StanceCell
    }

    /// Returns the cells of each table, in the order of the groupings; in each by group, theme and facet (the roll-up
    /// first).
    public func tables(groupings: [Grouping]) -> [[StanceCell]] {
        groupings.map { grouping in
            let drafts = grouping == .speaker ? bySpeaker : builder.drafts(scores, grouping: grouping)
            return builder.cells(drafts, of: scores, grouping: grouping, prior: prior, parallel: parallel).map(\.cell)
        }
    }

    /// Returns the cells of a division of the statements into parts, by part, group, theme and facet (the roll-up
    /// first).
    ///
    /// - Parameters:
    ///   - parts: For each statement the part that it belongs to, or nil to leave it out.
    ///   - grouping: What a cell of a part stands for.
    /// - Returns: The cells that hold at least one statement, with their parts.
    public func cells(parts: [Int?], grouping: Grouping) -> [PartCell] {
        let drafts = builder.drafts(scores, grouping: grouping, parts: parts)
        return builder.cells(drafts, of: scores, grouping: grouping, prior: prior, parallel: parallel)
    }
}
