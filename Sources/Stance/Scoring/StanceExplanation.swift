/// The strongest evidence of a cell on each side, and the least change that would turn its verdict.
public struct StanceExplanation: Sendable, Hashable {
    /// The rows that speak for the proposition, strongest first.
    public var supporting: [EvidenceRow]
    /// The rows that speak against it, strongest first.
    public var opposing: [EvidenceRow]
    /// The statements without which the sum would change its sign, strongest first; empty if the sum is 0.
    public var decisiveStatements: [String]

    /// Creates an explanation of a cell.
    ///
    /// - Parameters:
    ///   - cell: The cell.
    ///   - limit: The most rows on each side.
    public init(of cell: StanceCell, limit: Int = 5) {
        let sorted = cell.evidence.enumerated().sorted { first, second in
            let (left, right) = (abs(first.element.contribution), abs(second.element.contribution))
            return left != right ? left > right : first.offset < second.offset
        }.map(\.element)
        supporting = Array(sorted.filter { $0.contribution > 0 }.prefix(limit))
        opposing = Array(sorted.filter { $0.contribution < 0 }.prefix(limit))
        decisiveStatements = Self.decisive(cell)
    }

    private static func decisive(_ cell: StanceCell) -> [String] {
        var sums: [String: Double] = [:]
        for row in cell.evidence { sums[row.statementID, default: 0] += row.contribution }
        let sign: Double = cell.stanceRaw < 0 ? -1 : 1
        let own = sums.filter { $0.value * sign > 0 }.sorted { first, second in
            first.value != second.value ? first.value * sign > second.value * sign : first.key < second.key
        }
        var rest = cell.stanceRaw * sign
        var removed: [String] = []
        guard rest > 0 else { return [] }
        for (statement, sum) in own {
            rest -= sum * sign
            removed.append(statement)
            if rest <= 1e-12 { break }
        }
        return removed
    }
}
