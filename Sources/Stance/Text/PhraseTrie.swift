/// Finds words and phrases in a numbered text: a trie over ``Vocabulary/Symbol`` with payloads at its nodes.
struct PhraseTrie: Sendable {
    private var wordRoots: [Int32] = []
    private var globRoots: [Int32] = []
    private var edges: [UInt64: Int32] = [:]
    private var payloads: [[Int32]] = []

    /// Whether no phrase was added.
    var isEmpty: Bool { payloads.isEmpty }

    /// Adds a phrase; several payloads can share one.
    mutating func insert(_ phrase: [Vocabulary.Symbol], payload: Int32) {
        guard let first = phrase.first else { return }
        var node = root(first)
        for symbol in phrase.dropFirst() {
            let key = Self.key(node, symbol)
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

    /// Calls a closure for each phrase that starts at a token, shorter ones first on each path.
    func forEachMatch(at start: Int, in text: MarkedText, limit: Int, _ body: (_ end: Int, _ payload: Int32) -> Void) {
        let symbol = text.symbols[start]
        if symbol >= 0, Int(symbol) < wordRoots.count {
            follow(wordRoots[Int(symbol)], after: start, in: text, limit: limit, body)
        }
        guard text.globs[start] >= 0, !globRoots.isEmpty else { return }
        for glob in text.globLists[Int(text.globs[start])] where Int(-2 - glob) < globRoots.count {
            follow(globRoots[Int(-2 - glob)], after: start, in: text, limit: limit, body)
        }
    }

    private func follow(
        _ node: Int32,
        after token: Int,
        in text: MarkedText,
        limit: Int,
        _ body: (_ end: Int, _ payload: Int32) -> Void
    ) {
        guard node >= 0 else { return }
        for payload in payloads[Int(node)] { body(token + 1, payload) }
        guard let next = text.nextWord(after: token, limit: limit) else { return }
        let symbol = text.symbols[next]
        if symbol >= 0, let child = edges[Self.key(node, symbol)] {
            follow(child, after: next, in: text, limit: limit, body)
        }
        guard text.globs[next] >= 0 else { return }
        for glob in text.globLists[Int(text.globs[next])] {
            if let child = edges[Self.key(node, glob)] { follow(child, after: next, in: text, limit: limit, body) }
        }
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

    private static func key(_ node: Int32, _ symbol: Vocabulary.Symbol) -> UInt64 {
        UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: symbol))
    }
}
