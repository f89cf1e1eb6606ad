internal import Discourse
public import Stance

/// Stance cells as a listing.
public enum StanceListing {
    /// Returns the listing.
    ///
    /// - Parameters:
    ///   - cells: The cells.
    ///   - definition: The record, which differs by what the cells are grouped by.
    ///   - group: The heading and the cell of a column in front of the speaker's, such as the period.
    /// - Returns: The listing.
    public static func listing(
        _ cells: [StanceCell],
        definition: RecordDefinition<StanceCell>,
        group: Listing<StanceCell>.Column? = nil
    ) -> Listing<StanceCell> {
        let columns: [Listing<StanceCell>.Column] = [
            .init("speaker", isFlexible: true) { $0.speaker.name },
            .init("theme", isFlexible: true) { cell in cell.facet.map { "\(cell.theme)/\($0)" } ?? cell.theme },
            // Without evidence there is no number: 0.00 would look like a measured middle.
            .init("stance", alignment: .right) { $0.evidence.isEmpty ? "–" : StanceBar.number($0.stance) },
            .init("") { $0.evidence.isEmpty ? "" : StanceBar.text($0.stance) },
            .init("±", alignment: .right) { halfWidth(of: $0) },
            .init("verdict") { verdict(of: $0) },
            .init("tone", alignment: .right) { StanceBar.number($0.tone) + ($0.toneStanceConflict ? " !" : "") },
            .init("n", alignment: .right) { String($0.statementCount) },
        ]
        return Listing(definition: definition, rows: cells, columns: (group.map { [$0] } ?? []) + columns)
    }

    /// Returns the interval of the score, or a dash if none was computed.
    public static func interval(of cell: StanceCell) -> String {
        guard let low = cell.stanceLow, let high = cell.stanceHigh else { return "–" }
        return "\(StanceBar.number(low)) to \(StanceBar.number(high))"
    }

    /// Half the width of the interval, which is short enough for a table.
    private static func halfWidth(of cell: StanceCell) -> String {
        guard let low = cell.stanceLow, let high = cell.stanceHigh else { return "–" }
        return String(StanceBar.number((high - low) / 2).drop { $0 == "+" })
    }

    /// Returns the verdict with its certainty; an insufficient one is set in parentheses.
    public static func verdict(of cell: StanceCell) -> String {
        switch cell.certainty {
        case .firm: cell.verdict.rawValue
        case .leaning: "leans \(cell.verdict.rawValue)"
        case .insufficient: "(\(cell.verdict.rawValue))"
        }
    }
}
