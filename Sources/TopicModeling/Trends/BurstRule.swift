/// Tells in which periods a topic burst, by what was known then: no later period plays a part.
///
/// The share *s* of a period is compared with the shares of the last ``window`` periods before it that have articles:
///
/// *z* = (*s* − median) / √((1.4826 MAD)² + σ² / *n*),
///
/// with MAD the median absolute deviation of the past shares (a robust standard deviation; Rousseeuw and Croux 1993,
/// "Alternatives to the median absolute deviation"), σ² the variance of the articles' shares and *n* the articles of
/// the period, so that three articles of one day are no burst. A period bursts if *z* reaches ``threshold`` and *s* is
/// at least ``growth`` times the median.
public struct BurstRule: Hashable, Sendable {
    /// The least *z* of a burst.
    public var threshold = 3.0
    /// How many times the median the share must be.
    public var growth = 1.5
    /// The most past periods that are looked at.
    public var window = 12
    /// The fewest past periods that say what is usual.
    public var leastPeriodCount = 4
    /// The fewest articles of a period that can burst, and of one that says what is usual.
    public var leastArticleCount = 5

    /// Creates the rule.
    public init() {}

    /// What one period holds of a topic.
    public struct Observation: Hashable, Sendable {
        /// The number of articles, copies counted once.
        public var count: Double
        /// The sum of their shares.
        public var sum: Double
        /// The sum of the squares of their shares.
        public var squares: Double

        /// Creates an observation.
        public init(count: Double, sum: Double, squares: Double) {
            self.count = count
            self.sum = sum
            self.squares = squares
        }

        /// The mean share.
        var share: Double { count > 0 ? sum / count : 0 }
    }

    /// What the rule says about a period.
    public struct Verdict: Hashable, Sendable {
        /// The *z* of the period.
        public var score: Double
        /// Whether it is a burst.
        public var isBurst: Bool
    }

    /// Returns the verdict on each period, nil where there are too few articles or too few periods before it.
    public func verdicts(on periods: [Observation]) -> [Verdict?] {
        var past: [Observation] = []
        return periods.map { period in
            guard period.count >= Double(leastArticleCount) else { return nil }
            defer { past.append(period) }
            guard past.count >= leastPeriodCount else { return nil }
            return verdict(on: period, past: past.suffix(window))
        }
    }

    private func verdict(on period: Observation, past: ArraySlice<Observation>) -> Verdict {
        let shares = past.map(\.share).sorted()
        let median = Self.median(of: shares)
        let deviation = 1.4826 * Self.median(of: shares.map { abs($0 - median) }.sorted())
        // Before a topic's first article the past has no variance; that of the period itself stands in.
        let variance = max(Self.variance(of: Array(past)), Self.variance(of: [period]))
        let spread = (deviation * deviation + variance / period.count).squareRoot()
        let score = spread > 0 ? (period.share - median) / spread : 0
        return Verdict(score: score, isBurst: score >= threshold && period.share >= growth * median)
    }

    private static func variance(of periods: [Observation]) -> Double {
        let count = periods.reduce(0) { $0 + $1.count }
        guard count > 1 else { return 0 }
        let within = periods.reduce(0) { $0 + $1.squares - $1.count * $1.share * $1.share }
        return max(0, within / (count - 1))
    }

    private static func median(of sorted: [Double]) -> Double {
        guard !sorted.isEmpty else { return 0 }
        let middle = sorted.count / 2
        return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
    }
}
