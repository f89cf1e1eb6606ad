/// The distinct terms that one thread met.
struct LocalVocabulary: Sendable {
    /// The bytes of all terms, one after the other.
    var bytes: [UInt8]

    /// Where the bytes of each term end.
    var ends: [UInt64]

    /// How often each term was met.
    var counts: [Int64]

    /// In how many texts each term was met, where it was counted.
    var documentFrequency: [Int32]

    /// The terms that were met at all, in the order of their bytes.
    var order: [VocabularyEntry] = []

    /// Where the bytes of a term lie.
    func range(of term: Int) -> Range<Int> {
        (term == 0 ? 0 : Int(ends[term - 1]))..<Int(ends[term])
    }
}

/// One term of one thread, in a form that sorts fast.
struct VocabularyEntry: Sendable {
    /// The first eight bytes, the first one highest, filled up with zeros.
    var prefix: UInt64

    /// The number of bytes.
    var length: UInt32

    /// The term's number in its thread.
    var term: UInt32

    /// The thread.
    var worker: UInt32
}
