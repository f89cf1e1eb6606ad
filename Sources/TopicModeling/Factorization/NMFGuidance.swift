/// What a person knows about the topics before they are found, as constraints on the factors.
///
/// With it the loss of a factorisation is
///
/// ½‖*X* − *W Hᵀ*‖² + ½ Σ λ(t,j) (H(t,j) − τ(t,j))² + ½ Σ δ(d,j) (W(d,j) − ω(d,j))² + Σ μ(i,j) H(·,i)·H(·,j)
///
/// over *W*, *H* ≥ 0 with H(t,j) = 0 for every excluded term and H(·,j) fixed for every frozen topic. The four
/// strengths are given in units of the curvature of the squared error at the start, so that a pull of 1 meets the data
/// half-way: λ(t,j) = strength × ‖W₀(·,j)‖², δ(d,j) = strength × ‖H₀(·,j)‖², μ(i,j) = strength × ‖W₀(·,i)‖ ‖W₀(·,j)‖.
/// They stay the same while the loss falls, and each update of a coefficient still is the exact minimum along it.
///
/// A quadratic pull on a factor is that of C.-J. Lin's regularised problem and of guided factorisations after it
/// (Kuang, Choo, Park 2015, "Nonnegative matrix factorization for interactive topic modeling and document
/// clustering", equation 7.8), here entry by entry.
public struct NMFGuidance: Hashable, Sendable {
    /// A coefficient that is drawn to a value.
    public struct Pull: Hashable, Sendable {
        /// The row of the factor: a term of *H*, a document of *W*.
        public var row: Int
        /// The column of the topic.
        public var topic: Int
        /// How strongly, in units of the curvature at the start; from 0.
        public var strength: Double
        /// The value; from 0.
        public var target: Double

        /// Creates a pull.
        public init(row: Int, topic: Int, strength: Double, target: Double) {
            self.row = row
            self.topic = topic
            self.strength = strength
            self.target = target
        }
    }

    /// A term that a topic must not have.
    public struct Exclusion: Hashable, Sendable {
        /// The column of the term in the matrix.
        public var term: Int
        /// The column of the topic.
        public var topic: Int

        /// Creates an exclusion.
        public init(term: Int, topic: Int) {
            self.term = term
            self.topic = topic
        }
    }

    /// Two topics whose terms should not overlap.
    public struct Separation: Hashable, Sendable {
        /// The column of one topic.
        public var first: Int
        /// The column of the other topic.
        public var second: Int
        /// How strongly, in units of the curvature at the start; from 0.
        public var strength: Double

        /// Creates a separation.
        public init(first: Int, second: Int, strength: Double) {
            self.first = first
            self.second = second
            self.strength = strength
        }
    }

    /// The pulls on weights of terms.
    public var terms: [Pull] = []

    /// The pulls on weights of documents.
    public var documents: [Pull] = []

    /// The terms that topics must not have.
    public var exclusions: [Exclusion] = []

    /// The pairs of topics that are kept apart.
    public var separations: [Separation] = []

    /// The columns of *H* that stay as they are at the start.
    public var frozenTopics: Set<Int> = []

    /// Creates guidance that asks for nothing.
    public init() {}

    /// Whether nothing is asked for.
    public var isEmpty: Bool { self == NMFGuidance() }
}

extension NMFGuidance {
    /// Checks that every row and topic exists and that every strength is a number from 0.
    func validate(documentCount: Int, termCount: Int, _ options: NMF.Options) throws(NMFError) {
        guard options.solver == .hals else { throw .guidanceNeedsCoordinateDescent }
        func check(_ isValid: Bool, _ what: String) throws(NMFError) {
            guard isValid else { throw .invalidGuidance(what: what) }
        }
        let topics = 0..<options.topicCount
        for (pulls, rows, name) in [(terms, 0..<termCount, "term"), (documents, 0..<documentCount, "document")] {
            for pull in pulls {
                try check(topics.contains(pull.topic), "topic \(pull.topic)")
                try check(rows.contains(pull.row), "\(name) \(pull.row)")
                try check(pull.strength >= 0 && pull.strength.isFinite, "the strength \(pull.strength)")
                try check(pull.target >= 0 && pull.target.isFinite, "the target \(pull.target)")
            }
        }
        for exclusion in exclusions {
            try check(topics.contains(exclusion.topic), "topic \(exclusion.topic)")
            try check((0..<termCount).contains(exclusion.term), "term \(exclusion.term)")
        }
        for pair in separations {
            try check(topics.contains(pair.first) && topics.contains(pair.second), "a topic of a pair")
            try check(pair.first != pair.second, "a topic apart from itself")
            try check(pair.strength >= 0 && pair.strength.isFinite, "the strength \(pair.strength)")
        }
        try check(frozenTopics.allSatisfy(topics.contains), "a frozen topic")
    }
}
