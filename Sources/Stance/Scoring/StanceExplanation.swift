/// The strongest evidence of a cell on each side, and the least changes that would turn its verdict.
public struct StanceExplanation: Sendable, Hashable {
    /// The rows that speak for the proposition, strongest first.
    public var supporting: [EvidenceRow]
    /// The rows that speak against it, strongest first.
    public var opposing: [EvidenceRow]
    /// The fewest statements without which the verdict would be another; nil if the cell takes no side.
    public var withoutStatements: StanceCounterfactual?
    /// The one word without which the verdict would be another; nil if there is none.
    public var withoutWord: StanceCounterfactual?

    /// Creates an explanation of a cell.
    ///
    /// - Parameters:
    ///   - cell: The cell.
    ///   - limit: The most rows on each side.
    ///   - options: How the cell was computed.
    public init(of cell: StanceCell, limit: Int = 5, options: StanceScorer.Options = StanceScorer.Options()) {
        let sorted = cell.evidence.enumerated().sorted { first, second in
            let (left, right) = (abs(first.element.contribution), abs(second.element.contribution))
            return left != right ? left > right : first.offset < second.offset
        }.map(\.element)
        supporting = Array(sorted.filter { $0.contribution > 0 }.prefix(limit))
        opposing = Array(sorted.filter { $0.contribution < 0 }.prefix(limit))
        let search = CounterfactualSearch(cell: cell, options: options)
        withoutStatements = search.statementRemoval()
        withoutWord = search.wordRemoval()
    }
}
