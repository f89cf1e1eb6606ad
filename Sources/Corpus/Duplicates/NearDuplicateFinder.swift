public import LinearAlgebra

/// Finds articles that are copies of each other, whole or nearly: wire copies, updates, reprints.
///
/// Two articles are near-duplicates if the Jaccard similarity of their sets of word 5-grams (Broder, 1997) reaches a
/// threshold; groups are the connected parts of that relation. Candidates come from locality-sensitive hashing over
/// ``ShingleSketch`` (Leskovec, Rajaraman and Ullman, "Mining of Massive Datasets", §3.4) and each is verified on the
/// full sets, so that no pair below the threshold is ever joined. A pair at similarity *s* is found with the probability
/// 1 − (1 − s³)⁴²: 99.6 % at 0.5, 99.997 % at 0.6.
///
/// Words are compared without case and marks. A text of fewer than five words is compared whole; a text without words
/// is no copy of anything. Cleaned-away parts (``Article/removed``) do not count.
public struct NearDuplicateFinder: Hashable, Sendable {
    /// What counts as a near-duplicate.
    public struct Options: Hashable, Sendable, Codable {
        /// The least Jaccard similarity of two articles in a group, 0…1.
        public var threshold = 0.5

        /// The number of words of a shingle.
        public var shingleLength = 5

        /// Creates the default options.
        public init() {}
    }

    /// What counts as a near-duplicate.
    public let options: Options

    /// The number of bins that a pair of candidates must agree in, side by side; fewer for lower thresholds, so that
    /// at least 98 % of the pairs at the threshold are found down to 0.03.
    private var bandLength: Int {
        switch options.threshold {
        case 0.45...: 3
        case 0.25...: 2
        default: 1
        }
    }

    /// Creates a finder.
    public init(options: Options = Options()) {
        self.options = options
    }

    /// Groups articles; the result does not depend on the number of threads.
    ///
    /// - Complexity: Linear in the length of the texts, and in the number of candidate pairs.
    public func groups(of articles: [Article], parallel: ParallelLoop = ParallelLoop()) -> DuplicateGroups {
        let length = max(1, options.shingleLength)
        let sketches = parallel.mapChunks(of: articles.count, chunkSize: 64) { _, indices in
            indices.map { ShingleSketch(of: articles[$0].body, shingleLength: length) }
        }.flatMap(\.self)
        var sets = UnionFind(count: articles.count)
        let distinct = joinEqualTexts(sketches, &sets)
        let pairs = candidatePairs(distinct, sketches, parallel)
        join(pairs, of: articles, &sets, parallel)
        var members: [Int: [Int]] = [:]
        for index in articles.indices { members[sets.root(of: index), default: []].append(index) }
        return DuplicateGroups(groups: Array(members.values), articleCount: articles.count)
    }

    /// Joins texts of the same words, and returns the first of each, so that many copies make no pairs later.
    private func joinEqualTexts(_ sketches: [ShingleSketch], _ sets: inout UnionFind) -> [Int] {
        var first: [UInt64: Int] = [:]
        var distinct: [Int] = []
        for (index, sketch) in sketches.enumerated() where !sketch.bins.isEmpty {
            if let original = first[sketch.sequenceHash] {
                sets.join(original, index)
            } else {
                first[sketch.sequenceHash] = index
                distinct.append(index)
            }
        }
        return distinct
    }

    /// Returns the pairs that agree in all bins of a band, each once, ascending.
    private func candidatePairs(
        _ indices: [Int],
        _ sketches: [ShingleSketch],
        _ parallel: ParallelLoop
    ) -> [CandidatePair] {
        let bandLength = bandLength
        let pairsOfBands = parallel.mapChunks(of: ShingleSketch.binCount / bandLength, chunkSize: 1) { band, _ in
            var keys: [(hash: UInt64, index: Int32)] = indices.map { index in
                let bins = sketches[index].bins
                var hash = UInt64(band)
                for bin in band * bandLength..<(band + 1) * bandLength {
                    hash = WordHash.mix(hash ^ UInt64(bins[bin]))
                }
                return (hash, Int32(index))
            }
            keys.sort { ($0.hash, $0.index) < ($1.hash, $1.index) }
            return Self.pairs(ofEqualHashesIn: keys)
        }
        return Set(pairsOfBands.joined()).sorted()
    }

    private static func pairs(ofEqualHashesIn keys: [(hash: UInt64, index: Int32)]) -> [CandidatePair] {
        var pairs: [CandidatePair] = []
        var start = 0
        while start < keys.count {
            var end = start + 1
            while end < keys.count, keys[end].hash == keys[start].hash { end += 1 }
            for left in start..<end {
                for right in (left + 1)..<max(end, left + 1) {
                    pairs.append(CandidatePair(left: keys[left].index, right: keys[right].index))
                }
            }
            start = end
        }
        return pairs
    }

    /// Joins the pairs whose similarity reaches the threshold.
    private func join(
        _ pairs: [CandidatePair],
        of articles: [Article],
        _ sets: inout UnionFind,
        _ parallel: ParallelLoop
    ) {
        let involved = Set(pairs.flatMap { [Int($0.left), Int($0.right)] }).sorted()
        let length = max(1, options.shingleLength)
        let shingles = parallel.mapChunks(of: involved.count, chunkSize: 16) { _, places in
            places.map { ShingleSketch.shingles(of: articles[involved[$0]].body, length: length) }
        }.flatMap(\.self)
        let place = Dictionary(uniqueKeysWithValues: zip(involved, involved.indices))
        for pair in pairs {
            let (left, right) = (Int(pair.left), Int(pair.right))
            guard sets.root(of: left) != sets.root(of: right) else { continue }
            guard let leftPlace = place[left], let rightPlace = place[right] else { continue }
            if Self.isSimilar(shingles[leftPlace], shingles[rightPlace], threshold: options.threshold) {
                sets.join(left, right)
            }
        }
    }

    /// Tells whether the Jaccard similarity of two ascending sets reaches a threshold.
    private static func isSimilar(_ left: [UInt64], _ right: [UInt64], threshold: Double) -> Bool {
        let (shorter, longer) = (min(left.count, right.count), max(left.count, right.count))
        guard Double(shorter) >= threshold * Double(longer) else { return false }
        var (leftPlace, rightPlace, shared) = (0, 0, 0)
        while leftPlace < left.count, rightPlace < right.count {
            let (first, second) = (left[leftPlace], right[rightPlace])
            shared += first == second ? 1 : 0
            leftPlace += first <= second ? 1 : 0
            rightPlace += second <= first ? 1 : 0
        }
        return Double(shared) >= threshold * Double(left.count + right.count - shared)
    }
}

/// Two articles that may be near-duplicates, the earlier one first.
private struct CandidatePair: Hashable, Comparable, Sendable {
    var left: Int32
    var right: Int32

    static func < (first: CandidatePair, second: CandidatePair) -> Bool {
        (first.left, first.right) < (second.left, second.right)
    }
}
