internal import CKernels

/// Puts the bytes of a text into the form in which words or characters are cut, piece by piece.
///
/// ASCII, which is most of the bytes of news in English and all spaces and marks elsewhere, is folded 64 bytes at a
/// time; other scalars are looked up one by one. A text of any length needs a buffer of two pieces only.
struct TextFolder {
    /// The number of zeros behind every piece, which lets the scanner read whole blocks.
    static let padding = 64

    /// About how many bytes a piece has: small enough for the fastest cache.
    private static let pieceSize = 16 << 10

    /// The most bytes that one scalar can become; U+FDFA under accent stripping has the most, 33.
    private static let longestFolding = 63

    private var folding: ScalarFolding
    private let lowercases: Bool
    private var buffer: [UInt8] = []

    init(purpose: ScalarFolding.Purpose, lowercases: Bool, stripsAccents: Bool) {
        folding = ScalarFolding(purpose: purpose, lowercases: lowercases, stripsAccents: stripsAccents)
        self.lowercases = lowercases
    }

    /// Folds a text and hands it on in pieces that end at white space or at the end of the text.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - wholeAtOnce: Whether the text must not be cut into pieces.
    ///   - body: Receives the bytes of a piece, with ``padding`` zeros behind the count that is its second argument.
    mutating func forEachPiece(
        of text: String,
        wholeAtOnce: Bool = false,
        _ body: (_ piece: UnsafePointer<UInt8>, _ count: Int) -> Void
    ) {
        var text = text
        text.makeContiguousUTF8()
        // SAFETY: the pointer is used during the call only.
        _ = unsafe text.utf8.withContiguousStorageIfAvailable { bytes in
            unsafe forEachPiece(of: bytes, limit: wholeAtOnce ? Int.max : Self.pieceSize, body)
        }
    }

    private mutating func forEachPiece(
        of text: UnsafeBufferPointer<UInt8>,
        limit: Int,
        _ body: (_ piece: UnsafePointer<UInt8>, _ count: Int) -> Void
    ) {
        var position = 0
        var length = 0
        var limit = limit
        while position < text.count {
            unsafe fold(text, position: &position, length: &length, limit: limit)
            let isLast = position == text.count
            let end = isLast ? length : (buffer[..<length].lastIndex { $0 <= 0x20 } ?? -1) + 1
            guard end > 0 else {
                // There is no white space to cut at yet: read on.
                limit *= 2
                continue
            }
            let rest = Array(buffer[end..<length])
            for index in end..<end + Self.padding { buffer[index] = 0 }
            // SAFETY: the buffer holds the piece and its padding, and nothing changes it during the call.
            unsafe buffer.withUnsafeBufferPointer { buffer in
                if let start = buffer.baseAddress { unsafe body(start, end) }
            }
            buffer.replaceSubrange(..<rest.count, with: rest)
            length = rest.count
            limit = length + Self.pieceSize
        }
    }

    /// Folds bytes from a position on until the buffer is as long as its limit or the text ends.
    private mutating func fold(
        _ text: UnsafeBufferPointer<UInt8>,
        position: inout Int,
        length: inout Int,
        limit: Int
    ) {
        while position < text.count, length < limit {
            let wanted = min(text.count - position, limit - length)
            reserve(length + wanted + Self.longestFolding + 2 * Self.padding)
            // SAFETY: `wanted` bytes lie ahead in the text, and the buffer has room for them behind `length`.
            let folded = unsafe buffer.withUnsafeMutableBufferPointer { buffer -> Int in
                guard let source = text.baseAddress, let target = buffer.baseAddress else { return 0 }
                return unsafe Int(
                    rostrum_fold_ascii(source + position, Int64(wanted), target + length, lowercases ? 1 : 0)
                )
            }
            position += folded
            length += folded
            while position < text.count, length < limit, unsafe text[position] >= 0x80 {
                reserve(length + Self.longestFolding + 2 * Self.padding)
                unsafe foldScalar(of: text, position: &position, length: &length)
            }
        }
    }

    private mutating func foldScalar(of text: UnsafeBufferPointer<UInt8>, position: inout Int, length: inout Int) {
        let (scalar, width) = unsafe UTF8Decoding.scalar(of: text, at: position)
        var entry = folding.entry(of: scalar)
        if entry == ScalarFolding.capitalSigma {
            let isFinal = unsafe SigmaContext.isFinal(position..<position + width, of: text)
            entry = folding.sigma(isFinal: isFinal)
        }
        let start = Int(entry >> 6)
        for index in start..<start + Int(entry & 63) {
            buffer[length] = folding.bytes[index]
            length += 1
        }
        position += width
    }

    private mutating func reserve(_ count: Int) {
        guard buffer.count < count else { return }
        buffer += repeatElement(0, count: max(count, 2 * buffer.count) - buffer.count)
    }
}
