/// What a person knows about the topics before they are found, as constraints on the factors.
///
/// With it the terms of the topics minimise, for given *W*,
///
/// ½‖*X* − *W Hᵀ*‖² + ½ Σⱼ sⱼ ‖*W*(·,j)‖² ‖*H*(·,j) − *τ*ⱼ‖² + Σ μ(i,j) ‖*W*(·,i)‖ ‖*W*(·,j)‖ *H*(·,i)·*H*(·,j)
///
/// over *H* ≥ 0 with H(t,j) = 0 for every excluded term and *H*(·,j) fixed for every frozen topic. Each topic with a
/// profile *τ*ⱼ, of length 1, has *H*(·,j) of length 1 too, so that the scale between the factors cannot slip away from
/// the pull. The strengths are in units of the curvature of the squared error: with sⱼ = 1 a topic stands half-way
/// between what the data ask for and its profile, however large it grows. A pull on a document adds
/// ½ δ ‖*H*(·,j)‖² (W(d,j) − ω)² to the problem of *W*, which is plain least squares otherwise, the same as for new
/// documents. Each update of a coefficient is the exact minimum along it.
///
/// The quadratic pull towards a reference is that of Kuang, Choo, Park 2015, "Nonnegative matrix factorization for
/// interactive topic modeling and document clustering", section 7.4 (weakly supervised NMF), scaled to the topic.
public struct NMFGuidance: Hashable, Sendable {
    /// What the terms of a topic are drawn to.
    public struct Profile: Hashable, Sendable {
        /// The column of the topic.
        public var topic: Int
        /// How strongly, in units of the curvature; above 0.
        public var strength: Double
        /// The weight of each term, not negative and of length 1.
        public var weights: [Float]

        /// Creates a profile.
        public init(topic: Int, strength: Double, weights: [Float]) {
            self.topic = topic
            self.strength = strength
            self.weights = weights
        }
    }

    /// A document that is drawn to a topic.
    public struct Pull: Hashable, Sendable {
        /// The row of the document.
        public var row: Int
        /// The column of the topic.
        public var topic: Int
        /// How strongly, in units of the curvature; from 0.
        public var strength: Double
        /// The weight; from 0.
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
        /// How strongly, in units of the curvature; from 0.
        public var strength: Double

        /// Creates a separation.
        public init(first: Int, second: Int, strength: Double) {
            self.first = first
            self.second = second
            self.strength = strength
        }
    }

    /// What the terms of topics are drawn to, at most one profile for a topic.
    public var profiles: [Profile] = []

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
        for profile in profiles {
            try check(topics.contains(profile.topic), "topic \(profile.topic)")
            try check(profile.strength > 0 && profile.strength.isFinite, "the strength \(profile.strength)")
            try check(profile.weights.count == termCount, "a profile of \(profile.weights.count) terms")
            try check(profile.weights.allSatisfy { $0 >= 0 && $0.isFinite }, "a profile with a negative weight")
        }
        try check(Set(profiles.map(\.topic)).count == profiles.count, "two profiles of one topic")
        for pull in documents {
            try check(topics.contains(pull.topic), "topic \(pull.topic)")
            try check((0..<documentCount).contains(pull.row), "document \(pull.row)")
            try check(pull.strength >= 0 && pull.strength.isFinite, "the strength \(pull.strength)")
            try check(pull.target >= 0 && pull.target.isFinite, "the target \(pull.target)")
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
