/// Collects phrases for a ``PhraseTrie``.
struct PhraseTrieBuilder {
    private(set) var wordRoots: [Int32] = []
    private(set) var globRoots: [Int32] = []
    private(set) var edges: [UInt64: Int32] = [:]
    private(set) var payloads: [[Int32]] = []

    /// Adds a phrase; several payloads can share one.
    mutating func insert(_ phrase: [Vocabulary.Symbol], payload: Int32) {
        guard let first = phrase.first else { return }
        var node = root(first)
        for symbol in phrase.dropFirst() {
            let key = PhraseTrie.key(node, symbol)
            if let next = edges[key] {
                node = next
            } else {
                let next = newNode()
                edges[key] = next
                node = next
            }
        }
        if !payloads[Int(node)].contains(payload) { payloads[Int(node)].append(payload) }
    }

    /// Returns the trie of all phrases so far.
    func frozen() -> PhraseTrie {
        PhraseTrie(self)
    }

    private mutating func root(_ symbol: Vocabulary.Symbol) -> Int32 {
        if symbol >= 0 {
            while wordRoots.count <= Int(symbol) { wordRoots.append(-1) }
            if wordRoots[Int(symbol)] < 0 { wordRoots[Int(symbol)] = newNode() }
            return wordRoots[Int(symbol)]
        }
        let glob = Int(-2 - symbol)
        while globRoots.count <= glob { globRoots.append(-1) }
        if globRoots[glob] < 0 { globRoots[glob] = newNode() }
        return globRoots[glob]
    }

    private mutating func newNode() -> Int32 {
        payloads.append([])
        return Int32(payloads.count - 1)
    }
}
