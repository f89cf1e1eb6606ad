/// Shares as a person reads them.
public enum Percentage {
    /// Returns a share from 0 to 1 as a percentage with one decimal: `12.5 %`.
    public static func text(_ share: Double) -> String {
        DecimalText.text(share * 100, places: 1) + " %"
    }
}
