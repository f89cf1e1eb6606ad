public import LinearAlgebra

/// Non-negative matrix factorisation: *X* ≈ *W Hᵀ* with no negative entry in *W* (documents × topics) and *H* (terms × topics).
///
/// The topics of a TF-IDF matrix are the columns of *H*; a row of *W* says how much of each topic a document has.
///
/// ```swift
/// var options = NMF.Options()
/// options.topicCount = 40
/// let found = try NMF(options: options).factorize(matrix)
/// ```
///
/// The Frobenius loss is minimised by hierarchical alternating least squares (Cichocki, Phan 2009, "Fast local
/// algorithms for large scale nonnegative matrix and tensor factorizations", algorithm 2), with the extrapolation of
/// Ang, Gillis 2019, "Accelerating nonnegative matrix factorization algorithms using extrapolation", algorithm 3. The
/// other losses take multiplicative updates (Févotte, Idier 2011, "Algorithms for nonnegative matrix factorization
/// with the β-divergence", equation 4.1). The same options and matrix give the same bits on any number of threads.
public struct NMF: Sendable {
    /// What is minimised, from where, and until when.
    public let options: Options

    /// The loop that runs over chunks of rows.
    public let parallel: ParallelLoop

    /// Creates a method.
    public init(options: Options = Options(), parallel: ParallelLoop = ParallelLoop()) {
        self.options = options
        self.parallel = parallel
    }

    /// Factorises a matrix.
    ///
    /// An empty row has no topics: its row of *W* becomes zero.
    ///
    /// - Parameters:
    ///   - matrix: Documents × terms, finite and without negative values.
    ///   - start: Factors to start from, in place of the initialisation in the options.
    ///   - guidance: Constraints on the factors, for ``Solver/hals``, which then does not look ahead; a run from a
    ///     checkpoint needs the same again.
    ///   - checkpoint: The state of an earlier run over the same matrix, which goes on as if it had not been
    ///     interrupted; only the limits (iterations, seconds, target) may differ from its options.
    ///   - progress: Called after each iteration; the run ends when it returns false.
    /// - Returns: The factors, with the history of the run and what ended it.
    /// - Throws: ``NMFError`` if the options, the matrix, the start or the checkpoint cannot be used.
    public func factorize(
        _ matrix: SparseMatrix,
        start: NMFStart? = nil,
        guidance: NMFGuidance = NMFGuidance(),
        resuming checkpoint: NMFCheckpoint? = nil,
        progress: ((NMFProgress) -> Bool)? = nil
    ) throws(NMFError) -> NMFFactorization {
        let clock = ContinuousClock()
        let began = clock.now
        try options.validate()
        try MatrixCheck.validate(matrix, topicCount: options.topicCount)
        OpenBLAS.useOneThread()
        var problem = NMFProblem(matrix, options: options, parallel: parallel)
        if let checkpoint {
            try checkpoint.validate(for: problem)
        }
        if !guidance.isEmpty {
            try guidance.validate(documentCount: matrix.rowCount, termCount: matrix.columnCount, options)
            problem.constrain(by: guidance)
        }
        let (documents, terms) = try startFactors(problem, start: start, checkpoint: checkpoint)
        problem.termConstraints?.apply(to: terms)
        let solver: any NMFSolver =
            switch options.solver {
            case .hals: CoordinateDescent(problem, documents: documents, terms: terms)
            case .multiplicative: MultiplicativeUpdates(problem, documents: documents, terms: terms)
            }
        let initialized = clock.now
        var run = NMFRun(problem: problem, solver: solver, clockStart: began)
        if let checkpoint {
            run.restore(checkpoint)
        }
        let stoppedBy = run.iterate(progress: progress)
        return NMFFactorization(
            documentTopics: solver.documents.dense(),
            termTopics: solver.terms.dense(),
            objective: run.objectives.last ?? 0,
            iterations: run.objectives.count,
            stoppedBy: stoppedBy,
            objectiveHistory: run.objectives,
            gradientHistory: run.gradients,
            initializationSeconds: (initialized - began) / .seconds(1),
            factorizationSeconds: (clock.now - initialized) / .seconds(1)
        )
    }

    private func startFactors(
        _ problem: NMFProblem,
        start: NMFStart?,
        checkpoint: NMFCheckpoint?
    ) throws(NMFError) -> (documents: PaddedMatrix, terms: PaddedMatrix) {
        if let checkpoint {
            return (PaddedMatrix(checkpoint.documents), PaddedMatrix(checkpoint.terms))
        }
        if let start {
            try start.validate(documentCount: problem.matrix.rowCount, termCount: problem.matrix.columnCount, options)
            return (PaddedMatrix(start.documents), PaddedMatrix(start.terms))
        }
        return try NMFInitializer(problem).factors()
    }
}
