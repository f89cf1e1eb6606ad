import Foundation
import LinearAlgebra

/// A corpus with a known number of topics, as a matrix of weights.
///
/// Each topic has 40 words of its own, of Zipf's distribution; a document has one or two topics, and a third of its 80 words
/// come from a background that all topics share. `Benchmarks/synthetic.py` makes larger corpora as text.
struct PlantedTopics {
    var topicCount: Int
    var documentCount: Int
    var seed: UInt64

    private let ownCount = 40
    private let backgroundCount = 60

    /// Documents × terms, sublinear and of length 1 each.
    func matrix() throws -> SparseMatrix {
        var generator = RandomGenerator(seed: seed)
        let width = topicCount * ownCount + backgroundCount
        var rows: [[Float]] = []
        for document in 0..<documentCount {
            var counts = [Float](repeating: 0, count: width)
            let first = document % topicCount
            let second = generator.next(below: topicCount)
            for _ in 0..<80 {
                let draw = generator.nextUniform()
                let start = draw < 0.33 ? topicCount * ownCount : (draw < 0.85 ? first : second) * ownCount
                let place = zipf(draw < 0.33 ? backgroundCount : ownCount, generator.nextUniform())
                counts[start + place] += 1
            }
            let weights = counts.map { $0 > 0 ? 1 + log($0) : 0 }
            let length = weights.reduce(0) { $0 + $1 * $1 }.squareRoot()
            rows.append(weights.map { $0 / length })
        }
        return try NMFSamples.sparse(rows)
    }

    /// The rank, from 0, at which the distribution of Zipf over so many ranks reaches a share.
    private func zipf(_ count: Int, _ share: Float) -> Int {
        let total = (1...count).reduce(0.0) { $0 + 1 / Double($1) }
        var sum = 0.0
        for rank in 1...count {
            sum += 1 / Double(rank) / total
            if Double(share) < sum { return rank - 1 }
        }
        return count - 1
    }
}
