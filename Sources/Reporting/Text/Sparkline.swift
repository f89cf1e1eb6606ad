/// A series of numbers as a row of small bars.
public enum Sparkline {
    /// One number of a series and what it counts for where several share a bar.
    public struct Point: Sendable {
        /// The number, from 0; nil leaves a gap.
        public var value: Double?
        /// What it counts for.
        public var weight: Double

        /// Creates a point.
        public init(value: Double?, weight: Double = 1) {
            self.value = value
            self.weight = weight
        }
    }

    private static let bars: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

    /// Returns a bar for each point, or the weighted mean of neighbours where there are more points than columns.
    ///
    /// - Parameters:
    ///   - points: The series, in order.
    ///   - width: The most columns.
    /// - Returns: The bars, as high as their share of the highest one; a blank for a gap.
    public static func text(_ points: [Point], width: Int = 24) -> String {
        let count = min(points.count, max(1, width))
        let values = (0..<count).map { bar -> Double? in
            let members = points[bar * points.count / count..<(bar + 1) * points.count / count]
            let known = members.filter { $0.value != nil && $0.weight > 0 }
            let weight = known.reduce(0) { $0 + $1.weight }
            return weight > 0 ? known.reduce(0) { $0 + ($1.value ?? 0) * $1.weight } / weight : nil
        }
        let highest = values.compactMap(\.self).max() ?? 0
        return String(
            values.map { value -> Character in
                guard let value else { return " " }
                guard highest > 0 else { return bars[0] }
                return bars[min(bars.count - 1, max(0, Int(value / highest * Double(bars.count))))]
            }
        )
    }
}
