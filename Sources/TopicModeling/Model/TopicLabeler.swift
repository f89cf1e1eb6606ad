internal import Foundation
internal import LinearAlgebra
internal import Vectorization

/// Finds a label for each topic: the phrase that is most its own, and the best terms besides.
///
/// Phrases are ranked by relevance with λ = 0.6 (Sievert and Shirley 2014) over the topic-weighted counts; one counts
/// only if at least two of its occurrences belong to the topic and one of its words is among the topic's best terms.
struct TopicLabeler {
    let phrases: PhraseCounts?
    var termCount = 3

    func labels(of model: TopicModel, shares: DenseMatrix) -> [String] {
        let best = bestPhrases(of: model, shares: shares)
        return (0..<model.topicCount).map { topic in
            let terms = model.terms(ofTopic: topic, count: termCount + 2).map(\.term)
            guard let phrase = best[topic] else { return terms.prefix(termCount).joined(separator: ", ") }
            let words = Set(phrase.split(separator: " ").map(String.init))
            let others = terms.filter { !words.contains($0) }.prefix(termCount - 1)
            return ([phrase] + others).joined(separator: ", ")
        }
    }

    private func bestPhrases(of model: TopicModel, shares: DenseMatrix) -> [String?] {
        guard let phrases, phrases.counts.columnCount > 0 else {
            return [String?](repeating: nil, count: model.topicCount)
        }
        let weights = topicWeights(phrases.counts, shares: shares)
        let totals = (0..<weights.rowCount).map { phrase in weights.row(phrase).reduce(0.0) { $0 + Double($1) } }
        let grandTotal = totals.reduce(0, +)
        return (0..<model.topicCount).map { topic in
            let words = Set(model.terms(ofTopic: topic, count: 10).map(\.term))
            let topicTotal = (0..<weights.rowCount).reduce(0.0) { $0 + Double(weights[$1, topic]) }
            var best: (score: Double, phrase: Int)?
            for phrase in 0..<weights.rowCount where weights[phrase, topic] >= 2 {
                let share = Double(weights[phrase, topic]) / topicTotal
                let lift = share / (totals[phrase] / grandTotal)
                let score = 0.6 * log(share) + 0.4 * log(lift)
                guard score > best?.score ?? -.infinity else { continue }
                let parts = phrases.phrases[phrase].split(separator: " ")
                if parts.contains(where: { words.contains(String($0)) }) { best = (score, phrase) }
            }
            return best.map { phrases.phrases[$0.phrase] }
        }
    }

    /// The count of each phrase in each topic, each occurrence shared among the topics of its document.
    private func topicWeights(_ counts: SparseMatrix, shares: DenseMatrix) -> DenseMatrix {
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
