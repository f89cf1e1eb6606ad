internal import Foundation
internal import LinearAlgebra
internal import Vectorization

/// A word that many topics have and none of them owns.
public struct StopWordCandidate: Hashable, Sendable {
    /// The word.
    public var term: String

    /// The topics among whose best terms it is, by weight.
    public var topicCount: Int

    /// The share of the documents that have it, from 0 to 1.
    public var documentShare: Double

    /// How evenly its weight is spread over the topics: the entropy over its maximum, from 0 to 1.
    public var evenness: Double

    /// The best terms of a topic that are looked at.
    private static let termCount = 20

    /// Finds the words that are among the best terms of at least three topics and of every tenth, in every tenth document,
    /// and spread evenly.
    static func find(in model: TopicModel) -> [StopWordCandidate] {
        guard model.topicCount >= 5 else { return [] }
        let sums = model.components.columnSums
        let tops = TopTermSets.ranked(model.components, count: termCount).flatMap(\.self)
        let counts = Dictionary(tops.map { ($0, 1) }, uniquingKeysWith: +)
        let least = max(3, model.topicCount / 10)
        let documents = Double(max(1, model.vectorizer.documentCount))
        return counts.filter { $0.value >= least }
            .map { term, count in
                StopWordCandidate(
                    term: model.vectorizer.terms[Int(term)],
                    topicCount: count,
                    documentShare: Double(model.vectorizer.documentFrequency[Int(term)]) / documents,
                    evenness: evenness(
                        of: (0..<model.topicCount).map {
                            sums[$0] > 0 ? Double(model.components[Int(term), $0]) / sums[$0] : 0
                        }
                    )
                )
            }
            .filter { $0.documentShare >= 0.1 && $0.evenness >= 0.6 }
            .sorted { ($1.documentShare, $0.term) < ($0.documentShare, $1.term) }
    }

    private static func evenness(of values: [Double]) -> Double {
        let sum = values.reduce(0, +)
        guard sum > 0, values.count > 1 else { return 0 }
        let entropy = values.filter { $0 > 0 }.reduce(0.0) { $0 - $1 / sum * log($1 / sum) }
        return entropy / log(Double(values.count))
    }
}
