/// The places of a chunk of texts where an n-gram begins, ordered by partition.
///
/// A record is a few numbers: the first word, one more than each further word or 0 where the text or phrase ends, and
/// the text.
struct NGramRecords: Sendable {
    /// All records, one after the other.
    private(set) var numbers: [UInt32]

    /// Where the records of each partition start, counted in records; one more than there are partitions.
    private(set) var starts: [Int]

    /// How many numbers a record has.
    static func stride(of plan: NGramPlan) -> Int { plan.length + 1 }

    /// Collects the records of a chunk.
    ///
    /// - Parameters:
    ///   - chunk: The chunk.
    ///   - positions: The position of each of its terms in the vocabulary.
    ///   - firstText: The number of the chunk's first text.
    ///   - plan: How partitions are made.
    init(_ chunk: CorpusReading.Chunk, positions: [Int32], firstText: Int, plan: NGramPlan) {
        let stride = Self.stride(of: plan)
        // Zeros behind the words spare a test of where the text ends.
        var words = chunk.terms.map { term in term < 0 ? 0 : UInt32(positions[Int(term)]) + 1 }
        words += repeatElement(0, count: plan.length)
        var starts = [Int](repeating: 0, count: plan.partitionCount + 1)
        for word in words where word > 0 { starts[Int(plan.partitionOfWord[Int(word) - 1]) + 1] += 1 }
        for partition in 1...plan.partitionCount { starts[partition] += starts[partition - 1] }
        var places = starts
        let count = starts[plan.partitionCount]
        // SAFETY: each of the records is written once, at the place that counting them gave it.
        numbers = unsafe [UInt32](unsafeUninitializedCapacity: count * stride) { numbers, numberCount in
            var start = 0
            for (text, end) in chunk.ends.enumerated() {
                for first in start..<end where words[first] > 0 {
                    let partition = Int(plan.partitionOfWord[Int(words[first]) - 1])
                    let record = places[partition] * stride
                    places[partition] += 1
                    unsafe numbers[record] = words[first] - 1
                    var isOpen = true
                    for offset in 1..<max(1, plan.length) {
                        isOpen = isOpen && first + offset < end && words[first + offset] > 0
                        unsafe numbers[record + offset] = isOpen ? words[first + offset] : 0
                    }
                    unsafe numbers[record + plan.length] = UInt32(firstText + text)
                }
                start = end
            }
            numberCount = count * stride
        }
        self.starts = starts
    }
}
