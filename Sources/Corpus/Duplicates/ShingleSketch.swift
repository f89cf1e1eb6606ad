/// A short stand-in for the set of word sequences of a text, by which near-copies find each other.
///
/// One permutation hashing (Li, Owen and Zhang, 2012) with optimal densification (Shrivastava, 2017): each shingle
/// falls into one bin, and a bin keeps the least of its hashes; an empty bin borrows that of another one. The share of
/// bins in which two sketches agree estimates the Jaccard similarity of their sets.
struct ShingleSketch: Hashable, Sendable {
    /// The number of bins.
    static let binCount = 128

    /// The least hash of each bin; none for a text without words.
    private(set) var bins: [UInt32]

    /// A hash of the whole sequence of words: equal for texts with the same words in the same order.
    let sequenceHash: UInt64

    /// Sketches a text.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - shingleLength: The number of words of a shingle; a shorter text is one shingle.
    init(of text: String, shingleLength: Int) {
        var bins = [UInt32](repeating: .max, count: Self.binCount)
        var sequence: UInt64 = 0
        var isEmpty = true
        ShingleSketch.forEachShingle(of: text, length: shingleLength, sequence: &sequence) { shingle in
            let bin = Int(shingle >> 57)
            let value = UInt32(truncatingIfNeeded: shingle)
            if value < bins[bin] { bins[bin] = value }
            isEmpty = false
        }
        sequenceHash = sequence
        self.bins = isEmpty ? [] : Self.densified(bins)
    }

    /// Fills each empty bin from one that is chosen by its number alone, so that equal sets agree.
    private static func densified(_ bins: [UInt32]) -> [UInt32] {
        var filled = bins
        for bin in 0..<binCount where bins[bin] == .max {
            var attempt: UInt64 = 0
            var source = bin
            repeat {
                attempt += 1
                source = Int(WordHash.mix(UInt64(bin) << 32 | attempt) >> 57)
            } while bins[source] == .max && attempt < 1 << 20
            // The bin's own number keeps a borrowed value from agreeing with the same value elsewhere.
            filled[bin] = bins[source]
        }
        return filled
    }

    /// Calls a closure with a hash of each shingle of a text, in order, repetitions included.
    @inline(__always)
    static func forEachShingle(of text: String, length: Int, sequence: inout UInt64, _ body: (UInt64) -> Void) {
        // A polynomial in the hashes of the last words: a new word is added, the oldest one taken out.
        let base: UInt64 = 0x9E37_79B9_7F4A_7C15
        var leaving: UInt64 = 1
        for _ in 0..<length { leaving = leaving &* base }
        var window = [UInt64](repeating: 0, count: length)
        var place = 0
        var count = 0
        var rolling: UInt64 = 0
        var whole: UInt64 = 0
        WordWalk.forEachWord(in: text) { word in
            rolling = rolling &* base &+ word &- window[place] &* leaving
            window[place] = word
            place = place + 1 == length ? 0 : place + 1
            count += 1
            whole = WordHash.mix(whole &+ word)
            if count >= length { body(WordHash.mix(rolling)) }
        }
        if count > 0, count < length { body(WordHash.mix(rolling &+ UInt64(count))) }
        sequence = whole
    }

    /// Returns the distinct shingle hashes of a text, ascending.
    static func shingles(of text: String, length: Int) -> [UInt64] {
        var shingles: [UInt64] = []
        var sequence: UInt64 = 0
        forEachShingle(of: text, length: length, sequence: &sequence) { shingles.append($0) }
        // The lowest bit is left for a mark, see ``ShingleSet``.
        for index in shingles.indices { shingles[index] &= ~1 }
        shingles.sort()
        var kept = 0
        for index in shingles.indices where index == 0 || shingles[index] != shingles[index - 1] {
            shingles[kept] = shingles[index]
            kept += 1
        }
        shingles.removeSubrange(kept...)
        return shingles
    }
}
