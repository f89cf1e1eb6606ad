/// A record that was left out, with what was wrong with it.
public struct RejectedRecord: Hashable, Sendable {
    /// The file and the line; line 0 stands for a whole file.
    public var origin: RecordOrigin

    /// What is wrong.
    public var problem: ReadingProblem

    /// The bytes of the record as they stand in the file (decompressed); empty for a whole file.
    public var bytes: [UInt8]

    /// Creates a rejected record.
    public init(origin: RecordOrigin, problem: ReadingProblem, bytes: [UInt8]) {
        self.origin = origin
        self.problem = problem
        self.bytes = bytes
    }
}
