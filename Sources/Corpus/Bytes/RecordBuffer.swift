/// A window of a byte stream, moved and widened so that it always holds whole records.
struct RecordBuffer {
    /// The bytes; those from ``count`` on are room and padding.
    private(set) var bytes: [UInt8]

    /// The number of bytes that were read.
    private(set) var count = 0

    /// Whether the stream has no further bytes.
    private(set) var isAtEnd = false

    /// Why reading stopped, if it failed: the whole records before that place are still good.
    private(set) var failure: CorpusError?

    /// The number of bytes read from the stream so far.
    private(set) var readCount = 0

    private let stream: any ByteStream

    /// The bytes kept free behind the window, which fast parsers may read but do not use.
    static let padding = 64

    /// Creates a window of a number of bytes; nothing is read yet.
    init(stream: any ByteStream, capacity: Int) {
        self.stream = stream
        bytes = [UInt8](repeating: 0, count: capacity + Self.padding)
    }

    /// Whether further bytes may follow those of the window.
    var canContinue: Bool { !isAtEnd && failure == nil }

    /// Reads until the window is full, the stream ends or reading fails.
    mutating func fill() {
        let limit = bytes.count - Self.padding
        while canContinue, count < limit {
            do throws(CorpusError) {
                let read = try stream.read(into: &bytes, from: count, upTo: limit)
                isAtEnd = read == 0
                count += read
                readCount += read
            } catch {
                failure = error
            }
        }
    }

    /// Drops bytes from the front.
    mutating func drop(_ dropped: Int) {
        guard dropped > 0 else { return }
        let rest = count - dropped
        // SAFETY: both ranges lie inside the array, and memmove allows them to overlap.
        unsafe bytes.withUnsafeMutableBytes { buffer in
            guard let base = buffer.baseAddress else { return }
            unsafe base.copyMemory(from: base + dropped, byteCount: rest)
        }
        count = rest
    }

    /// Doubles the window.
    mutating func grow() {
        bytes.append(contentsOf: repeatElement(0, count: max(bytes.count, 1 << 16)))
    }
}
