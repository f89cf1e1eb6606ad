/// A stance score as a small bar around a middle.
public enum StanceBar {
    /// Returns a bar of nine columns: the middle is 0, the left end −1, the right end +1.
    public static func text(_ stance: Double) -> String {
        let half = 4
        let filled = min(half, Int((abs(stance) * Double(half)).rounded()))
        let left =
            stance < 0 ? String(repeating: "·", count: half - filled) + String(repeating: "━", count: filled) : dots
        let right =
            stance > 0 ? String(repeating: "━", count: filled) + String(repeating: "·", count: half - filled) : dots
        return left + "│" + right
    }

    /// Returns a score with its sign and two decimals, with a true minus sign.
    public static func number(_ value: Double?) -> String {
        value.map { DecimalText.text($0, places: 2, showsPlus: true) } ?? "–"
    }

    private static let dots = "····"
}
