internal import LinearAlgebra
internal import Vectorization

/// Two models side by side: which topics are the same, and what only one of them has.
public struct TopicComparison: Sendable {
    /// A topic of the first model, of the second, or of both.
    public struct Pair: Sendable {
        /// The column in the first model.
        public var first: Int?
        /// The column in the second model.
        public var second: Int?
        /// The cosine of the two; of an unmatched topic the highest with any topic of the other model.
        public var similarity: Double
        /// The column in the other model that an unmatched topic is most like.
        public var nearest: Int?
        /// Terms of the first topic that are not among the best of the second.
        public var onlyFirst: [String]
        /// Terms of the second topic that are not among the best of the first.
        public var onlySecond: [String]
    }

    /// The matched topics, the most similar first, then those of the first model alone, then those of the second.
    public let pairs: [Pair]

    /// How many terms both vocabularies have.
    public let sharedTermCount: Int

    /// How many of a topic's best terms are compared, and how many best terms of the other one they are looked up in.
    private static let (termCount, depth) = (10, 30)

    /// Compares two models by their terms.
    ///
    /// - Throws: ``TopicModelError/fewSharedTerms(shared:first:second:)`` if they have next to no words in common.
    public init(_ first: TopicModel, _ second: TopicModel) throws {
        let joint = JointVocabulary(first.vectorizer.terms, second.vectorizer.terms)
        try first.checkComparable(with: second, sharedTermCount: joint.sharedCount, strictly: false)
        sharedTermCount = joint.sharedCount
        let rowCount = joint.terms.count
        let matching = try TopicMatching(
            old: first.components.padded(rowCount: rowCount, columnCount: first.topicCount),
            new: second.components.placingRows(at: joint.positions, rowCount: rowCount)
        )
        let values = matching.similarities
        var pairs = matching.pairs.enumerated().compactMap { topic, other -> Pair? in
            guard let other else { return nil }
            return Pair(
                first: topic,
                second: other,
                similarity: values[topic][other],
                onlyFirst: Self.terms(of: topic, in: first, without: other, of: second),
                onlySecond: Self.terms(of: other, in: second, without: topic, of: first)
            )
        }
        pairs.sort { ($1.similarity, $0.first ?? 0) < ($0.similarity, $1.first ?? 0) }
        for topic in matching.pairs.indices where matching.pairs[topic] == nil {
            let nearest = values[topic].indices.max { (values[topic][$0], $1) < (values[topic][$1], $0) }
            pairs.append(
                Pair(
                    first: topic,
                    second: nil,
                    similarity: nearest.map { values[topic][$0] } ?? 0,
                    nearest: nearest,
                    onlyFirst: first.terms(ofTopic: topic, count: Self.termCount).map(\.term),
                    onlySecond: []
                )
            )
        }
        let matched = Set(matching.pairs.compactMap(\.self))
        for topic in 0..<second.topicCount where !matched.contains(topic) {
            let nearest = values.indices.max { (values[$0][topic], $1) < (values[$1][topic], $0) }
            pairs.append(
                Pair(
                    first: nil,
                    second: topic,
                    similarity: nearest.map { values[$0][topic] } ?? 0,
                    nearest: nearest,
                    onlyFirst: [],
                    onlySecond: second.terms(ofTopic: topic, count: Self.termCount).map(\.term)
                )
            )
        }
        self.pairs = pairs
    }

    private static func terms(
        of topic: Int,
        in model: TopicModel,
        without other: Int,
        of otherModel: TopicModel
    ) -> [String] {
        let known = Set(otherModel.terms(ofTopic: other, count: depth).map(\.term))
        return model.terms(ofTopic: topic, count: termCount).map(\.term).filter { !known.contains($0) }
    }
}
