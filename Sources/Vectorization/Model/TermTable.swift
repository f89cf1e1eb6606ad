/// The terms of a vocabulary, stored as one run of UTF-8 bytes.
///
/// A vocabulary of word pairs has millions of terms; one buffer and one offset a term take a fifth of the memory of
/// as many strings, and are what the file formats hold anyway.
public struct TermTable: Hashable, Sendable {
    /// The UTF-8 bytes of all terms, one after the other.
    public let utf8: [UInt8]

    /// Where each term starts in ``utf8``; one more than there are terms.
    public let offsets: [Int64]

    /// The number of terms.
    public var count: Int { offsets.count - 1 }

    /// Creates a table from its bytes and offsets, which must ascend from 0 to the number of bytes.
    package init(utf8: [UInt8], offsets: [Int64]) {
        self.utf8 = utf8
        self.offsets = offsets
    }

    /// Creates a table from bytes and offsets of a file, or nil if the offsets do not ascend from 0 to the number of bytes.
    package init?(checkedUTF8 utf8: [UInt8], offsets: [Int64]) {
        guard offsets.first == 0, offsets.last == Int64(utf8.count), zip(offsets, offsets.dropFirst()).allSatisfy(<=)
        else { return nil }
        self.init(utf8: utf8, offsets: offsets)
    }

    /// Creates a table of the given terms, in their order.
    public init(_ terms: some Sequence<String>) {
        var utf8: [UInt8] = []
        var offsets: [Int64] = [0]
        for term in terms {
            utf8.append(contentsOf: term.utf8)
            offsets.append(Int64(utf8.count))
        }
        self.utf8 = utf8
        self.offsets = offsets
    }

    /// The term at a position.
    public subscript(position: Int) -> String {
        String(decoding: utf8[Int(offsets[position])..<Int(offsets[position + 1])], as: UTF8.self)
    }
}

extension TermTable {
    /// The UTF-8 bytes of the term at a position.
    package func bytes(at position: Int) -> ArraySlice<UInt8> {
        utf8[Int(offsets[position])..<Int(offsets[position + 1])]
    }

    /// Returns the terms at ascending positions.
    func selecting(_ positions: [Int]) -> TermTable {
        guard positions.count < count else { return self }
        var utf8: [UInt8] = []
        var offsets: [Int64] = [0]
        offsets.reserveCapacity(positions.count + 1)
        for position in positions {
            utf8 += bytes(at: position)
            offsets.append(Int64(utf8.count))
        }
        return TermTable(utf8: utf8, offsets: offsets)
    }
}
