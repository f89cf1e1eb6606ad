internal import Foundation

/// The bytes of a file, mapped into memory for reading as long as the value lives.
@safe
struct MappedFile: ~Copyable {
    /// The bytes of the file.
    let bytes: UnsafeRawBufferPointer

    /// Maps a regular file.
    init(path: String) throws(TensorFileError) {
        // SAFETY: Swift passes the text as a C string that lives for the call.
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .unreadable(path: path, reason: SystemError.reason(errno)) }
        defer { _ = close(descriptor) }
        var status = stat()
        // SAFETY: fstat fills the structure that it is given.
        guard unsafe fstat(descriptor, &status) == 0 else {
            throw .unreadable(path: path, reason: SystemError.reason(errno))
        }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw .unreadable(path: path, reason: "it is no regular file")
        }
        let count = Int(status.st_size)
        guard count > 0 else {
            unsafe bytes = UnsafeRawBufferPointer(start: nil, count: 0)
            return
        }
        // SAFETY: the new mapping has `count` readable bytes until it is unmapped when the value ends.
        let start = unsafe mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0)
        guard unsafe start != MAP_FAILED else {
            throw .unreadable(path: path, reason: SystemError.reason(errno))
        }
        unsafe bytes = UnsafeRawBufferPointer(start: start, count: count)
    }

    deinit {
        // SAFETY: the base address is that of the mapping, and nothing reads it after the value ended.
        if let start = unsafe bytes.baseAddress {
            unsafe munmap(UnsafeMutableRawPointer(mutating: start), bytes.count)
        }
    }
}
