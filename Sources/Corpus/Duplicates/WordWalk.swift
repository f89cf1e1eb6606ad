/// Goes through the words of a text, whatever their case and the marks between them.
///
/// A word is a run of letters and digits; each ideograph and each kana is a word of its own, because no blanks stand
/// between them. Case is folded for ASCII letters only: copies of an article agree in the case of the others.
enum WordWalk {
    /// Calls a closure with a hash of each word.
    @inline(__always)
    static func forEachWord(in text: String, _ body: (UInt64) -> Void) {
        let bytes = text.utf8Span.span
        var hash = seed
        var isInWord = false
        var place = 0
        while place < bytes.count {
            let byte = bytes[place]
            if byte < 0x80 {
                let folded = foldedASCII[Int(byte)]
                if folded != 0 {
                    hash = (hash ^ UInt64(folded)) &* prime
                    isInWord = true
                } else if isInWord {
                    body(WordHash.mix(hash))
                    hash = seed
                    isInWord = false
                }
                place += 1
                continue
            }
            let (scalar, length) = scalar(bytes, at: place)
            let kind = kind(of: scalar)
            if kind != .letter, isInWord {
                body(WordHash.mix(hash))
                hash = seed
                isInWord = false
            }
            if kind == .ideograph {
                body(WordHash.mix(seed ^ UInt64(scalar)))
            } else if kind == .letter {
                hash = (hash ^ UInt64(scalar)) &* prime
                isInWord = true
            }
            place += length
        }
        if isInWord { body(WordHash.mix(hash)) }
    }

    /// Returns the number of words of a text.
    static func count(in text: String) -> Int {
        var count = 0
        forEachWord(in: text) { _ in count += 1 }
        return count
    }

    // The offset basis and the prime of FNV-1a (Fowler, Noll and Vo).
    private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
    private static let prime: UInt64 = 0x0000_0100_0000_01B3

    /// ASCII letters in lower case and digits; 0 for everything that stands between words.
    private static let foldedASCII: [UInt8] = (UInt8(0)..<128).map { byte in
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"): byte
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
        default: 0
        }
    }

    private enum Kind {
        case letter
        case ideograph
        case other
    }

    /// Sorts code points beyond ASCII by block, coarsely: what is no known mark counts as a letter.
    @inline(__always)
    private static func kind(of scalar: UInt32) -> Kind {
        switch scalar {
        case 0xAA, 0xB5, 0xBA: .letter
        case 0x80...0xBF, 0xD7, 0xF7, 0x2000...0x206F, 0x2E00...0x2E7F, 0x3000...0x303F, 0xFE10...0xFE6F,
            0xFF00...0xFF0F, 0xFEFF, 0xFFFD:
            .other
        case 0x2E80...0x2FDF, 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
            .ideograph
        default: .letter
        }
    }

    /// Decodes the code point at a place beyond ASCII; the bytes are valid UTF-8.
    @inline(__always)
    private static func scalar(_ bytes: Span<UInt8>, at place: Int) -> (scalar: UInt32, length: Int) {
        let first = UInt32(bytes[place])
        let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        var scalar = first & (0xFF >> UInt32(length + 1))
        for offset in 1..<length where place + offset < bytes.count {
            scalar = scalar << 6 | UInt32(bytes[place + offset] & 0x3F)
        }
        return (scalar, length)
    }
}
