/// What a factorisation reports after an iteration.
public struct NMFProgress {
    /// The number of iterations made.
    public let iteration: Int

    /// The loss, in the unit of ``NMFFactorization/objective``.
    public let objective: Double

    /// How far the factors are from a stationary point, whatever the scale of the matrix and of the factors.
    ///
    /// For coordinate descent: the norm of the projected gradient over the norm of the matrix, each column of either
    /// factor taken at the scale at which the same column of the other one has length 1. For multiplicative updates:
    /// the norm of the last change of the factors over their norm.
    public let normalizedGradient: Double

    /// The number of topics whose ten top terms have not changed for five iterations.
    public let stableTopicCount: Int

    /// The number of topics.
    public let topicCount: Int

    /// The seconds since the factorisation began.
    public let elapsedSeconds: Double

    let makeCheckpoint: () -> NMFCheckpoint

    /// Returns all that is needed to go on from here; valid during the callback only.
    public func checkpoint() -> NMFCheckpoint {
        makeCheckpoint()
    }
}
