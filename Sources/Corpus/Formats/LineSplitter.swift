/// Takes each line for a record.
struct LineSplitter: RecordSplitter {
    /// Whether lines without a visible character are records too.
    let keepsBlankLines: Bool

    private var line = 1

    init(keepsBlankLines: Bool) {
        self.keepsBlankLines = keepsBlankLines
    }

    mutating func split(_ buffer: RecordBuffer) -> SplitWindow {
        var slices: [RecordSlice] = []
        var start = 0
        while start < buffer.count {
            let found = buffer.bytes.firstPlace(of: UInt8(ascii: "\n"), in: start..<buffer.count)
            guard found != nil || buffer.isAtEnd else { break }
            let next = found.map { $0 + 1 } ?? buffer.count
            var end = found ?? buffer.count
            if end > start, buffer.bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
            if keepsBlankLines || !isBlank(buffer.bytes, start..<end) {
                slices.append(RecordSlice(range: start..<end, line: line))
            }
            start = next
            line += 1
        }
        return SplitWindow(slices: slices, consumed: start)
    }

    private func isBlank(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        bytes[range].allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") || $0 == UInt8(ascii: "\r") }
    }
}
