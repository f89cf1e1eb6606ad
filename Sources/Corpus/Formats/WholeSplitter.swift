/// Takes all bytes of a file for one record.
struct WholeSplitter: RecordSplitter {
    mutating func split(_ buffer: RecordBuffer) -> SplitWindow {
        guard buffer.isAtEnd, buffer.count > 0 else { return SplitWindow() }
        let slice = RecordSlice(range: 0..<buffer.count, line: 1)
        return SplitWindow(slices: [slice], consumed: buffer.count)
    }
}
