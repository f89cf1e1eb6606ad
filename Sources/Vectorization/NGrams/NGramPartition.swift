/// The n-grams of a partition that are terms, and their counts in each text.
struct NGramPartition: Sendable {
    /// The count of one term in one text.
    struct Entry: Sendable, BitwiseCopyable {
        /// The term's number in the partition.
        var term: UInt32

        /// The text's number in its chunk.
        var row: UInt32

        /// How often the text has the term.
        var count: UInt32
    }

    /// The words of each term, one more than their positions, and 0 behind the last one.
    var words: [UInt32] = []

    /// How often each term is met.
    var counts: [Int64] = []

    /// In how many texts each term is.
    var documentFrequency: [Int32] = []

    /// The score of each term, where there was a test.
    var scores: [Float] = []

    /// The counts, those of each chunk together and in the order of terms.
    var entries: [Entry] = []

    /// Where the counts of each chunk start; one more than there are chunks.
    var chunkStarts: [Int] = []

    /// How many distinct n-grams were met, terms or not.
    var distinctCount = 0
}
