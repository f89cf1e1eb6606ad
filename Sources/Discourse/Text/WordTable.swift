/// Numbers the distinct words of a text from a first number on, by their bytes.
///
/// Open addressing over one pool of bytes: no `String` is made for a word that is only looked up.
package struct WordTable: Sendable {
    /// The number that the first word gets.
    package let firstIdentifier: Int32

    private var pool: [UInt8] = []
    private var ends: [Int32] = []
    private var hashes: [UInt32] = []
    private var slots: [Int32]
    private var mask: Int

    /// Creates an empty table.
    package init(firstIdentifier: Int32 = 0, capacity: Int = 256) {
        self.firstIdentifier = firstIdentifier
        var size = 16
        while size < capacity * 2 { size *= 2 }
        slots = [Int32](repeating: -1, count: size)
        mask = size - 1
    }

    /// The number of distinct words.
    package var count: Int { ends.count }

    /// Returns the hash of a word's bytes (FNV-1a, 32 bits, mixed).
    package static func hash(_ word: [UInt8]) -> UInt32 {
        var hash: UInt32 = 2_166_136_261
        for byte in word {
            hash = (hash ^ UInt32(byte)) &* 16_777_619
        }
        return hash ^ (hash >> 15)
    }

    /// Returns the number of a word, or nil if it is not in the table.
    package func identifier(of word: [UInt8], hash: UInt32) -> Int32? {
        var slot = Int(hash) & mask
        while slots[slot] >= 0 {
            let entry = Int(slots[slot])
            if hashes[entry] == hash, equals(entry, word) { return firstIdentifier + Int32(entry) }
            slot = (slot + 1) & mask
        }
        return nil
    }

    /// Returns the number of a word and adds it if it is new.
    package mutating func intern(_ word: [UInt8], hash: UInt32) -> Int32 {
        if let known = identifier(of: word, hash: hash) { return known }
        if ends.count * 2 >= slots.count { grow() }
        pool.append(contentsOf: word)
        ends.append(Int32(pool.count))
        hashes.append(hash)
        insert(ends.count - 1)
        return firstIdentifier + Int32(ends.count - 1)
    }

    /// Returns the number of a word given as text, in lower case, and adds it if it is new.
    package mutating func intern(_ word: String) -> Int32 {
        let bytes = Array(word.utf8)
        return intern(bytes, hash: WordTable.hash(bytes))
    }

    /// Returns the number of a word given as text, or nil.
    package func identifier(of word: String) -> Int32? {
        let bytes = Array(word.utf8)
        return identifier(of: bytes, hash: WordTable.hash(bytes))
    }

    /// Returns the bytes of the word with a number.
    package func bytes(of identifier: Int32) -> [UInt8] {
        let entry = Int(identifier - firstIdentifier)
        return Array(pool[(entry == 0 ? 0 : Int(ends[entry - 1]))..<Int(ends[entry])])
    }

    private func equals(_ entry: Int, _ word: [UInt8]) -> Bool {
        let start = entry == 0 ? 0 : Int(ends[entry - 1])
        guard Int(ends[entry]) - start == word.count else { return false }
        for index in 0..<word.count where pool[start + index] != word[index] { return false }
        return true
    }

    private mutating func insert(_ entry: Int) {
        var slot = Int(hashes[entry]) & mask
        while slots[slot] >= 0 { slot = (slot + 1) & mask }
        slots[slot] = Int32(entry)
    }

    private mutating func grow() {
        slots = [Int32](repeating: -1, count: slots.count * 2)
        mask = slots.count - 1
        for entry in 0..<ends.count { insert(entry) }
    }
}
