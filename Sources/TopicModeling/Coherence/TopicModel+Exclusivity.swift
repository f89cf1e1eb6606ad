internal import LinearAlgebra
internal import Vectorization

extension TopicModel {
    /// Returns how much the best terms of a topic are its own, from 1 / topics to 1.
    ///
    /// The mean over the terms of the term's share in the topic over the sum of its shares in all topics (J. Bischof and
    /// E. Airoldi, *Summarizing topical content with word frequency and exclusivity*, ICML 2012).
    public func exclusivity(ofTopic topic: Int, terms: [String]) -> Double {
        let sums = columnSums
        let wanted = Set(terms)
        var shares: [Double] = []
        for term in 0..<components.rowCount where components[term, topic] > 0 && wanted.contains(vectorizer.terms[term])
        {
            let inTopics = (0..<topicCount).map { sums[$0] > 0 ? Double(components[term, $0]) / sums[$0] : 0 }
            shares.append(inTopics[topic] / inTopics.reduce(0, +))
        }
        return shares.isEmpty ? 0 : shares.reduce(0, +) / Double(shares.count)
    }
}
