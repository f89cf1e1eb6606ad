internal import LinearAlgebra

/// The terms of all threads as one, in the order of code points.
struct MergedVocabulary: Sendable {
    /// The terms.
    var terms: TermTable

    /// The position of each thread's terms among ``terms``; -1 for those that were never met.
    var positions: [[Int32]]

    /// How often each term was met.
    var counts: [Int64]

    /// In how many texts each term was met, where it was counted.
    var documentFrequency: [Int32]

    /// Merges sorted vocabularies, two by two.
    ///
    /// The result depends on the set of terms and their counts only, not on which thread met which.
    init(_ vocabularies: [LocalVocabulary], parallel: ParallelLoop) throws(VectorizationError) {
        var lists = vocabularies.map(\.order)
        while lists.count > 1 {
            let pairs = lists
            lists = parallel.mapChunks(of: pairs.count, chunkSize: 2) { _, indices in
                guard indices.count == 2 else { return pairs[indices.lowerBound] }
                return Self.merge(pairs[indices.lowerBound], pairs[indices.lowerBound + 1], of: vocabularies)
            }
        }
        let order = lists.first ?? []
        guard order.count <= Int(Int32.max) else { throw .tooManyTerms(count: order.count) }
        positions = vocabularies.map { [Int32](repeating: -1, count: $0.counts.count) }
        counts = []
        documentFrequency = []
        var utf8: [UInt8] = []
        var offsets: [Int64] = [0]
        var last: VocabularyEntry?
        for entry in order {
            let vocabulary = vocabularies[Int(entry.worker)]
            let term = Int(entry.term)
            if let last, Self.compare(last, entry, of: vocabularies) == 0 {
                counts[counts.count - 1] += vocabulary.counts[term]
                documentFrequency[counts.count - 1] += vocabulary.documentFrequency[term]
            } else {
                utf8 += vocabulary.bytes[vocabulary.range(of: term)]
                offsets.append(Int64(utf8.count))
                counts.append(vocabulary.counts[term])
                documentFrequency.append(vocabulary.documentFrequency[term])
            }
            positions[Int(entry.worker)][term] = Int32(counts.count - 1)
            last = entry
        }
        terms = TermTable(utf8: utf8, offsets: offsets)
    }

    private static func merge(
        _ left: [VocabularyEntry],
        _ right: [VocabularyEntry],
        of vocabularies: [LocalVocabulary]
    ) -> [VocabularyEntry] {
        var merged: [VocabularyEntry] = []
        merged.reserveCapacity(left.count + right.count)
        var (i, j) = (0, 0)
        while i < left.count, j < right.count {
            if compare(left[i], right[j], of: vocabularies) <= 0 {
                merged.append(left[i])
                i += 1
            } else {
                merged.append(right[j])
                j += 1
            }
        }
        merged += left[i...]
        merged += right[j...]
        return merged
    }

    /// Compares two terms by their bytes: negative, zero or positive.
    private static func compare(
        _ left: VocabularyEntry,
        _ right: VocabularyEntry,
        of vocabularies: [LocalVocabulary]
    ) -> Int {
        guard left.prefix == right.prefix else { return left.prefix < right.prefix ? -1 : 1 }
        guard left.length > 8 || right.length > 8 else { return Int(left.length) - Int(right.length) }
        let first = vocabularies[Int(left.worker)]
        let second = vocabularies[Int(right.worker)]
        let firstRange = first.range(of: Int(left.term)).dropFirst(8)
        let secondRange = second.range(of: Int(right.term)).dropFirst(8)
        for (i, j) in zip(firstRange, secondRange) where first.bytes[i] != second.bytes[j] {
            return first.bytes[i] < second.bytes[j] ? -1 : 1
        }
        return Int(left.length) - Int(right.length)
    }
}
