internal import CZlib

/// Decompresses gzip (RFC 1952) as it is read, all members of the file one after another.
@safe final class GunzipByteStream: ByteStream {
    private let source: any ByteStream
    private let path: String

    // zlib keeps a pointer to its stream structure, so the structure must not move.
    private let stream: UnsafeMutablePointer<z_stream>
    private var input: [UInt8]
    private var inputStart = 0
    private var inputEnd = 0
    private var isInMember = true
    private var hasFilledRoom = false
    private var isFinished = false
    private var producedCount = 0

    /// Prepares to decompress what a source holds.
    init(source: any ByteStream, path: String) throws(CorpusError) {
        self.source = source
        self.path = path
        input = [UInt8](repeating: 0, count: 1 << 17)
        // SAFETY: the structure is zeroed before zlib sees it and freed in deinit.
        unsafe stream = .allocate(capacity: 1)
        unsafe stream.initialize(to: z_stream())
        let windowBits = MAX_WBITS + 16
        let status = unsafe inflateInit2_(stream, windowBits, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        guard status == Z_OK else { throw .readFailure(path: path, reason: "out of memory") }
    }

    deinit {
        // SAFETY: the structure belongs to this stream alone.
        unsafe inflateEnd(stream)
        unsafe stream.deinitialize(count: 1)
        unsafe stream.deallocate()
    }

    func read(into buffer: inout [UInt8], from offset: Int, upTo end: Int) throws(CorpusError) -> Int {
        while !isFinished {
            // Output that did not fit may still wait inside zlib when all input is used up.
            if inputStart == inputEnd, !hasFilledRoom {
                inputStart = 0
                inputEnd = try source.read(into: &input, from: 0, upTo: input.count)
                guard inputEnd > 0 else {
                    guard !isInMember else { throw problem(.truncatedGzip) }
                    isFinished = true
                    break
                }
            }
            if !isInMember, try !startsMember() {
                isFinished = true
                break
            }
            let count = try inflateOnce(into: &buffer, from: offset, upTo: end)
            producedCount += count
            if count > 0 { return count }
        }
        return 0
    }

    /// Decides what follows a member: another one, or zero bytes that pad the file.
    private func startsMember() throws(CorpusError) -> Bool {
        if input[inputStart] == 0x1F {
            // SAFETY: the structure was set up in init.
            unsafe inflateReset(stream)
            isInMember = true
            return true
        }
        guard input[inputStart..<inputEnd].allSatisfy({ $0 == 0 }) else {
            throw problem(.corruptGzip(afterBytes: producedCount, reason: "other data follow"))
        }
        return false
    }

    private func inflateOnce(into buffer: inout [UInt8], from offset: Int, upTo end: Int) throws(CorpusError) -> Int {
        precondition(offset >= 0 && offset < end && end <= buffer.count, "bytes are written into the buffer")
        let room = min(end - offset, 1 << 30)
        var left = 0
        // SAFETY: zlib reads and writes within the counts it is given, both inside their arrays.
        let status = unsafe buffer.withUnsafeMutableBufferPointer { output in
            unsafe input.withUnsafeMutableBufferPointer { input in
                unsafe stream.pointee.next_in = input.baseAddress.map { unsafe $0 + inputStart }
                unsafe stream.pointee.avail_in = UInt32(inputEnd - inputStart)
                unsafe stream.pointee.next_out = output.baseAddress.map { unsafe $0 + offset }
                unsafe stream.pointee.avail_out = UInt32(room)
                let status = unsafe inflate(stream, Z_NO_FLUSH)
                inputStart = unsafe inputEnd - Int(stream.pointee.avail_in)
                left = unsafe Int(stream.pointee.avail_out)
                return status
            }
        }
        switch status {
        case Z_OK, Z_BUF_ERROR: break
        case Z_STREAM_END: isInMember = false
        default:
            // SAFETY: the message is a terminated string of zlib's, copied at once.
            let reason = unsafe stream.pointee.msg.map { unsafe String(cString: $0) } ?? "zlib error \(status)"
            throw problem(.corruptGzip(afterBytes: producedCount + room - left, reason: reason))
        }
        hasFilledRoom = left == 0 && isInMember
        return room - left
    }

    private func problem(_ problem: ReadingProblem) -> CorpusError {
        .problem(origin: RecordOrigin(file: path, line: 0), problem: problem)
    }
}
