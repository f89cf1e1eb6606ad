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
        guard let phrases else { return [String?](repeating: nil, count: model.topicCount) }
        return LabelCandidates(phrases: phrases, model: model, shares: shares).best(count: 1).map(\.first?.phrase)
    }
}
