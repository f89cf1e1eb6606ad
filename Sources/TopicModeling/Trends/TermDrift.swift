internal import Foundation
public import LinearAlgebra
internal import Vectorization

/// Tells which terms of a topic rose and fell in a period, against all periods before it and none behind it.
///
/// A document that uses a term counts as many times for the term in a topic as the term belongs to that topic there
/// (``TopicAttribution``). The counts *y* of the period and of the past are compared by their log-odds with a prior in
/// the proportion of both (Monroe, Colaresi and Quinn 2008, "Fightin' Words", equations 15, 20 and 22):
///
/// δ = log((*y* + α) / (*n* + α₀ − *y* − α)) − log of the same of the past, with the variance 1 / (*y* + α) + 1 / (*y*ₚ
/// + α).
///
/// Terms with δ / √variance of at least ``leastScore`` rose, below its negative fell; the strongest come first.
public struct TermDrift: Sendable {
    /// The terms of one topic in one period.
    public struct Terms: Hashable, Sendable {
        /// The terms that rose most.
        public var rising: [String] = []
        /// The terms that fell most.
        public var falling: [String] = []

        /// Creates terms.
        public init(rising: [String] = [], falling: [String] = []) {
            self.rising = rising
            self.falling = falling
        }
    }

    /// The least absolute score of a term that is listed.
    public static let leastScore = 3.0
    /// The fewest documents of a term that rose in a period, or of one that fell in the past.
    private static let leastCount = 2.0
    private static let leastPastCount = 5.0
    /// The strength α₀ of the prior, in counts.
    private static let priorCount = 500.0

    private let model: TopicModel
    private let termCount: Int
    private let parallel: ParallelLoop

    /// Creates a comparison.
    ///
    /// - Parameters:
    ///   - model: The topics.
    ///   - termCount: How many terms to list at most.
    ///   - parallel: The loop over the topics; the result does not depend on it.
    public init(model: TopicModel, termCount: Int = 5, parallel: ParallelLoop) {
        self.model = model
        self.termCount = termCount
        self.parallel = parallel
    }

    /// Returns the terms that moved: periods × topics; the first period with articles has none.
    ///
    /// - Parameters:
    ///   - matrix: Documents × terms.
    ///   - coefficients: *W*, documents × topics.
    ///   - weights: What each document counts for.
    ///   - periods: The documents of each period, in the order of time.
    /// - Returns: The terms of each topic in each period.
    public func terms(
        in matrix: SparseMatrix,
        coefficients: DenseMatrix,
        weights: [Double],
        periods: [[Int]]
    ) -> [[Terms]] {
        let (topicCount, width) = (model.topicCount, model.components.rowCount)
        let attribution = TopicAttribution(model: model)
        var past = [[Double]](repeating: [Double](repeating: 0, count: width), count: topicCount)
        var hasPast = false
        return periods.map { documents in
            var current = [[Double]](repeating: [Double](repeating: 0, count: width), count: topicCount)
            for document in documents {
                attribution.forEachShare(of: matrix, row: document, document: document, coefficients) {
                    entry,
                    topic,
                    share in
                    current[topic][Int(matrix.columnIndices[entry])] += weights[document] * Double(share)
                }
            }
            var moved = [Terms](repeating: Terms(), count: topicCount)
            if hasPast {
                let (now, before) = (current, past)
                moved = parallel.mapChunks(of: topicCount, chunkSize: 1) { topic, _ in
                    terms(now: now[topic], past: before[topic])
                }
            }
            for topic in 0..<topicCount {
                for term in 0..<width { past[topic][term] += current[topic][term] }
            }
            hasPast = hasPast || !documents.isEmpty
            return moved
        }
    }

    private func terms(now: [Double], past: [Double]) -> Terms {
        let (total, pastTotal) = (now.reduce(0, +), past.reduce(0, +))
        guard total > 0, pastTotal > 0 else { return Terms() }
        var rising: [(score: Double, term: Int)] = []
        var falling = rising
        for term in now.indices where now[term] >= Self.leastCount || past[term] >= Self.leastPastCount {
            let score = Self.score(now[term], of: total, past[term], of: pastTotal)
            if score >= Self.leastScore, now[term] >= Self.leastCount { rising.append((score, term)) }
            if score <= -Self.leastScore { falling.append((-score, term)) }
        }
        return Terms(rising: best(rising), falling: best(falling))
    }

    private func best(_ moved: [(score: Double, term: Int)]) -> [String] {
        moved.sorted { ($1.score, $0.term) < ($0.score, $1.term) }.prefix(termCount)
            .map { model.vectorizer.terms[$0.term] }
    }

    private static func score(_ count: Double, of total: Double, _ pastCount: Double, of pastTotal: Double) -> Double {
        let prior = priorCount * (count + pastCount) / (total + pastTotal)
        func logOdds(_ count: Double, _ total: Double) -> Double {
            log((count + prior) / (total + priorCount - count - prior))
        }
        let variance = 1 / (count + prior) + 1 / (pastCount + prior)
        return (logOdds(count, total) - logOdds(pastCount, pastTotal)) / variance.squareRoot()
    }
}
