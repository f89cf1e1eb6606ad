/// A share as a small bar.
public enum ShareBar {
    /// Returns a bar that a share from 0 to 1 fills from the left.
    public static func text(_ share: Double, width: Int = 10) -> String {
        let filled = min(width, max(0, Int((share * Double(width)).rounded())))
        return String(repeating: "━", count: filled) + String(repeating: "·", count: width - filled)
    }
}
