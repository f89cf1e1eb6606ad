/// The terms of some topics, and the pairs of them that stand in one topic.
struct TermPairs: Sendable {
    /// The distinct terms.
    let terms: [String]
    /// For each topic the numbers of its terms, in its order.
    let topics: [[Int32]]
    /// The number of pairs.
    private(set) var count = 0
    /// The pair of two terms by the smaller number × terms + the greater one, or −1.
    private var dense: [Int32] = []
    /// The same where the terms are too many for a table.
    private var sparse: [Int64: Int32] = [:]

    /// The number of distinct terms.
    var termCount: Int { terms.count }

    /// A table for so many terms takes 64 MB.
    private static let denseLimit = 4_096

    init(topics lists: [[String]]) {
        var numbers: [String: Int32] = [:]
        var terms: [String] = []
        topics = lists.map { list in
            list.map { term in
                if let known = numbers[term] { return known }
                numbers[term] = Int32(terms.count)
                terms.append(term)
                return Int32(terms.count - 1)
            }
        }
        self.terms = terms
        let isDense = terms.count <= Self.denseLimit
        if isDense { dense = [Int32](repeating: -1, count: terms.count * terms.count) }
        for topic in topics {
            for (place, one) in topic.enumerated() {
                for other in topic[..<place] where one != other && number(of: one, other) < 0 {
                    if isDense {
                        dense[Int(min(one, other)) * terms.count + Int(max(one, other))] = Int32(count)
                    } else {
                        sparse[Int64(min(one, other)) << 32 | Int64(max(one, other))] = Int32(count)
                    }
                    count += 1
                }
            }
        }
    }

    /// Returns the number of the pair of two terms, or −1 if no topic has both.
    func number(of one: Int32, _ other: Int32) -> Int {
        if dense.isEmpty { return Int(sparse[Int64(min(one, other)) << 32 | Int64(max(one, other))] ?? -1) }
        return Int(dense[Int(min(one, other)) * terms.count + Int(max(one, other))])
    }
}
