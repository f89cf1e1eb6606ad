public import LinearAlgebra

/// The factors of a matrix and how they were found.
public struct NMFFactorization: Hashable, Sendable {
    /// Why a factorisation ended.
    public enum StopReason: String, Hashable, Sendable, Codable {
        /// The gradient is below the tolerance and the top terms of all topics have settled.
        case tolerance

        /// The objective has all but stopped falling and the top terms of all topics have settled, although the gradient
        /// is above the tolerance.
        case stagnation

        /// The iterations ran out.
        case maximumIterations = "max-iterations"

        /// The time ran out.
        case maximumSeconds = "max-seconds"

        /// The objective reached its target.
        case targetObjective = "target-objective"

        /// The progress callback asked for the end.
        case interrupted
    }

    /// *W*, documents × topics: how much of each topic a document has.
    public let documentTopics: DenseMatrix

    /// *H*, terms × topics: the weight of each term in a topic.
    public let termTopics: DenseMatrix

    /// The loss of these factors: the Frobenius norm of *X* − *W Hᵀ*, or the divergence itself for another loss.
    public let objective: Double

    /// The number of iterations made, those before a checkpoint included.
    public let iterations: Int

    /// Why the factorisation ended.
    public let stoppedBy: StopReason

    /// The objective after each iteration.
    public let objectiveHistory: [Double]

    /// The normalised gradient of each iteration, see ``NMFProgress/normalizedGradient``.
    public let gradientHistory: [Double]

    /// The seconds that checks, transposing and initialisation took.
    public let initializationSeconds: Double

    /// The seconds that the iterations took.
    public let factorizationSeconds: Double
}
