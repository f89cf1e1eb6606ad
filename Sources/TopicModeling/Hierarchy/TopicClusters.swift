internal import Foundation
internal import LinearAlgebra

/// Joins topics that share their terms, the most alike first (average linkage; Sokal and Michener 1958, "UPGMA").
///
/// The likeness of two topics is Σ √(*p*(w|t) *p*(w|u)) over all terms, the coefficient of Bhattacharyya (1943): 1 for
/// equal topics, 0 for those without a common term; unlike the cosine it is not ruled by the few heaviest terms.
struct TopicClusters {
    /// Topics and how alike they are.
    struct Cluster {
        /// The columns of the topics, ascending.
        var topics: [Int]
        /// The mean likeness of the two parts that were joined last; nil for one topic.
        var similarity: Double?
    }

    /// Topics × topics.
    private let similarities: [[Double]]

    init(model: TopicModel) {
        let (components, sums) = (model.components, model.columnSums)
        var gram = [[Double]](repeating: [Double](repeating: 0, count: model.topicCount), count: model.topicCount)
        for term in 0..<components.rowCount {
            let roots = components.row(term).enumerated().filter { $0.element > 0 && sums[$0.offset] > 0 }
                .map { (topic: $0.offset, root: (Double($0.element) / sums[$0.offset]).squareRoot()) }
            for (place, left) in roots.enumerated() {
                for right in roots[place...] { gram[left.topic][right.topic] += left.root * right.root }
            }
        }
        for left in gram.indices {
            for right in 0..<left { gram[left][right] = gram[right][left] }
        }
        similarities = gram
    }

    /// Returns so many clusters, in the order of their first topics.
    func clusters(count: Int) -> [Cluster] {
        var clusters = similarities.indices.map { Cluster(topics: [$0]) }
        while clusters.count > max(1, count) {
            var best: (similarity: Double, left: Int, right: Int)?
            for left in clusters.indices {
                for right in clusters.indices where right > left {
                    let similarity = mean(clusters[left].topics, clusters[right].topics)
                    if similarity > best?.similarity ?? -1 { best = (similarity, left, right) }
                }
            }
            guard let best else { break }
            clusters[best.left].topics = (clusters[best.left].topics + clusters[best.right].topics).sorted()
            clusters[best.left].similarity = best.similarity
            clusters.remove(at: best.right)
        }
        return clusters
    }

    private func mean(_ left: [Int], _ right: [Int]) -> Double {
        let sum = left.reduce(0.0) { sum, topic in right.reduce(sum) { $0 + similarities[topic][$1] } }
        return sum / Double(left.count * right.count)
    }
}
