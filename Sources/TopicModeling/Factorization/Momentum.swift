/// How far coordinate descent looks ahead along its last step.
///
/// Ang, Gillis 2019, "Accelerating nonnegative matrix factorization algorithms using extrapolation", algorithm 3: the
/// share of the last step that is added grows while the objective falls, and shrinks when it rises.
package struct Momentum: Hashable, Sendable, Codable {
    /// The share of the last step that is added.
    package private(set) var share: Float = 0

    /// The largest share; it grows more slowly and falls back to the last share that did well.
    private(set) var ceiling: Float = 1

    /// The share before the current one.
    private(set) var lastShare: Float = 0

    /// The objective after the last iteration.
    private(set) var objective = Double.infinity

    /// The rises of the objective, each counting less with every iteration since.
    private(set) var strain: Float = 0

    /// Creates the state before the first iteration, which does not look ahead.
    package init() {}

    private static let initialShare: Float = 0.5
    private static let growth: Float = 1.05
    private static let ceilingGrowth: Float = 1.01
    private static let shrinkage: Float = 1.5
    private static let strainDecay: Float = 0.9
    private static let strainLimit: Float = 3

    /// Whether the objective has risen so often of late that looking ahead does not help.
    ///
    /// A share that suits the matrix makes for a rise about every ten iterations, a strain of 1.5 at most.
    package var isFutile: Bool { strain > Self.strainLimit }

    /// Stops looking ahead for good.
    package mutating func giveUp() {
        share = 0
        ceiling = 0
    }

    /// Takes note of an objective; true if it rose, so that the next sweeps must not start ahead.
    package mutating func update(objective new: Double) -> Bool {
        defer { objective = new }
        strain *= Self.strainDecay
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
        strain += 1
        return true
    }
}
