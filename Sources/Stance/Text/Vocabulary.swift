internal import Discourse

/// Numbers the words of all lexicons, rules and themes, and the beginnings that their globs ask for.
struct Vocabulary: Sendable {
    /// A word or a glob as an edge of a ``PhraseTrie``: words count from 0, globs from −2 down, −1 is no edge.
    typealias Symbol = Int32

    private(set) var words = WordTable(capacity: 32_768)
    private(set) var prefixes = WordTable()
    private var shortestPrefix = Int.max
    private var longestPrefix = 0

    /// Returns the number of a word and adds it if it is new.
    mutating func intern(word: String) -> Symbol {
        words.intern(word)
    }

    /// Returns the number of a glob and adds it if it is new.
    mutating func intern(prefix: String) -> Symbol {
        let length = prefix.utf8.count
        shortestPrefix = min(shortestPrefix, length)
        longestPrefix = max(longestPrefix, length)
        return -2 - prefixes.intern(prefix)
    }

    /// Returns the number of a word, or −1.
    func symbol(of word: [UInt8]) -> Symbol {
        words.identifier(of: word, hash: WordTable.hash(word)) ?? -1
    }

    /// Returns the globs that a word begins like, longest first.
    func globs(of word: [UInt8]) -> [Symbol] {
        guard word.count >= shortestPrefix else { return [] }
        var found: [Symbol] = []
        for length in stride(from: min(longestPrefix, word.count), through: shortestPrefix, by: -1) {
            let prefix = Array(word[..<length])
            if let number = prefixes.identifier(of: prefix, hash: WordTable.hash(prefix)) { found.append(-2 - number) }
        }
        return found
    }
}
