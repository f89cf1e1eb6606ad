internal import LinearAlgebra

/// The iterations of a factorisation: history, limits and the stop rule.
struct NMFRun {
    private let problem: NMFProblem
    private let solver: any NMFSolver
    private let clockStart: ContinuousClock.Instant
    private var tracker: TopTermTracker

    /// The objective after each iteration.
    private(set) var objectives: [Double] = []

    /// The normalised gradient of each iteration.
    private(set) var gradients: [Double] = []

    init(problem: NMFProblem, solver: any NMFSolver, clockStart: ContinuousClock.Instant) {
        self.problem = problem
        self.solver = solver
        self.clockStart = clockStart
        tracker = TopTermTracker(topicCount: problem.options.topicCount)
    }

    /// Goes on where a checkpoint was made.
    mutating func restore(_ checkpoint: NMFCheckpoint) {
        solver.restore(checkpoint.solverState)
        objectives = checkpoint.objectives
        gradients = checkpoint.gradients
        tracker = TopTermTracker(topTerms: checkpoint.topTerms, unchangedChecks: checkpoint.unchangedChecks)
    }

    /// Iterates until something stops it.
    mutating func iterate(progress: ((NMFProgress) -> Bool)?) -> NMFFactorization.StopReason {
        // A checkpoint may be beyond the limits of this run already.
        if let reason = reasonToStop { return reason }
        while true {
            record(solver.advance())
            tracker.update(solver.terms, chunks: problem.columnChunks, parallel: problem.parallel)
            let isInterrupted = progress.map { !$0(report) } ?? false
            if let reason = isInterrupted ? .interrupted : reasonToStop {
                if let step = solver.settle() { record(step) }
                return reason
            }
        }
    }

    private mutating func record(_ step: NMFStep) {
        objectives.append(step.objective)
        gradients.append(step.gradient)
    }

    private var reasonToStop: NMFFactorization.StopReason? {
        let options = problem.options
        guard let objective = objectives.last, let gradient = gradients.last else { return nil }
        if let target = options.targetObjective, objective <= target { return .targetObjective }
        if gradient <= options.tolerance, tracker.stableTopicCount == options.topicCount { return .tolerance }
        if options.tolerance > 0, isStalled, tracker.stableTopicCount == options.topicCount { return .stagnation }
        if objectives.count >= options.maximumIterations { return .maximumIterations }
        if let seconds = options.maximumSeconds, elapsedSeconds >= seconds { return .maximumSeconds }
        return nil
    }

    /// Whether the last iterations lowered the objective by less than single precision can be trusted with.
    ///
    /// The gradient of some corpora stays above the tolerance for good: one of 6,000 articles stood at 0.003 from the
    /// 70th iteration to the 500th while the objective moved in its sixth digit.
    private var isStalled: Bool {
        guard objectives.count > Self.stallLength, let last = objectives.last else { return false }
        let before = objectives[objectives.count - 1 - Self.stallLength]
        return before - last <= Self.stallShare * abs(before)
    }

    private static let stallLength = 20
    private static let stallShare = 5e-6

    private var elapsedSeconds: Double {
        clockStart.duration(to: .now) / .seconds(1)
    }

    private var report: NMFProgress {
        let (problem, solver, tracker) = (problem, solver, tracker)
        let (objectives, gradients) = (objectives, gradients)
        return NMFProgress(
            iteration: objectives.count,
            objective: objectives.last ?? 0,
            normalizedGradient: gradients.last ?? 0,
            stableTopicCount: tracker.stableTopicCount,
            topicCount: problem.options.topicCount,
            elapsedSeconds: elapsedSeconds,
            makeCheckpoint: {
                NMFCheckpoint(
                    options: problem.options,
                    matrixFingerprint: problem.matrix.fingerprint,
                    documents: solver.documents.dense(),
                    terms: solver.terms.dense(),
                    solverState: solver.state,
                    objectives: objectives,
                    gradients: gradients,
                    topTerms: tracker.topTerms,
                    unchangedChecks: tracker.unchangedChecks
                )
            }
        )
    }
}
