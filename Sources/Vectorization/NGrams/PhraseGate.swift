/// The test for phrases, with the counts that it needs of the corpus.
struct PhraseGate: Sendable {
    private let phrases: Phrases

    /// For each length from two words on: how often each word is the last of a run of that length.
    private let lastCounts: [[Int]]

    /// For each length from two words on: how many runs there are.
    private let totals: [Int]

    init(_ phrases: Phrases, records: [NGramRecords], plan: NGramPlan) {
        self.phrases = phrases
        let stride = NGramRecords.stride(of: plan)
        var lastCounts: [[Int]] = []
        for offset in 1..<max(1, plan.length) {
            var counts = [Int](repeating: 0, count: plan.wordCount + 1)
            for chunk in records {
                for place in Swift.stride(from: offset, to: chunk.numbers.count, by: stride) {
                    counts[Int(chunk.numbers[place])] += 1
                }
            }
            counts[0] = 0
            lastCounts.append(counts)
        }
        self.lastCounts = lastCounts
        totals = lastCounts.map { $0.reduce(0, +) }
    }

    /// Scores a run of words.
    ///
    /// - Parameters:
    ///   - count: How often it is met.
    ///   - first: How often the run without its last word goes on.
    ///   - last: One more than the position of the last word.
    ///   - level: How many words it has, less one.
    /// - Returns: The score, between -1 and 1.
    func score(count: Int, first: Int, last: UInt32, level: Int) -> Double {
        Phrases.score(count: count, first: first, last: lastCounts[level - 1][Int(last)], total: totals[level - 1])
    }

    /// Whether a run passes.
    func passes(count: Int, score: Double) -> Bool {
        count >= phrases.minimumCount && score >= phrases.minimumScore
    }
}
