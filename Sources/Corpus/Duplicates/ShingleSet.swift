/// The distinct word sequences of a text, ascending by their hashes.
///
/// The lowest bit of a hash tells whether the sequence is common: one that many articles have, as they have a dateline,
/// a gallery of captions or the fixed words of a market report. A common one weighs half.
struct ShingleSet: Sendable {
    /// The hashes, ascending.
    private(set) var hashes: [UInt64]

    /// The weight of all sequences, in halves.
    private(set) var weight: Int

    /// Creates the set of a text, with no sequence common.
    init(of text: String, length: Int) {
        hashes = ShingleSketch.shingles(of: text, length: length)
        weight = 2 * hashes.count
    }

    /// Marks the common sequences.
    mutating func mark(isCommon: (UInt64) -> Bool) {
        weight = 0
        for place in hashes.indices {
            let isCommon = isCommon(hashes[place])
            hashes[place] |= isCommon ? 1 : 0
            weight += isCommon ? 1 : 2
        }
    }

    /// Returns the number of sequences that two sets share, and their weight in halves.
    static func shared(_ left: ShingleSet, _ right: ShingleSet) -> (count: Int, weight: Int) {
        let (first, second) = (left.hashes.span, right.hashes.span)
        var (leftPlace, rightPlace, count, commonCount) = (0, 0, 0, 0)
        while leftPlace < first.count, rightPlace < second.count {
            let (a, b) = (first[leftPlace], second[rightPlace])
            count += a == b ? 1 : 0
            commonCount += a == b ? Int(a & 1) : 0
            leftPlace += a <= b ? 1 : 0
            rightPlace += b <= a ? 1 : 0
        }
        return (count, 2 * count - commonCount)
    }
}

/// Counts in how many sets a hash is; too many rather than too few, as a table of fixed size has to.
struct ShingleCounts {
    private var counts: [UInt16]
    private let mask: UInt64

    /// Counts the hashes of sets.
    init(_ sets: [ShingleSet]) {
        let total = sets.reduce(0) { $0 + $1.hashes.count }
        var slotCount = 1 << 12
        while slotCount < 2 * total, slotCount < 1 << 28 { slotCount *= 2 }
        mask = UInt64(slotCount - 1)
        counts = [UInt16](repeating: 0, count: slotCount)
        for set in sets {
            for hash in set.hashes {
                let slot = slot(of: hash)
                counts[slot] += counts[slot] < .max ? 1 : 0
            }
        }
    }

    /// Returns the number of sets with a hash.
    func count(of hash: UInt64) -> Int {
        Int(counts[slot(of: hash)])
    }

    private func slot(of hash: UInt64) -> Int {
        // The highest bits choose the bin of a sketch and the lowest one is a mark.
        Int(hash >> 8 & mask)
    }
}
