/// Quantiles of numbers that were computed.
package enum Quantile {
    /// Returns a quantile of ascending numbers (Hyndman and Fan 1996, "Sample quantiles", type 7).
    ///
    /// - Precondition: There is a number.
    package static func value(_ share: Double, of sorted: [Float]) -> Double {
        let place = share * Double(sorted.count - 1)
        let index = Int(place)
        let next = min(index + 1, sorted.count - 1)
        return Double(sorted[index]) + (place - Double(index)) * Double(sorted[next] - sorted[index])
    }
}
