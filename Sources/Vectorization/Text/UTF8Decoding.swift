/// Reads single scalars from bytes that are known to be UTF-8, as those of a string are.
enum UTF8Decoding {
    /// Returns the scalar that starts at a position, and its number of bytes.
    static func scalar(of text: UnsafeBufferPointer<UInt8>, at position: Int) -> (value: UInt32, width: Int) {
        // SAFETY: the first byte of a scalar tells how many follow, and in a string they do; the minimum keeps even a
        // text that ends in the middle of one inside the buffer.
        let first = unsafe UInt32(text[position])
        func next(_ offset: Int) -> UInt32 {
            unsafe UInt32(text[min(position + offset, text.count - 1)]) & 0x3F
        }
        return switch first {
        case ..<0x80: (first, 1)
        case ..<0xE0: ((first & 0x1F) << 6 | next(1), 2)
        case ..<0xF0: ((first & 0x0F) << 12 | next(1) << 6 | next(2), 3)
        default: ((first & 0x07) << 18 | next(1) << 12 | next(2) << 6 | next(3), 4)
        }
    }

    /// Returns where the scalar before a position starts.
    static func start(before position: Int, of text: UnsafeBufferPointer<UInt8>) -> Int {
        var start = position - 1
        while start > 0, unsafe text[start] & 0xC0 == 0x80 { start -= 1 }
        return start
    }
}
