internal import LinearAlgebra

/// Two articles that may be near-duplicates, the earlier one first.
struct CandidatePair: Hashable, Comparable, Sendable {
    var left: Int32
    var right: Int32

    static func < (first: CandidatePair, second: CandidatePair) -> Bool {
        (first.left, first.right) < (second.left, second.right)
    }
}

/// Finds pairs of similar sketches without comparing each with each: locality-sensitive hashing in bands of bins.
///
/// See Leskovec, Rajaraman and Ullman, "Mining of Massive Datasets", §3.4. Two sketches that agree in all bins of a
/// band meet there; a pair is kept if they agree in enough bins over all, and only in the first band that they meet in.
struct CandidatePairs: Sendable {
    /// The articles that the rows of bins belong to, ascending.
    private let indices: [Int]
    /// Articles × bins.
    private let bins: [UInt32]
    private let bandLength: Int
    private let leastAgreement: Int

    /// Prepares the search.
    ///
    /// - Parameters:
    ///   - indices: The articles that take part; each has a sketch with bins.
    ///   - sketches: The sketches of all articles.
    ///   - leastSimilarity: The least Jaccard similarity of pairs that matter.
    init(of indices: [Int], in sketches: [ShingleSketch], leastSimilarity: Double) {
        self.indices = indices
        bins = indices.flatMap { sketches[$0].bins }
        bandLength = leastSimilarity >= 0.19 ? 2 : 1
        // Half of what is expected at the least similarity, which chance stays above but once in hundreds of pairs.
        leastAgreement = max(1, Int(leastSimilarity / 2 * Double(ShingleSketch.binCount)))
    }

    /// Returns the pairs, each once, ascending.
    func pairs(_ parallel: ParallelLoop) -> [CandidatePair] {
        parallel.mapChunks(of: ShingleSketch.binCount / bandLength, chunkSize: 1) { band, _ in pairs(inBand: band) }
            .joined().sorted()
    }

    private func pairs(inBand band: Int) -> [CandidatePair] {
        var keys: [(hash: UInt64, row: Int32)] = indices.indices.map { row in
            var hash = UInt64(band)
            let start = row * ShingleSketch.binCount
            for bin in band * bandLength..<(band + 1) * bandLength {
                hash = WordHash.mix(hash ^ UInt64(bins[start + bin]))
            }
            return (hash, Int32(row))
        }
        keys.sort { ($0.hash, $0.row) < ($1.hash, $1.row) }
        var pairs: [CandidatePair] = []
        var start = 0
        while start < keys.count {
            var end = start + 1
            while end < keys.count, keys[end].hash == keys[start].hash { end += 1 }
            for left in start..<end {
                for right in (left + 1)..<max(end, left + 1) {
                    let (first, second) = (Int(keys[left].row), Int(keys[right].row))
                    guard isSimilar(first, second, firstMeeting: band) else { continue }
                    pairs.append(CandidatePair(left: Int32(indices[first]), right: Int32(indices[second])))
                }
            }
            start = end
        }
        return pairs
    }

    /// Tells whether two rows agree in enough bins, and in no whole band before this one.
    private func isSimilar(_ left: Int, _ right: Int, firstMeeting band: Int) -> Bool {
        let bins = bins.span
        let first = bins.extracting(left * ShingleSketch.binCount..<(left + 1) * ShingleSketch.binCount)
        let second = bins.extracting(right * ShingleSketch.binCount..<(right + 1) * ShingleSketch.binCount)
        var agreement: UInt32 = 0
        for bin in 0..<ShingleSketch.binCount {
            // SAFETY: both spans hold `binCount` bins.
            agreement &+= unsafe first[unchecked: bin] == second[unchecked: bin] ? 1 : 0
        }
        guard agreement >= leastAgreement else { return false }
        for earlier in 0..<band {
            let range = earlier * bandLength..<(earlier + 1) * bandLength
            if range.allSatisfy({ first[$0] == second[$0] }) { return false }
        }
        return true
    }
}
