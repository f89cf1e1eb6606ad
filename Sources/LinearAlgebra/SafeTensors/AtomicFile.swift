internal import Foundation

/// A file that appears under its name only when all of it was written.
package struct AtomicFile {
    private let path: String
    private let temporaryPath: String
    private let descriptor: Int32

    /// Creates the temporary file beside the final one, or opens a device or pipe for writing straight through.
    package init(path: String) throws(TensorFileError) {
        var target = path
        var status = stat()
        if unsafe stat(path, &status) == 0 {
            guard status.st_mode & S_IFMT != S_IFDIR else { throw .unwritable(path: path, reason: "it is a folder") }
            // A link stays a link: what it points to is replaced.
            target = URL(filePath: path).resolvingSymlinksInPath().path(percentEncoded: false)
        }
        let isRegular = status.st_mode & S_IFMT == S_IFREG || status.st_mode == 0
        self.path = target
        temporaryPath = isRegular ? "\(target).partial-\(getpid())" : target
        let flags = isRegular ? O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC : O_WRONLY | O_CLOEXEC
        // SAFETY: Swift passes the text as a C string that lives for the call; so do the calls below.
        descriptor = unsafe open(temporaryPath, flags, 0o666)
        guard descriptor >= 0 else { throw .unwritable(path: path, reason: SystemError.reason(errno)) }
    }

    /// Appends bytes.
    package func append(_ bytes: [UInt8]) throws(TensorFileError) {
        // SAFETY: the pointer does not outlive the call.
        try unsafe bytes.withUnsafeBufferPointer { bytes throws(TensorFileError) in
            try unsafe append(UnsafeRawBufferPointer(bytes))
        }
    }

    /// Appends bytes.
    package func append(_ bytes: UnsafeRawBufferPointer) throws(TensorFileError) {
        var rest = unsafe bytes[...]
        while unsafe !rest.isEmpty {
            // SAFETY: the buffer holds `rest.count` bytes from the rebased start.
            let buffer = unsafe UnsafeRawBufferPointer(rebasing: rest)
            let written = unsafe write(descriptor, buffer.baseAddress, buffer.count)
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { throw .unwritable(path: path, reason: SystemError.reason(errno)) }
            unsafe rest = rest.dropFirst(written)
        }
    }

    /// Closes the file and gives it its name; nothing is left behind if that fails.
    package func commit() throws(TensorFileError) {
        let isClosed = close(descriptor) == 0
        guard isClosed, unsafe temporaryPath == path || rename(temporaryPath, path) == 0 else {
            let reason = SystemError.reason(errno)
            remove()
            throw .unwritable(path: path, reason: reason)
        }
    }

    /// Closes the file and removes what was written.
    package func discard() {
        _ = close(descriptor)
        remove()
    }

    private func remove() {
        if temporaryPath != path { _ = unsafe unlink(temporaryPath) }
    }
}
