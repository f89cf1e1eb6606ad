internal import Foundation

/// The bytes of a file, a pipe or standard input.
final class FileByteStream: ByteStream {
    private let path: String
    private let descriptor: Int32
    private let ownsDescriptor: Bool

    /// Bytes that were looked at and not yet handed out.
    private var lookedAt: [UInt8] = []

    /// The number of bytes that the file is known to hold; 0 for a pipe.
    let expectedCount: Int

    /// Opens a path; `-` is standard input.
    init(path: String) throws(CorpusError) {
        self.path = path
        guard path != "-" else {
            descriptor = 0
            ownsDescriptor = false
            expectedCount = 0
            return
        }
        // SAFETY: open reads the path, a terminated string, during the call only.
        descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            let code = errno
            throw code == ENOENT || code == ENOTDIR
                ? .missingPath(path: path) : .unreadable(path: path, reason: systemMessage(code))
        }
        ownsDescriptor = true
        var status = stat()
        // SAFETY: fstat fills the structure that it is given.
        let isKnown = unsafe fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
        expectedCount = isKnown ? Int(status.st_size) : 0
    }

    deinit {
        if ownsDescriptor { _ = close(descriptor) }
    }

    /// Returns the first bytes without taking them, fewer at the end of the file.
    func peek(_ count: Int) throws(CorpusError) -> [UInt8] {
        var buffer = [UInt8](repeating: 0, count: count)
        while lookedAt.count < count {
            let read = try readDirectly(into: &buffer, from: 0, upTo: count - lookedAt.count)
            guard read > 0 else { break }
            lookedAt += buffer[..<read]
        }
        return lookedAt
    }

    func read(into buffer: inout [UInt8], from offset: Int, upTo end: Int) throws(CorpusError) -> Int {
        guard lookedAt.isEmpty else {
            let count = min(lookedAt.count, end - offset)
            buffer.replaceSubrange(offset..<offset + count, with: lookedAt[..<count])
            lookedAt.removeFirst(count)
            return count
        }
        return try readDirectly(into: &buffer, from: offset, upTo: end)
    }

    private func readDirectly(into buffer: inout [UInt8], from offset: Int, upTo end: Int) throws(CorpusError) -> Int {
        precondition(offset >= 0 && offset < end && end <= buffer.count, "bytes are read into the buffer")
        while true {
            // SAFETY: the range was checked against the buffer above.
            let count = unsafe buffer.withUnsafeMutableBytes { bytes in
                unsafe Foundation.read(descriptor, bytes.baseAddress.map { unsafe $0 + offset }, end - offset)
            }
            if count >= 0 { return count }
            let code = errno
            guard code == EINTR else {
                throw code == EISDIR
                    ? .unreadable(path: path, reason: systemMessage(code))
                    : .readFailure(path: path, reason: systemMessage(code))
            }
        }
    }
}

/// Returns what an error number of the system means.
func systemMessage(_ code: Int32) -> String {
    switch code {
    case EACCES, EPERM: "permission denied"
    case EISDIR: "it is a folder"
    case EMFILE, ENFILE: "too many open files"
    // SAFETY: strerror returns a terminated string, copied at once.
    default: unsafe String(cString: strerror(code))
    }
}
