extension LocalVocabulary {
    /// Sorts the terms that were met by their bytes, which for UTF-8 is the order of code points.
    mutating func sort(worker: Int) {
        var keys: [UInt64] = []
        var terms: [UInt32] = []
        for term in counts.indices where counts[term] > 0 {
            keys.append(prefix(of: term))
            terms.append(UInt32(term))
        }
        var radix = RadixSort()
        radix.sort(keys: &keys, values: &terms, bitCount: 64)
        order = zip(keys, terms).map { key, term in
            let length = UInt32(range(of: Int(term)).count)
            return VocabularyEntry(prefix: key, length: length, term: term, worker: UInt32(worker))
        }
        sortTies()
    }

    /// The first eight bytes of a term as a number, the first one highest.
    private func prefix(of term: Int) -> UInt64 {
        let range = range(of: term)
        var prefix: UInt64 = 0
        for index in range.prefix(8) { prefix = prefix << 8 | UInt64(bytes[index]) }
        return range.count >= 8 || range.isEmpty ? prefix : prefix << UInt64(8 * (8 - range.count))
    }

    /// Sorts the runs of terms that begin with the same eight bytes.
    private mutating func sortTies() {
        var start = 0
        while start < order.count {
            var end = start + 1
            while end < order.count, order[end].prefix == order[start].prefix { end += 1 }
            if end - start > 1 {
                let sorted = order[start..<end].sorted { left, right in
                    bytes[range(of: Int(left.term))].lexicographicallyPrecedes(bytes[range(of: Int(right.term))])
                }
                order.replaceSubrange(start..<end, with: sorted)
            }
            start = end
        }
    }
}
