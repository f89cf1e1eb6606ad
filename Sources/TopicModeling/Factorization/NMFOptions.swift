extension NMF {
    /// What a factorisation minimises, from where, and until when.
    public struct Options: Hashable, Sendable, Codable {
        /// The number of topics *k*; at least 1, at most the smaller side of the matrix.
        public var topicCount = 20

        /// The method that lowers the loss.
        public var solver = Solver.hals

        /// The distance between *X* and *W Hᵀ*; ``Solver/hals`` takes the Frobenius loss only.
        public var loss = Loss.frobenius

        /// The factors to start from.
        public var initialization = Initialization.nndsvd

        /// The seed of all random numbers.
        public var seed: UInt64 = 0

        /// The most iterations; each updates *W* and *H* once.
        ///
        /// One more is made where the last one raised the objective, as a look ahead may.
        public var maximumIterations = 500

        /// The time after which no further iteration begins, in seconds.
        public var maximumSeconds: Double?

        /// The objective at which to stop, in the unit of ``NMFFactorization/objective``.
        public var targetObjective: Double?

        /// The normalised gradient at which the factors count as settled; the top terms must be settled too.
        ///
        /// See ``NMFProgress/normalizedGradient``. Lower is stricter; 0 asks for the other limits only.
        public var tolerance = 1e-3

        /// The strength of the penalty on *W*, scaled by the number of terms as in scikit-learn.
        public var documentPenalty = 0.0

        /// The strength of the penalty on *H*, scaled by the number of documents; without one, that of *W*.
        public var termPenalty: Double?

        /// The share of the penalties that is the sum of the entries (l1); the rest is half the sum of squares (l2).
        public var l1Ratio = 0.0

        /// Whether ``Solver/hals`` looks ahead along its last step.
        public var extrapolation = Extrapolation.automatic

        /// What the Itakura–Saito loss, which is infinite at zeros, takes for entries that are smaller.
        public var zeroReplacement = 1e-3

        /// Creates the default options.
        public init() {}
    }

    /// A method that lowers the loss.
    public enum Solver: String, Hashable, Sendable, Codable, CaseIterable {
        /// Hierarchical alternating least squares: coordinate descent, for the Frobenius loss.
        case hals

        /// Multiplicative updates, for any loss; slower, and entries that start at zero stay there.
        case multiplicative
    }

    /// A distance between the matrix and the product of its factors.
    public enum Loss: String, Hashable, Sendable, Codable, CaseIterable {
        /// Half the sum of squared differences; reported as the Frobenius norm of the difference.
        case frobenius

        /// The generalised Kullback–Leibler divergence, Σ x log(x/y) − x + y.
        case kullbackLeibler = "kullback-leibler"

        /// The Itakura–Saito divergence, Σ x/y − log(x/y) − 1; costs documents × terms × topics an iteration.
        case itakuraSaito = "itakura-saito"
    }

    /// The factors that a factorisation starts from.
    public enum Initialization: String, Hashable, Sendable, Codable, CaseIterable {
        /// Random numbers, scaled to the mean of the matrix.
        case random

        /// Non-negative double singular value decomposition (Boutsidis, Gallopoulos 2008, figure 1).
        case nndsvd

        /// The same with its zeros set to the mean of the matrix.
        case nndsvda

        /// The factors passed to ``NMF/factorize(_:start:resuming:progress:)``.
        case given
    }

    /// Whether coordinate descent looks ahead along its last step.
    public enum Extrapolation: String, Hashable, Sendable, Codable, CaseIterable {
        /// On, and given up for good where it keeps raising the objective.
        case automatic

        /// Always on; a step that raises the objective is followed by a restart.
        case on

        /// Off: the objective never rises.
        case off
    }
}

extension NMF.Options {
    /// Checks what can be checked without a matrix.
    ///
    /// - Throws: ``NMFError/invalidOption(name:value:allowed:)``,
    ///   ``NMFError/lossNeedsMultiplicativeUpdates(_:)``.
    public func validate() throws(NMFError) {
        func check(_ isValid: Bool, _ name: String, _ value: String, _ allowed: String) throws(NMFError) {
            guard isValid else { throw .invalidOption(name: name, value: value, allowed: allowed) }
        }
        func checkPenalty(_ value: Double, _ name: String) throws(NMFError) {
            try check(value >= 0 && value.isFinite, name, "\(value)", "a number of at least 0")
        }
        try check(topicCount >= 1, "topic count", "\(topicCount)", "at least 1")
        try check(maximumIterations >= 1, "maximum iterations", "\(maximumIterations)", "at least 1")
        try check((0...1).contains(l1Ratio), "l1 ratio", "\(l1Ratio)", "0 to 1")
        try checkPenalty(tolerance, "tolerance")
        try checkPenalty(documentPenalty, "penalty on documents")
        try checkPenalty(termPenalty ?? 0, "penalty on terms")
        try checkPenalty(maximumSeconds ?? 0, "maximum seconds")
        try checkPenalty(targetObjective ?? 0, "target objective")
        try check(
            zeroReplacement > 0 && zeroReplacement.isFinite,
            "zero replacement",
            "\(zeroReplacement)",
            "a number above 0"
        )
        guard solver != .hals || loss == .frobenius else { throw .lossNeedsMultiplicativeUpdates(loss) }
    }
}
