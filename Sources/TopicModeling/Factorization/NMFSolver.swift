internal import LinearAlgebra

/// A method that lowers the loss, one iteration at a time.
protocol NMFSolver: AnyObject {
    /// *W* as it would be returned now.
    var documents: PaddedMatrix { get }

    /// *H* as it would be returned now.
    var terms: PaddedMatrix { get }

    /// Updates both factors once.
    func advance() -> NMFStep

    /// Makes sure that the current factors are no worse than those before; true if that took an iteration more.
    func settle() -> NMFStep?

    /// What a checkpoint keeps beside ``documents`` and ``terms``.
    var state: NMFSolverState { get }

    /// Takes over the state of a checkpoint.
    func restore(_ state: NMFSolverState)
}

/// What an iteration reached.
struct NMFStep {
    /// The loss of the factors after it.
    var objective: Double

    /// See ``NMFProgress/normalizedGradient``.
    var gradient: Double
}

/// The state of a solver beside the factors.
struct NMFSolverState: Hashable, Sendable {
    /// The factors that coordinate descent starts its next sweeps from: *W* without and *H* with its look ahead.
    var documentSolutions: DenseMatrix?
    var extrapolatedTerms: DenseMatrix?

    /// The state of the look ahead.
    var momentum = Momentum()
}
