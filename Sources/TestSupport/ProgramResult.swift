/// What a program left behind when it ended.
public struct ProgramResult: Sendable {
    /// The exit status; 128 + the signal for a program that a signal ended, as a shell has it.
    public var status: Int32

    /// Whether the time limit ended it.
    public var isTimedOut: Bool

    /// What it wrote to standard output.
    public var outputBytes: [UInt8]

    /// What it wrote to standard error, with U+FFFD for what is not UTF-8.
    public var errors: String

    /// What it wrote to standard output as text, with U+FFFD for what is not UTF-8.
    public var output: String { String(decoding: outputBytes, as: UTF8.self) }

    /// The lines of standard output.
    public var lines: [Substring] { output.split(separator: "\n") }

    /// The exit statuses that the program uses, after `sysexits.h`.
    public enum Status {
        /// Everything went well.
        public static let success: Int32 = 0
        /// The call was wrong.
        public static let usage: Int32 = 64
        /// The content of a file is wrong.
        public static let data: Int32 = 65
        /// There is nothing to read.
        public static let noInput: Int32 = 66
        /// An output cannot be created.
        public static let cannotCreate: Int32 = 73
        /// Reading or writing failed half-way.
        public static let inputOutput: Int32 = 74
        /// Control-C.
        public static let interrupted: Int32 = 130
    }
}
