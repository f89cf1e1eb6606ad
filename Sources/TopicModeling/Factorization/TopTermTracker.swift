internal import CKernels
internal import LinearAlgebra

/// Watches whether the top terms of the topics still change.
struct TopTermTracker {
    /// The number of top terms of a topic that are watched.
    static let topCount = 10

    /// The number of checks in a row at which they must be the same.
    static let requiredChecks = 5

    /// The top terms of each topic at the last check, in the order of their indices.
    private(set) var topTerms: [[Int32]]

    /// The number of checks since they last changed, for each topic.
    private(set) var unchangedChecks: [Int]

    init(topicCount: Int) {
        topTerms = Array(repeating: [], count: topicCount)
        unchangedChecks = Array(repeating: 0, count: topicCount)
    }

    init(topTerms: [[Int32]], unchangedChecks: [Int]) {
        self.topTerms = topTerms
        self.unchangedChecks = unchangedChecks
    }

    /// The number of topics whose top terms have settled.
    var stableTopicCount: Int {
        unchangedChecks.count { $0 >= Self.requiredChecks }
    }

    /// Compares the top terms with those of the last check.
    ///
    /// The smallest weight of a topic's last top terms is a bound that its ten largest weights reach, so that one fast
    /// pass over the factor finds the few candidates.
    mutating func update(_ terms: PaddedMatrix, chunks: [Range<Int>], parallel: ParallelLoop) {
        let found = candidates(terms, chunks: chunks, parallel: parallel)
        for topic in topTerms.indices {
            let top = found[topic].sorted { ($1.weight, $0.term) < ($0.weight, $1.term) }.prefix(Self.topCount)
            let sorted = top.map(\.term).sorted()
            unchangedChecks[topic] = sorted == topTerms[topic] ? unchangedChecks[topic] + 1 : 0
            topTerms[topic] = sorted
        }
    }

    private typealias Candidate = (weight: Float, term: Int32)

    private func candidates(
        _ terms: PaddedMatrix,
        chunks: [Range<Int>],
        parallel: ParallelLoop
    ) -> [[Candidate]] {
        let thresholds = PaddedMatrix(rowCount: 1, columnCount: terms.columnCount)
        for topic in 0..<terms.width {
            let bound =
                if topic >= topTerms.count {
                    Float.infinity
                } else {
                    topTerms[topic].count < Self.topCount
                        ? 0
                        : topTerms[topic].map { unsafe terms.values[Int($0) * terms.width + topic] }.min() ?? 0
                }
            // SAFETY: the topic is below the width. Weights of zero never count.
            unsafe thresholds.values[topic] = max(bound, Float.leastNormalMagnitude)
        }
        let lists = Self.reaching(terms, thresholds: thresholds, chunks: chunks, parallel: parallel)
        var found = [[Candidate]](repeating: [], count: topTerms.count)
        for list in lists {
            for pair in 0..<list.count / 2 {
                let (term, topic) = (list[2 * pair], Int(list[2 * pair + 1]))
                // SAFETY: the kernel returns rows and columns of the factor.
                found[topic].append((weight: unsafe terms.values[Int(term) * terms.width + topic], term: term))
            }
        }
        return found
    }

    /// Returns the row and column of each weight that reaches the threshold of its column, chunk by chunk.
    private static func reaching(
        _ terms: PaddedMatrix,
        thresholds: PaddedMatrix,
        chunks: [Range<Int>],
        parallel: ParallelLoop
    ) -> [[Int32]] {
        let blocks = Int32(terms.blockCount)
        nonisolated(unsafe) let (rows, bounds) = unsafe (terms.values, thresholds.values)
        return parallel.mapChunks(of: chunks.count, chunkSize: 1) { chunk, _ in
            let range = chunks[chunk]
            func list(room: Int) -> (found: [Int32], count: Int) {
                var count = 0
                // SAFETY: the buffer has room for as many pairs as the kernel is told.
                let found = unsafe [Int32](unsafeUninitializedCapacity: 2 * room) { buffer, initializedCount in
                    count = unsafe rostrum_reaching(
                        rows,
                        range.lowerBound,
                        range.upperBound,
                        blocks,
                        bounds,
                        buffer.baseAddress,
                        room
                    )
                    initializedCount = 2 * min(count, room)
                }
                return (found, count)
            }
            let first = list(room: 64)
            return first.count <= 64 ? first.found : list(room: first.count).found
        }
    }
}
