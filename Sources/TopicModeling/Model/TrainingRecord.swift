/// How a topic model was trained: enough to do it again.
public struct TrainingRecord: Hashable, Sendable, Codable {
    /// One step of the training history.
    public struct Step: Hashable, Sendable, Codable {
        /// The iteration, counted from 1.
        public var iteration: Int
        /// The Frobenius norm of X − WH, or the divergence of the loss.
        public var objective: Double

        /// Creates a step.
        public init(iteration: Int, objective: Double) {
            self.iteration = iteration
            self.objective = objective
        }
    }

    /// The options of the factorization.
    public var options: NMF.Options
    /// The SHA-256 of the training corpus.
    public var corpusHash: String
    /// The number of documents.
    public var documentCount: Int
    /// The objective at the end.
    public var objective: Double
    /// The number of iterations.
    public var iterations: Int
    /// The rule that ended the training.
    public var stoppedBy: String
    /// The history, thinned to at most 200 steps.
    public var history: [Step]
    /// The version of the program.
    public var version: String

    /// Creates a record.
    public init(
        options: NMF.Options,
        corpusHash: String,
        documentCount: Int,
        objective: Double,
        iterations: Int,
        stoppedBy: String,
        history: [Step],
        version: String
    ) {
        self.options = options
        self.corpusHash = corpusHash
        self.documentCount = documentCount
        self.objective = objective
        self.iterations = iterations
        self.stoppedBy = stoppedBy
        self.history = history
        self.version = version
    }
}
