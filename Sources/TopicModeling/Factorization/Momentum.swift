/// How far coordinate descent looks ahead along its last step.
///
/// Ang, Gillis 2019, "Accelerating nonnegative matrix factorization algorithms using extrapolation", algorithm 3: the
/// share of the last step that is added grows while the objective falls, and shrinks when it rises.
struct Momentum: Hashable, Sendable, Codable {
    /// The share of the last step that is added.
    private(set) var share: Float = 0

    /// The largest share; it grows more slowly and falls back to the last share that did well.
    private(set) var ceiling: Float = 1

    /// The share before the current one.
    private(set) var lastShare: Float = 0

    /// The objective after the last iteration.
    private(set) var objective = Double.infinity

    /// The number of times that the objective rose.
    private(set) var restartCount = 0

    private static let initialShare: Float = 0.5
    private static let growth: Float = 1.05
    private static let ceilingGrowth: Float = 1.01
    private static let shrinkage: Float = 1.5

    /// Takes note of an objective; true if it rose, so that the next sweeps must not start ahead.
    mutating func update(objective new: Double) -> Bool {
        defer { objective = new }
        guard objective.isFinite else {
            share = Self.initialShare
            return false
        }
        // Rounding moves the last digits of a settled objective up and down.
        guard new > objective * (1 + 1e-9) else {
            lastShare = share
            share = min(ceiling, share * Self.growth)
            ceiling = min(1, ceiling * Self.ceilingGrowth)
            return false
        }
        ceiling = lastShare
        share /= Self.shrinkage
        restartCount += 1
        return true
    }
}
