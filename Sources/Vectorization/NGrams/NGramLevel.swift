/// The n-grams of one length in a partition: its records in the order of their first words, and where each n-gram's
/// records start.
struct NGramLevel {
    /// The records, those of each n-gram together and in the order of texts.
    var records: [UInt32]

    /// The text of each record.
    var texts: [UInt32] = []

    /// Where the records of each n-gram start; one more than there are n-grams.
    var starts: [UInt32] = []

    /// One more than the last word of each n-gram; 0 for places where the text ends before.
    var lastWords: [UInt32] = []

    /// Finds the n-grams of one word.
    ///
    /// - Parameters:
    ///   - numbers: The records.
    ///   - stride: How many numbers a record has.
    ///   - words: The first words of the partition.
    ///   - sort: The sort, which keeps its room for the next one.
    init(_ numbers: [UInt32], stride: Int, words: Range<Int>, sort: inout RadixSort) {
        let count = numbers.count / stride
        var keys = [UInt64](repeating: 0, count: count)
        for record in 0..<count { keys[record] = UInt64(numbers[record * stride]) - UInt64(words.lowerBound) }
        records = Array(0..<UInt32(count))
        sort.sort(keys: &keys, values: &records, bitCount: Self.bitCount(words.count))
        collect(keys, numbers: numbers, stride: stride) { UInt32($0) + UInt32(words.lowerBound) + 1 }
    }

    /// Finds the n-grams that are one word longer than those of another level.
    ///
    /// - Parameters:
    ///   - shorter: The level that they begin with.
    ///   - offset: Which number of a record is the last word.
    ///   - numbers: The records.
    ///   - stride: How many numbers a record has.
    ///   - wordCount: The number of distinct words.
    ///   - sort: The sort, which keeps its room for the next one.
    init(
        extending shorter: NGramLevel,
        by offset: Int,
        _ numbers: [UInt32],
        stride: Int,
        wordCount: Int,
        sort: inout RadixSort
    ) {
        let wordBits = Self.bitCount(wordCount + 1)
        records = shorter.records
        var keys = [UInt64](repeating: 0, count: records.count)
        for ngram in 0..<shorter.lastWords.count {
            for place in Int(shorter.starts[ngram])..<Int(shorter.starts[ngram + 1]) {
                let word = numbers[Int(records[place]) * stride + offset]
                keys[place] = UInt64(ngram) << UInt64(wordBits) | UInt64(word)
            }
        }
        sort.sort(keys: &keys, values: &records, bitCount: wordBits + Self.bitCount(shorter.lastWords.count))
        let mask = UInt64(1) << UInt64(wordBits) - 1
        collect(keys, numbers: numbers, stride: stride) { UInt32($0 & mask) }
    }

    private mutating func collect(_ keys: [UInt64], numbers: [UInt32], stride: Int, lastWord: (UInt64) -> UInt32) {
        texts = records.map { numbers[Int($0) * stride + stride - 1] }
        for place in keys.indices where place == 0 || keys[place] != keys[place - 1] {
            starts.append(UInt32(place))
            lastWords.append(lastWord(keys[place]))
        }
        starts.append(UInt32(keys.count))
    }

    /// How many bits the whole numbers below a bound need.
    private static func bitCount(_ bound: Int) -> Int {
        Int.bitWidth - max(0, bound - 1).leadingZeroBitCount
    }
}
