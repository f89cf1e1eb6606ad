/// How the n-grams of a corpus are divided among partitions by their first words.
///
/// The n-grams that begin with the same word are in one partition, and the words of a partition are neighbours in the
/// order of code points. So each partition can be counted alone, and put one after the other the partitions have all
/// terms in their order: `new york` comes after `new` and before `newer`, as a space sorts before any byte of a word.
struct NGramPlan: Sendable {
    /// About how many occurrences a partition has.
    private static let targetSize: Int64 = 1 << 15

    /// The most partitions.
    private static let limit: Int64 = 1 << 10

    /// The partition of each first word.
    let partitionOfWord: [UInt16]

    /// The first words of each partition.
    let words: [Range<Int>]

    /// How many words the longest n-gram has.
    let length: Int

    /// The number of distinct words.
    var wordCount: Int { partitionOfWord.count }

    /// The number of partitions.
    var partitionCount: Int { words.count }

    init(counts: [Int64], length: Int) {
        let total = counts.reduce(0, +)
        let target = max(Self.targetSize, total / Self.limit + 1)
        var partitionOfWord: [UInt16] = []
        partitionOfWord.reserveCapacity(counts.count)
        var words: [Range<Int>] = []
        var start = 0
        var size: Int64 = 0
        for (word, count) in counts.enumerated() {
            // A word that fills a partition alone does not drag its neighbours in.
            if size > 0, size + count > target, words.count < Int(2 * Self.limit) {
                words.append(start..<word)
                start = word
                size = 0
            }
            size += count
            partitionOfWord.append(UInt16(words.count))
        }
        words.append(start..<counts.count)
        self.partitionOfWord = partitionOfWord
        self.words = words
        self.length = length
    }
}
