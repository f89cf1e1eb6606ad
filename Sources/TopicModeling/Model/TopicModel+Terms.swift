internal import Foundation
internal import LinearAlgebra
internal import Vectorization

extension TopicModel {
    /// Returns the best terms of a topic in a view, best first; ties stand in the order of the vocabulary.
    ///
    /// - Parameters:
    ///   - topic: The column of the topic.
    ///   - count: How many terms at most; terms of weight 0 never count.
    ///   - view: The order.
    /// - Returns: The terms with the weight that the view orders by.
    public func terms(ofTopic topic: Int, count: Int, view: TermView = .coherence) -> [TopicTerm] {
        bestColumns(ofTopic: topic, count: count, scores: scores(ofTopic: topic, view: view))
            .map { TopicTerm(term: vectorizer.terms[$0.term], weight: $0.score) }
    }

    /// The terms of the topic with the best scores, best first.
    private func bestColumns(ofTopic topic: Int, count: Int, scores: [Double]) -> [(score: Double, term: Int)] {
        var best: [(score: Double, term: Int)] = []
        for term in 0..<components.rowCount where components[term, topic] > 0 {
            let score = scores[term]
            guard best.count < count || score > (best.last?.score ?? -.infinity) else { continue }
            let position = best.partitioningIndex { $0.score < score }
            best.insert((score, term), at: position)
            if best.count > count { best.removeLast() }
        }
        return best
    }

    /// The score of every term of a topic in a view.
    private func scores(ofTopic topic: Int, view: TermView) -> [Double] {
        let termCount = components.rowCount
        switch view {
        case .coherence:
            return coherenceScores(ofTopic: topic)
        case .weight:
            return (0..<termCount).map { Double(components[$0, topic]) }
        case .relevance(let lambda):
            let (inTopic, overall) = termShares(ofTopic: topic)
            return (0..<termCount).map { term in
                guard inTopic[term] > 0, overall[term] > 0 else { return -.infinity }
                return lambda * log(inTopic[term]) + (1 - lambda) * log(inTopic[term] / overall[term])
            }
        case .lift:
            let (inTopic, overall) = termShares(ofTopic: topic)
            return (0..<termCount).map { overall[$0] > 0 ? inTopic[$0] / overall[$0] : 0 }
        case .frex(let exclusivityShare):
            return frexScores(ofTopic: topic, exclusivityShare: exclusivityShare)
        }
    }

    /// Frequency and exclusivity of the terms of a topic, times their company.
    ///
    /// Terms that were no candidates take the least factor of those that were, and so stay behind them.
    private func coherenceScores(ofTopic topic: Int) -> [Double] {
        var scores = ownScores(ofTopic: topic)
        guard let termCompany, termCompany.terms.indices.contains(topic),
            let least = termCompany.factors[topic].min()
        else { return scores }
        var factors = [Float](repeating: least, count: scores.count)
        for (term, factor) in zip(termCompany.terms[topic], termCompany.factors[topic]) { factors[Int(term)] = factor }
        for term in scores.indices { scores[term] *= Double(factors[term]) }
        return scores
    }

    /// *p*(w|t)^0.3 · *q*(w|t)^0.7 · *e*(w|t), see ``TermView/coherence``.
    private func ownScores(ofTopic topic: Int) -> [Double] {
        let sums = termProjection.columnSums
        let total = columnSums[topic]
        return (0..<components.rowCount).map { term in
            let weight = Double(components[term, topic])
            guard weight > 0, sums[topic] > 0 else { return 0 }
            let share = Double(termProjection[term, topic]) / sums[topic]
            let all = (0..<topicCount).reduce(0.0) {
                sums[$1] > 0 ? $0 + Double(termProjection[term, $1]) / sums[$1] : $0
            }
            guard all > 0 else { return 0 }
            return pow(weight / total, 0.3) * pow(share, 0.7) * share / all
        }
    }

    /// The terms of each topic whose company is measured, best first.
    var companyCandidates: [[(term: Int32, weight: Double)]] {
        (0..<topicCount).map { topic in
            let scores = ownScores(ofTopic: topic)
            return bestColumns(ofTopic: topic, count: TermCompany.candidateCount, scores: scores)
                .map { (term: Int32($0.term), weight: $0.score) }
        }
    }

    /// The share of each term in a topic, and over all topics weighted by their prevalence.
    private func termShares(ofTopic topic: Int) -> (inTopic: [Double], overall: [Double]) {
        let sums = columnSums
        var inTopic = [Double](repeating: 0, count: components.rowCount)
        var overall = inTopic
        for term in 0..<components.rowCount {
            for column in 0..<topicCount where sums[column] > 0 {
                overall[term] += topics[column].prevalence * Double(components[term, column]) / sums[column]
            }
            inTopic[term] = sums[topic] > 0 ? Double(components[term, topic]) / sums[topic] : 0
        }
        return (inTopic, overall)
    }

    private func frexScores(ofTopic topic: Int, exclusivityShare: Double) -> [Double] {
        let sums = columnSums
        var frequency = [Double](repeating: 0, count: components.rowCount)
        var exclusivity = frequency
        for term in 0..<components.rowCount where sums[topic] > 0 {
            frequency[term] = Double(components[term, topic]) / sums[topic]
            let total = (0..<topicCount).reduce(0.0) { total, column in
                sums[column] > 0 ? total + Double(components[term, column]) / sums[column] : total
            }
            exclusivity[term] = total > 0 ? frequency[term] / total : 0
        }
        let candidates = frequency.indices.filter { frequency[$0] > 0 }
        let frequencyRank = empiricalDistribution(of: frequency, over: candidates)
        let exclusivityRank = empiricalDistribution(of: exclusivity, over: candidates)
        var scores = [Double](repeating: 0, count: components.rowCount)
        for term in candidates {
            scores[term] = 1 / (exclusivityShare / exclusivityRank[term] + (1 - exclusivityShare) / frequencyRank[term])
        }
        return scores
    }

    /// The share of candidates that have at most the value of each candidate, in (0, 1].
    private func empiricalDistribution(of values: [Double], over candidates: [Int]) -> [Double] {
        let sorted = candidates.map { values[$0] }.sorted()
        var ranks = [Double](repeating: 0, count: values.count)
        for candidate in candidates {
            let below = sorted.partitioningIndex { $0 > values[candidate] }
            ranks[candidate] = Double(below) / Double(sorted.count)
        }
        return ranks
    }

    /// The sum of each topic's components.
    var columnSums: [Double] { components.columnSums }
}

extension DenseMatrix {
    /// The sum of each column.
    var columnSums: [Double] {
        var sums = [Double](repeating: 0, count: columnCount)
        for row in 0..<rowCount {
            for column in 0..<columnCount { sums[column] += Double(storage[row * columnCount + column]) }
        }
        return sums
    }
}

extension Array {
    /// The first position whose element fits a condition that all later elements fit too.
    func partitioningIndex(where belongsToSecond: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if belongsToSecond(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
