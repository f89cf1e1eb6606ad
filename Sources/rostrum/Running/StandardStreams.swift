import Foundation
import Synchronization

/// The program's output and its log.
enum StandardStreams {
    /// Whether standard output is a terminal.
    static var outputIsTerminal: Bool { isatty(STDOUT_FILENO) == 1 }

    /// Whether standard error is a terminal.
    static var errorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }

    /// The columns of the terminal, or nil if standard output is not one.
    static var terminalWidth: Int? {
        guard outputIsTerminal else { return nil }
        if let columns = ProcessInfo.processInfo.environment["COLUMNS"].flatMap(Int.init), columns > 0 {
            return columns
        }
        var size = winsize()
        // SAFETY: the request fills the structure whose address it is given, and nothing else.
        let status = unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size)
        return status == 0 && size.ws_col > 0 ? Int(size.ws_col) : 80
    }

    /// Writes bytes to standard output.
    ///
    /// - Throws: ``OutputError/standardOutput(reason:)`` when the disk behind a redirection is full, for example.
    static func write(_ bytes: [UInt8]) throws {
        var written = 0
        while written < bytes.count {
            // SAFETY: the pointer stays inside the buffer, as `written` is below its count.
            let count = unsafe bytes.withUnsafeBytes { buffer in
                unsafe Foundation.write(
                    STDOUT_FILENO,
                    buffer.baseAddress?.advanced(by: written),
                    buffer.count - written
                )
            }
            if count > 0 {
                written += count
            } else if errno != EINTR {
                throw OutputError.standardOutput(reason: unsafe String(cString: strerror(errno)))
            }
        }
    }

    /// Writes a text to standard output.
    static func write(_ text: String) throws {
        try write(Array(text.utf8))
    }

    /// Writes a line to standard error.
    static func log(_ line: String) {
        FileHandle.standardError.write(Data((line + "\n").utf8))
    }
}

/// An output that cannot be written.
enum OutputError: Error, Hashable, CustomStringConvertible {
    /// Standard output takes no more.
    case standardOutput(reason: String)

    /// What failed, as one line for a person.
    var description: String {
        switch self {
        case .standardOutput(let reason): "cannot write to standard output: \(reason)"
        }
    }
}
