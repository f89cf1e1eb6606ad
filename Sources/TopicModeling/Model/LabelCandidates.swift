internal import Foundation
public import LinearAlgebra
internal import Vectorization

/// A phrase that may be the label of a topic.
public struct LabelCandidate: Hashable, Sendable {
    /// The phrase.
    public var phrase: String
    /// Its relevance for the topic, see ``LabelCandidates``; higher is better.
    public var relevance: Double
    /// The normalised pointwise mutual information of its words, −1…1; nil where it was not counted.
    public var association: Double?
    /// The occurrences that belong to the topic.
    public var count: Double
}

/// Finds the phrases that name topics best.
///
/// Each occurrence of a phrase is shared among the topics of its document. With *p*(f|t) the share of phrase *f* among
/// the occurrences of topic *t* and *p*(f) its share among all, phrases are ranked by relevance with λ = 0.6 (Sievert
/// and Shirley 2014, equation 1): 0.6 log *p*(f|t) + 0.4 log(*p*(f|t) / *p*(f)). One counts only if at least two of its
/// occurrences belong to the topic and one of its words is among the topic's ten best terms.
public struct LabelCandidates {
    private let phrases: PhraseCounts
    private let model: TopicModel
    private let weights: DenseMatrix
    private let totals: [Double]

    /// Counts the phrases of each topic.
    ///
    /// - Parameters:
    ///   - phrases: Candidate phrases with their counts: documents × phrases.
    ///   - model: The topics.
    ///   - shares: The share of each topic in each document: documents × topics.
    public init(phrases: PhraseCounts, model: TopicModel, shares: DenseMatrix) {
        self.phrases = phrases
        self.model = model
        let weights = Self.topicWeights(phrases.counts, shares: shares)
        self.weights = weights
        totals = (0..<weights.rowCount).map { phrase in weights.row(phrase).reduce(0.0) { $0 + Double($1) } }
    }

    /// Returns the best phrases of each topic, best first.
    ///
    /// A phrase that lies inside a better one, or around it, is left out.
    public func best(count: Int) -> [[LabelCandidate]] {
        let grandTotal = totals.reduce(0, +)
        return (0..<model.topicCount).map { topic in
            let words = Set(model.terms(ofTopic: topic, count: 10).map(\.term))
            let topicTotal = (0..<weights.rowCount).reduce(0.0) { $0 + Double(weights[$1, topic]) }
            var found: [(score: Double, phrase: Int)] = []
            for phrase in 0..<weights.rowCount where weights[phrase, topic] >= 2 {
                let share = Double(weights[phrase, topic]) / topicTotal
                let lift = share / (totals[phrase] / grandTotal)
                let parts = phrases.phrases[phrase].split(separator: " ")
                guard parts.contains(where: { words.contains(String($0)) }) else { continue }
                found.append((0.6 * log(share) + 0.4 * log(lift), phrase))
            }
            found.sort { ($1.score, $0.phrase) < ($0.score, $1.phrase) }
            var kept: [LabelCandidate] = []
            for (score, number) in found where kept.count < count {
                let phrase = phrases.phrases[number]
                let overlaps = kept.contains {
                    " \($0.phrase) ".contains(" \(phrase) ") || " \(phrase) ".contains(" \($0.phrase) ")
                }
                guard !overlaps else { continue }
                kept.append(
                    LabelCandidate(
                        phrase: phrase,
                        relevance: score,
                        association: phrases.associations.map { Double($0[number]) },
                        count: Double(weights[number, topic])
                    )
                )
            }
            return kept
        }
    }

    /// The count of each phrase in each topic, each occurrence shared among the topics of its document.
    private static func topicWeights(_ counts: SparseMatrix, shares: DenseMatrix) -> DenseMatrix {
        let width = shares.columnCount
        var weights = DenseMatrix(rowCount: counts.columnCount, columnCount: width)
        var values = weights.storage
        for document in 0..<counts.rowCount {
            for entry in counts.rowStarts[document]..<counts.rowStarts[document + 1] {
                let start = Int(counts.columnIndices[entry]) * width
                for topic in 0..<width {
                    values[start + topic] += counts.values[entry] * shares[document, topic]
                }
            }
        }
        weights.storage = values
        return weights
    }
}
