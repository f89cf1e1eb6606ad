internal import Foundation
public import LinearAlgebra

/// Finds articles that are copies of each other, whole or nearly: wire copies, updates, reprints.
///
/// Two articles are near-duplicates if their sets of word 3-grams (Broder 1997, "On the resemblance and containment of
/// documents") overlap enough: either their Jaccard similarity reaches ``Options/threshold``, or, for a story that was
/// cut or went on growing, the share of the smaller one that stands in the larger reaches ``Options/containment``.
/// Groups are the connected parts of that relation.
///
/// What is alike without being a copy is kept apart by three rules. A 3-gram that more than 20 articles have (0.1 % of
/// a large corpus), among those that look alike at all, weighs half: captions, datelines, the fixed words of market
/// reports. Ten 3-grams that are not shared are added to each pair, so that two short notices need more than a phrase
/// in common. And articles more than five days apart must be alike to 80 %.
///
/// Candidates come from locality-sensitive hashing over ``ShingleSketch`` and each is verified on the full sets. A pair
/// of Jaccard similarity *s* is found with the probability 1 − (1 − s²)⁶⁴: 93 % at 0.2, the least that a contained text
/// can have, 99.8 % at 0.3, above 99.99 % at 0.4.
///
/// Words are compared without case and marks. Texts of the same words are copies whatever their length; a text without
/// words is no copy of anything. Cleaned-away parts (``Article/removed``) do not count.
public struct NearDuplicateFinder: Hashable, Sendable {
    /// What counts as a near-duplicate.
    public struct Options: Hashable, Sendable, Codable {
        /// The least Jaccard similarity of two articles in a group, 0…1.
        public var threshold = 0.4

        /// The least share of the smaller article that stands in the larger one, 0…1; above 1 asks for the Jaccard
        /// similarity only.
        public var containment = 2.0 / 3

        /// The least size of the smaller article, as a share of the larger, for which containment counts: a sentence
        /// that a long article quotes is no copy of it.
        public var leastSizeShare = 1.0 / 3

        /// The days after which a story is no update any more.
        ///
        /// Articles further apart must be alike to ``reprintThreshold``, so that the weekly report with new numbers is
        /// no copy of the last one. Articles without a date are not held apart.
        public var updateDays = 5.0

        /// The least Jaccard similarity of two articles further apart than ``updateDays``, 0…1.
        public var reprintThreshold = 0.8

        /// The number of words of a shingle.
        public var shingleLength = 3

        /// Creates the default options.
        public init() {}

        /// The least Jaccard similarity that a pair in a group can have.
        var leastSimilarity: Double {
            guard containment <= 1 else { return threshold }
            let shared = containment * leastSizeShare
            return min(threshold, shared / (1 + leastSizeShare - shared))
        }
    }

    /// What counts as a near-duplicate.
    public let options: Options

    /// How many articles may have a shingle before it counts as common.
    private static let commonCount = 20
    /// The share of the corpus that may have a shingle before it counts as common.
    private static let commonShare = 0.001
    /// The shingles that no pair shares.
    private static let smoothing = 10

    /// Creates a finder.
    public init(options: Options = Options()) {
        self.options = options
    }

    /// Groups articles; the result does not depend on the number of threads.
    ///
    /// - Complexity: Linear in the length of the texts, and in the number of pairs that agree in a band of their
    ///   sketches.
    public func groups(of articles: [Article], parallel: ParallelLoop = ParallelLoop()) -> DuplicateGroups {
        let length = max(1, options.shingleLength)
        let sketches = parallel.mapChunks(of: articles.count, chunkSize: 64) { _, indices in
            indices.map { ShingleSketch(of: articles[$0].body, shingleLength: length) }
        }.flatMap(\.self)
        var sets = UnionFind(count: articles.count)
        let distinct = joinEqualTexts(sketches, &sets)
        let pairs = CandidatePairs(of: distinct, in: sketches, leastSimilarity: options.leastSimilarity).pairs(parallel)
        join(pairs, of: articles, &sets, parallel)
        var members: [Int: [Int]] = [:]
        for index in articles.indices { members[sets.root(of: index), default: []].append(index) }
        return DuplicateGroups(groups: Array(members.values), articleCount: articles.count)
    }

    /// Returns what two articles have in common, every word sequence counted alike.
    public func similarity(of first: Article, _ second: Article) -> TextSimilarity {
        let length = max(1, options.shingleLength)
        let (left, right) = (
            ShingleSet(of: first.body, length: length), ShingleSet(of: second.body, length: length)
        )
        return TextSimilarity(
            sharedCount: ShingleSet.shared(left, right).count,
            leftCount: left.hashes.count,
            rightCount: right.hashes.count
        )
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

    /// Joins the pairs that are near-duplicates.
    private func join(
        _ pairs: [CandidatePair],
        of articles: [Article],
        _ sets: inout UnionFind,
        _ parallel: ParallelLoop
    ) {
        let involved = Set(pairs.flatMap { [Int($0.left), Int($0.right)] }).sorted()
        let length = max(1, options.shingleLength)
        var shingles = parallel.mapChunks(of: involved.count, chunkSize: 16) { _, places in
            places.map { ShingleSet(of: articles[involved[$0]].body, length: length) }
        }.flatMap(\.self)
        let counts = ShingleCounts(shingles)
        let limit = max(Self.commonCount, Int(Self.commonShare * Double(articles.count)))
        for place in shingles.indices { shingles[place].mark { counts.count(of: $0) > limit } }
        let place = Dictionary(uniqueKeysWithValues: zip(involved, involved.indices))
        for pair in pairs {
            let (left, right) = (Int(pair.left), Int(pair.right))
            guard sets.root(of: left) != sets.root(of: right) else { continue }
            guard let leftPlace = place[left], let rightPlace = place[right] else { continue }
            let isUpdate = isNear(articles[left], articles[right])
            if isNearDuplicate(shingles[leftPlace], shingles[rightPlace], isUpdate: isUpdate) { sets.join(left, right) }
        }
    }

    /// Tells whether two articles may be versions of one story by their dates.
    private func isNear(_ first: Article, _ second: Article) -> Bool {
        guard let left = first.publishedAt, let right = second.publishedAt else { return true }
        return abs(left.timeIntervalSince(right)) <= options.updateDays * 86_400
    }

    /// Tells whether two sets overlap enough; all weights are in halves.
    private func isNearDuplicate(_ left: ShingleSet, _ right: ShingleSet, isUpdate: Bool) -> Bool {
        let (smaller, larger) = (Double(min(left.weight, right.weight)), Double(max(left.weight, right.weight)))
        let threshold = isUpdate ? options.threshold : max(options.threshold, options.reprintThreshold)
        let mayBeContained = isUpdate && smaller >= options.leastSizeShare * larger
        guard mayBeContained || smaller >= threshold * larger else { return false }
        let (shared, smoothing) = (Double(ShingleSet.shared(left, right).weight), Double(2 * Self.smoothing))
        if shared >= threshold * (smaller + larger - shared + smoothing) { return true }
        return mayBeContained && shared >= options.containment * (smaller + smoothing)
    }
}
