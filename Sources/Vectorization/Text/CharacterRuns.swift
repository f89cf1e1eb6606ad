/// The runs of characters of a text, as scikit-learn's analyzers `char` and `char_wb` count them.
struct CharacterRuns {
    /// How many characters a run has.
    let lengths: ClosedRange<Int>

    /// Whether runs end at the ends of words, which then have a space on both sides.
    let staysInWords: Bool

    private static let space = UInt8(ascii: " ")

    /// Calls a closure for each run of a folded text, with 16 readable bytes behind the start of each.
    func forEachRun(
        of text: UnsafeBufferPointer<UInt8>,
        _ body: (_ start: UnsafePointer<UInt8>, _ byteCount: Int) -> Void
    ) {
        var segment: [UInt8] = []
        var starts: [Int] = []
        var position = 0
        var spaces = 0
        func endWord() {
            guard staysInWords, starts.count > 1 else { return }
            starts.append(segment.count)
            segment.append(Self.space)
            unsafe runs(of: &segment, starts: &starts, shortestCountsWhole: true, body)
        }
        while position < text.count {
            let (value, width) = unsafe UTF8Decoding.scalar(of: text, at: position)
            if Self.isSpace(value) {
                if staysInWords {
                    endWord()
                } else if spaces == 0 {
                    starts.append(segment.count)
                    unsafe segment.append(contentsOf: text[position..<position + width])
                } else if spaces == 1, let last = starts.last {
                    // Only runs of white space become a space; a single line break stays one.
                    segment.removeSubrange(last...)
                    segment.append(Self.space)
                }
                spaces += 1
            } else {
                if staysInWords, starts.isEmpty {
                    starts.append(0)
                    segment.append(Self.space)
                }
                starts.append(segment.count)
                unsafe segment.append(contentsOf: text[position..<position + width])
                spaces = 0
            }
            position += width
        }
        if staysInWords {
            endWord()
        } else {
            unsafe runs(of: &segment, starts: &starts, shortestCountsWhole: false, body)
        }
    }

    /// Calls a closure for each run of a segment, and empties it.
    private func runs(
        of segment: inout [UInt8],
        starts: inout [Int],
        shortestCountsWhole: Bool,
        _ body: (_ start: UnsafePointer<UInt8>, _ byteCount: Int) -> Void
    ) {
        let count = starts.count
        starts.append(segment.count)
        segment += repeatElement(0, count: 16)
        // SAFETY: all offsets lie in the segment, and sixteen zeros follow it.
        unsafe segment.withUnsafeBufferPointer { segment in
            guard let base = segment.baseAddress else { return }
            for length in lengths {
                guard count > length || (count == length && !shortestCountsWhole) else {
                    if shortestCountsWhole, count > 0 { unsafe body(base, starts[count]) }
                    break
                }
                for first in 0...(count - length) {
                    unsafe body(base + starts[first], starts[first + length] - starts[first])
                }
            }
        }
        segment.removeAll(keepingCapacity: true)
        starts.removeAll(keepingCapacity: true)
    }

    /// Whether a scalar is white space as Python's `str.isspace` has it.
    private static func isSpace(_ value: UInt32) -> Bool {
        switch value {
        case 0x09...0x0D, 0x1C...0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
        default: false
        }
    }
}
