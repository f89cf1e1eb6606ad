internal import LinearAlgebra

/// The best terms of each topic as sets, so that topics of two models over one vocabulary can be told alike.
struct TopTermSets: Hashable, Sendable {
    /// The columns of the best terms of each topic, ascending.
    let topics: [[Int32]]

    /// The number of terms of a topic that are compared.
    static let usualCount = 20

    /// Takes the terms of the largest weights; a term of weight 0 never counts, and ties go to the earlier column.
    ///
    /// - Parameters:
    ///   - termTopics: *H*, terms × topics.
    ///   - count: How many terms of each topic.
    init(_ termTopics: DenseMatrix, count: Int = usualCount) {
        topics = Self.ranked(termTopics, count: count).map { $0.sorted() }
    }

    /// Returns the columns of the best terms of each topic, best first.
    static func ranked(_ termTopics: DenseMatrix, count: Int) -> [[Int32]] {
        let width = termTopics.columnCount
        let values = termTopics.storage
        var best = [[(weight: Float, term: Int32)]](repeating: [], count: width)
        for term in 0..<termTopics.rowCount {
            for topic in 0..<width {
                let weight = values[term * width + topic]
                guard weight > 0, best[topic].count < count || weight > (best[topic].last?.weight ?? 0) else {
                    continue
                }
                let place = best[topic].firstIndex { $0.weight < weight } ?? best[topic].count
                best[topic].insert((weight, Int32(term)), at: place)
                if best[topic].count > count { best[topic].removeLast() }
            }
        }
        return best.map { $0.map(\.term) }
    }

    /// Returns, for each topic, how alike it is to the topic of other sets that it is matched with.
    ///
    /// The topics are matched one to one so that the sum of their similarities is largest; the similarity is that of
    /// Jaccard, the share of common terms among all terms of the two, from 0 to 1. Where the others are fewer, a topic
    /// without a partner has 0.
    func similarities(to others: TopTermSets) -> [Double] {
        let values = topics.map { topic in others.topics.map { Self.similarity(topic, $0) } }
        return zip(values, OptimalAssignment(maximizing: values).columns).map { row, column in
            column.map { row[$0] } ?? 0
        }
    }

    /// The similarity of Jaccard of two ascending lists.
    static func similarity(_ one: [Int32], _ other: [Int32]) -> Double {
        let common = commonCount(one, other)
        let all = one.count + other.count - common
        return all == 0 ? 0 : Double(common) / Double(all)
    }

    /// The number of values that two ascending lists have in common.
    static func commonCount(_ one: [Int32], _ other: [Int32]) -> Int {
        var (left, right, common) = (0, 0, 0)
        while left < one.count, right < other.count {
            if one[left] == other[right] {
                (left, right, common) = (left + 1, right + 1, common + 1)
            } else if one[left] < other[right] {
                left += 1
            } else {
                right += 1
            }
        }
        return common
    }
}
