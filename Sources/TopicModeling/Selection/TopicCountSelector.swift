public import LinearAlgebra

/// Chooses the number of topics of a corpus.
///
/// Numbers of topics are tried on random parts of the documents: how alike the topics of the parts are, how much of
/// unseen documents they explain, and how well their terms go together there. A coarse grid comes first, then the gaps
/// beside the best number are halved until they are narrow.
public struct TopicCountSelector: Sendable {
    /// What is tried.
    public struct Options: Hashable, Sendable {
        /// The numbers of topics to choose from.
        public var range = 5...60

        /// The distance of the numbers that are tried; nil tries a coarse grid and then narrows it.
        public var step: Int?

        /// The number of random parts, at least 2.
        public var sampleCount = 8

        /// The time after which no further number is tried, in seconds.
        public var maximumSeconds: Double?

        /// The options of the factorizations; their number of topics is not used, their seed draws the parts.
        ///
        /// They end after 60 iterations at the latest: the best terms are those of the end long before.
        public var factorization = NMF.Options()

        /// Creates the default options.
        public init() {}
    }

    /// What is tried.
    public let options: Options

    private let parallel: ParallelLoop

    /// Creates a selector.
    public init(options: Options = Options(), parallel: ParallelLoop = ParallelLoop()) {
        self.options = options
        self.parallel = parallel
    }

    /// Chooses a number of topics.
    ///
    /// - Parameters:
    ///   - matrix: Documents × terms.
    ///   - progress: Told each number after it was tried; the search ends when it returns false.
    /// - Returns: The numbers that were tried and the one that is best.
    /// - Throws: ``NMFError`` if the options or the matrix cannot be used.
    public func select(
        _ matrix: SparseMatrix,
        progress: (TopicCountCandidate) -> Bool = { _ in true }
    ) throws(NMFError) -> TopicCountSelection {
        let range = try checkedRange(matrix)
        let clock = ContinuousClock()
        let began = clock.now
        let trials = try TopicCountTrials(
            matrix,
            options: options,
            greatestTopicCount: range.upperBound,
            parallel: parallel
        )
        var candidates: [TopicCountCandidate] = []
        var isWhole = true
        repeat {
            guard let next = nextCount(after: candidates, range: range) else { break }
            let candidate = try trials.candidate(topicCount: next)
            candidates.append(candidate)
            let seconds = (clock.now - began) / .seconds(1)
            isWhole = progress(candidate) && seconds < options.maximumSeconds ?? .infinity
        } while isWhole
        guard let selection = TopicCountSelection(candidates: candidates, range: range, isWhole: isWhole) else {
            throw .invalidOption(name: "range of topics", value: "\(options.range)", allowed: "a range of numbers")
        }
        return selection
    }

    /// The part of the range that the matrix has documents and terms for.
    private func checkedRange(_ matrix: SparseMatrix) throws(NMFError) -> ClosedRange<Int> {
        guard options.range.lowerBound >= 2 else {
            throw .invalidOption(name: "range of topics", value: "\(options.range)", allowed: "2 topics and more")
        }
        guard options.sampleCount >= 2 else {
            throw .invalidOption(name: "number of samples", value: "\(options.sampleCount)", allowed: "at least 2")
        }
        try options.factorization.validate()
        try MatrixCheck.validate(matrix, topicCount: 1)
        let smallestPart = Subsample.size(ofDocuments: matrix.rowCount)
        let most = min(smallestPart, matrix.columnCount)
        guard options.range.lowerBound <= most else {
            throw .tooManyTopics(
                topicCount: options.range.lowerBound,
                documentCount: smallestPart,
                termCount: matrix.columnCount
            )
        }
        return options.range.lowerBound...min(options.range.upperBound, most)
    }

    /// The next number to try: the coarse grid first, then the middle of the widest gap beside the best.
    private func nextCount(after candidates: [TopicCountCandidate], range: ClosedRange<Int>) -> Int? {
        let tried = Set(candidates.map(\.topicCount))
        if let next = Self.grid(range, step: options.step).first(where: { !tried.contains($0) }) { return next }
        guard options.step == nil else { return nil }
        let sorted = candidates.sorted { $0.topicCount < $1.topicCount }
        let selection = TopicCountSelection(candidates: sorted, range: range, isWhole: true)
        guard let best = selection?.chosen.topicCount else { return nil }
        let counts = sorted.map(\.topicCount)
        let below = counts.last { $0 < best }
        let above = counts.first { $0 > best }
        let gaps = [below.map { ($0, best) }, above.map { (best, $0) }].compactMap(\.self)
            .filter { $0.1 - $0.0 > max(1, best / 12) }
        return gaps.max { ($0.1 - $0.0, $1.0) < ($1.1 - $1.0, $0.0) }.map { ($0.0 + $0.1) / 2 }
    }

    /// The numbers that are tried in any case.
    ///
    /// Without a step they grow by about a quarter: a difference of one topic tells much at 5 and nothing at 50.
    static func grid(_ range: ClosedRange<Int>, step: Int?) -> [Int] {
        if let step { return Array(stride(from: range.lowerBound, through: range.upperBound, by: max(1, step))) }
        var grid = [range.lowerBound]
        while let last = grid.last, last < range.upperBound {
            grid.append(min(range.upperBound, max(last + 1, last + last / 4)))
        }
        return grid
    }
}
