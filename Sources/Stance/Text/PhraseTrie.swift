/// Finds words and phrases in a numbered text: a trie over ``Vocabulary/Symbol`` with payloads at its nodes.
///
/// Edges lie in one open-addressing table, payloads in one array; nothing is allocated while a text is read. It
/// is a class for the reason that ``RuleBook`` is one.
final class PhraseTrie: Sendable {
    private let wordRoots: [Int32]
    private let globRoots: [Int32]
    private let keys: [UInt64]
    private let children: [Int32]
    private let mask: Int
    /// The payloads of all nodes, and where those of each node start, with one more entry at the end.
    private let payloads: [Int32]
    private let starts: [Int32]
    /// Whether a node has children.
    private let isInner: [Bool]

    init(_ builder: PhraseTrieBuilder) {
        wordRoots = builder.wordRoots
        globRoots = builder.globRoots
        var size = 16
        while size < builder.edges.count * 2 { size *= 2 }
        var keys = [UInt64](repeating: .max, count: size)
        var children = [Int32](repeating: -1, count: size)
        var isInner = [Bool](repeating: false, count: builder.payloads.count)
        for (key, child) in builder.edges.sorted(by: { $0.key < $1.key }) {
            var slot = Self.slot(key, size - 1)
            while keys[slot] != .max { slot = (slot + 1) & (size - 1) }
            keys[slot] = key
            children[slot] = child
            isInner[Int(key >> 32)] = true
        }
        self.keys = keys
        self.children = children
        self.isInner = isInner
        mask = size - 1
        payloads = builder.payloads.flatMap(\.self)
        var starts: [Int32] = [0]
        for list in builder.payloads { starts.append(starts[starts.count - 1] + Int32(list.count)) }
        self.starts = starts
    }

    /// Calls a closure for each phrase that starts at a token, shorter ones first on each path.
    func forEachMatch(at start: Int, in text: MarkedText, limit: Int, _ body: (_ end: Int, _ payload: Int32) -> Void) {
        let symbol = text.symbols[start]
        if symbol >= 0, Int(symbol) < wordRoots.count, wordRoots[Int(symbol)] >= 0 {
            follow(wordRoots[Int(symbol)], after: start, in: text, limit: limit, body)
        }
        guard text.globs[start] >= 0, !globRoots.isEmpty else { return }
        for glob in text.globLists[Int(text.globs[start])] where Int(-2 - glob) < globRoots.count {
            let root = globRoots[Int(-2 - glob)]
            if root >= 0 { follow(root, after: start, in: text, limit: limit, body) }
        }
    }

    private func follow(
        _ node: Int32,
        after token: Int,
        in text: MarkedText,
        limit: Int,
        _ body: (_ end: Int, _ payload: Int32) -> Void
    ) {
        for place in Int(starts[Int(node)])..<Int(starts[Int(node) + 1]) { body(token + 1, payloads[place]) }
        guard isInner[Int(node)], let next = text.nextWord(after: token, limit: limit) else { return }
        let symbol = text.symbols[next]
        if symbol >= 0 {
            let child = child(Self.key(node, symbol))
            if child >= 0 { follow(child, after: next, in: text, limit: limit, body) }
        }
        guard text.globs[next] >= 0 else { return }
        for glob in text.globLists[Int(text.globs[next])] {
            let child = child(Self.key(node, glob))
            if child >= 0 { follow(child, after: next, in: text, limit: limit, body) }
        }
    }

    private func child(_ key: UInt64) -> Int32 {
        var slot = Self.slot(key, mask)
        while keys[slot] != .max {
            if keys[slot] == key { return children[slot] }
            slot = (slot + 1) & mask
        }
        return -1
    }

    static func key(_ node: Int32, _ symbol: Vocabulary.Symbol) -> UInt64 {
        UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: symbol))
    }

    private static func slot(_ key: UInt64, _ mask: Int) -> Int {
        Int((key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    }
}
