/// A word or phrase in which `*` stands for any run of characters.
struct TermPattern: Hashable, Sendable {
    private let bytes: [UInt8]

    private static let star: UInt8 = 0x2A

    init(_ text: String) {
        bytes = Array(text.utf8)
    }

    /// Whether the pattern stands for more than one text.
    var isGlob: Bool { bytes.contains(Self.star) }

    /// The bytes up to the first `*`, with which every match begins.
    var prefix: ArraySlice<UInt8> { bytes.prefix { $0 != Self.star } }

    /// Whether the pattern stands for a text.
    func matches(_ text: String) -> Bool {
        matches(Array(text.utf8)[...])
    }

    /// Whether the pattern stands for the bytes of a text.
    func matches(_ text: ArraySlice<UInt8>) -> Bool {
        var (place, position) = (0, text.startIndex)
        // Where to go on if the last star has to take one more byte.
        var retry: (place: Int, position: Int)?
        while position < text.endIndex {
            if place < bytes.count, bytes[place] == Self.star {
                place += 1
                retry = (place, position)
            } else if place < bytes.count, bytes[place] == text[position] {
                place += 1
                position += 1
            } else if let last = retry {
                place = last.place
                position = last.position + 1
                retry = (place, position)
            } else {
                return false
            }
        }
        return bytes[place...].allSatisfy { $0 == Self.star }
    }
}
