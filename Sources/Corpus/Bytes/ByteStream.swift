/// A source of bytes that is read from front to back.
protocol ByteStream: AnyObject {
    /// Reads bytes into a buffer from an offset on, as many as are there and fit in; 0 only at the end.
    func read(into buffer: inout [UInt8], from offset: Int, upTo end: Int) throws(CorpusError) -> Int
}
