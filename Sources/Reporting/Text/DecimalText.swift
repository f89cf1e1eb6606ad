/// Numbers as a person reads them, whatever the locale.
public enum DecimalText {
    /// Returns a number with a fixed count of decimals and a true minus sign; what rounds to 0 has no sign.
    ///
    /// - Parameters:
    ///   - value: The number.
    ///   - places: How many decimals, at least 1.
    ///   - showsPlus: Whether a number above 0 has a plus sign.
    /// - Returns: The number: `−0.250`.
    public static func text(_ value: Double, places: Int, showsPlus: Bool = false) -> String {
        let scale = (0..<places).reduce(1) { scale, _ in scale * 10 }
        let rounded = Int((abs(value) * Double(scale)).rounded())
        let decimals = String(rounded % scale)
        let digits = "\(rounded / scale)." + String(repeating: "0", count: places - decimals.count) + decimals
        guard rounded != 0 else { return digits }
        return (value < 0 ? "−" : showsPlus ? "+" : "") + digits
    }
}
