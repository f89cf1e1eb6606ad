/// Runs of neighbouring texts that are worked on together.
///
/// Their borders depend on the texts only, so that nothing depends on how many threads there are.
struct TextChunks: Sendable {
    /// The texts of each chunk.
    let ranges: [Range<Int>]

    /// The chunk of each text.
    let chunkOfText: [UInt32]

    /// Cuts texts into chunks of about 128 KiB, or more where that would give over a thousand.
    init(_ texts: [String]) {
        let total = texts.reduce(0) { $0 + $1.utf8.count + 1 }
        let limit = max(1 << 17, total >> 10)
        var ranges: [Range<Int>] = []
        var chunkOfText = [UInt32](repeating: 0, count: texts.count)
        var start = 0
        var size = 0
        for (number, text) in texts.enumerated() {
            chunkOfText[number] = UInt32(ranges.count)
            size += text.utf8.count + 1
            if size >= limit || number == texts.count - 1 {
                ranges.append(start..<number + 1)
                start = number + 1
                size = 0
            }
        }
        self.ranges = ranges
        self.chunkOfText = chunkOfText
    }
}
