/// Shares as a person reads them.
public enum Percentage {
    /// Returns a share from 0 to 1 as a percentage with one decimal: `12.5 %`.
    public static func text(_ share: Double) -> String {
        let tenths = Int((share * 1000).rounded())
        return "\(tenths / 10).\(tenths % 10) %"
    }
}
