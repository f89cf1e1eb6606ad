internal import Foundation
public import LinearAlgebra
internal import Vectorization

/// What marks topics that are no subject: a background of common words, or one story and its copies.
///
/// The measures are those of MALLET's topic diagnostics (D. Mimno, `cc.mallet.topics.TopicModelDiagnostics`).
public struct TopicDiagnostics: Hashable, Sendable {
    /// What is measured of one topic.
    public struct Measures: Hashable, Sendable {
        /// The number of equally weighted terms that a topic as concentrated would have: 1 / Σ *p*(w|t)².
        public var effectiveWords: Double

        /// The divergence of Kullback and Leibler of the topic's terms from the terms of the corpus, in nats; low for a
        /// background that is spread over everything.
        public var corpusDistance: Double

        /// The entropy of the topic's shares over the documents, in nats; low where a few documents make the topic.
        public var documentEntropy: Double

        /// Of the documents that have the topic with at least 5 %, the share in which it is the largest, from 0 to 1.
        public var firstRankShare: Double

        /// What looks wrong; nil for a topic that looks like a subject.
        public var problem: Problem?
    }

    /// What looks wrong with a topic.
    public enum Problem: String, Hashable, Sendable, CaseIterable {
        /// Its terms are those of the whole corpus, and it is seldom the first subject of a document.
        case background
        /// A few documents make it: one story, its copies, or a template.
        case narrow
    }

    /// The measures of each topic.
    public let topics: [Measures]

    /// Words that tell topics apart badly, the most common first: candidates for the list of stop words.
    public let stopWordCandidates: [StopWordCandidate]

    /// Measures the topics of a model.
    ///
    /// - Parameters:
    ///   - model: The model.
    ///   - documentTopics: *W* of the documents at hand: documents × topics.
    public init(of model: TopicModel, documentTopics: DenseMatrix) {
        let shares = model.shares(of: documentTopics)
        let ranks = DocumentRanks(shares)
        let frequencies = model.vectorizer.documentFrequency.map(Double.init)
        let total = frequencies.reduce(0, +)
        var measures = model.topics.indices.map { topic in
            let (effective, distance) = Self.termMeasures(
                of: model,
                topic: topic,
                corpus: frequencies.map { $0 / total }
            )
            return Measures(
                effectiveWords: effective,
                corpusDistance: distance,
                documentEntropy: ranks.entropies[topic],
                firstRankShare: ranks.firstShares[topic]
            )
        }
        Self.findProblems(&measures)
        topics = measures
        stopWordCandidates = StopWordCandidate.find(in: model)
    }

    private static func termMeasures(
        of model: TopicModel,
        topic: Int,
        corpus: [Double]
    ) -> (effectiveWords: Double, corpusDistance: Double) {
        let weights = (0..<model.components.rowCount).map { Double(model.components[$0, topic]) }
        let sum = weights.reduce(0, +)
        guard sum > 0 else { return (0, 0) }
        var (squares, distance) = (0.0, 0.0)
        for (weight, frequency) in zip(weights, corpus) where weight > 0 {
            let share = weight / sum
            squares += share * share
            distance += frequency > 0 ? share * log(share / frequency) : 0
        }
        return (1 / squares, distance)
    }

    /// Names topics that stand apart from the others; with few topics nothing is usual enough to stand apart from.
    private static func findProblems(_ measures: inout [Measures]) {
        guard measures.count >= 5 else { return }
        let distance = Spread(measures.map(\.corpusDistance))
        let entropy = Spread(measures.map(\.documentEntropy))
        let firstShare = Spread(measures.map(\.firstRankShare))
        for topic in measures.indices {
            let one = measures[topic]
            if distance.deviations(one.corpusDistance) < -2, one.firstRankShare < firstShare.median {
                measures[topic].problem = .background
            } else if entropy.deviations(one.documentEntropy) < -3, one.documentEntropy < log(20) {
                measures[topic].problem = .narrow
            }
        }
    }
}

/// The middle and the width of some numbers, whatever a few of them are.
private struct Spread {
    let median: Double
    private let deviation: Double

    init(_ values: [Double]) {
        let middle = Self.median(values)
        median = middle
        // 1.4826: the standard deviation of a normal distribution over its median absolute deviation.
        deviation = max(1e-9, 1.4826 * Self.median(values.map { abs($0 - middle) }))
    }

    /// How many deviations a number is from the middle.
    func deviations(_ value: Double) -> Double { (value - median) / deviation }

    private static func median(_ values: [Double]) -> Double {
        let sorted = values.sorted()
        guard !sorted.isEmpty else { return 0 }
        return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
    }
}

/// How each topic is spread over documents.
private struct DocumentRanks {
    private(set) var entropies: [Double]
    private(set) var firstShares: [Double]

    /// The share from which a document has a topic.
    private static let leastShare: Float = 0.05

    init(_ shares: DenseMatrix) {
        let width = shares.columnCount
        var sums = [Double](repeating: 0, count: width)
        var (having, first) = (sums, sums)
        for document in 0..<shares.rowCount {
            var best = 0
            for topic in 0..<width {
                let share = shares[document, topic]
                sums[topic] += Double(share)
                if share >= Self.leastShare { having[topic] += 1 }
                if share > shares[document, best] { best = topic }
            }
            if width > 0, shares[document, best] >= Self.leastShare { first[best] += 1 }
        }
        entropies = [Double](repeating: 0, count: width)
        for document in 0..<shares.rowCount {
            for topic in 0..<width where shares[document, topic] > 0 {
                let share = Double(shares[document, topic]) / sums[topic]
                entropies[topic] -= share * log(share)
            }
        }
        firstShares = zip(first, having).map { $1 > 0 ? $0 / $1 : 0 }
    }
}
