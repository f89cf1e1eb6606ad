/// Finds where the records of a format begin and end.
protocol RecordSplitter {
    /// Finds the whole records at the front of a window, which starts where the last call stopped.
    mutating func split(_ buffer: RecordBuffer) -> SplitWindow
}

/// The records found in a window.
struct SplitWindow {
    /// The whole records, in their order.
    var slices: [RecordSlice] = []

    /// The number of bytes at the front that are done with.
    var consumed = 0

    /// What keeps everything behind that place from being read.
    var problem: LocatedProblem?
}

/// A problem and the line that it is in.
struct LocatedProblem: Error, Hashable {
    var line: Int
    var problem: ReadingProblem
}

/// Turns the bytes of records into their fields; used from several threads at once.
protocol RecordDecoder: Sendable {
    /// Decodes some records of a window.
    func decode(_ slices: ArraySlice<RecordSlice>, of bytes: [UInt8]) -> DecodedChunk
}
