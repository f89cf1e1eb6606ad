/// Opens files, compressed or not.
enum OpenFile {
    /// Opens a path and returns an empty window of its bytes, decompressed if they start like gzip.
    ///
    /// - Throws: ``CorpusError`` if the file cannot be opened, or is named `.gz` and is not gzip.
    static func open(_ path: String, blockSize: Int) throws(CorpusError) -> RecordBuffer {
        let file = try FileByteStream(path: path)
        let start = try file.peek(2)
        let isNamedGzip = path.lowercased().hasSuffix(".gz")
        if start == [0x1F, 0x8B] {
            return RecordBuffer(stream: try GunzipByteStream(source: file, path: path), capacity: blockSize)
        }
        guard !isNamedGzip else {
            let problem: ReadingProblem = start.isEmpty ? .truncatedGzip : .notGzip
            throw .problem(origin: RecordOrigin(file: path, line: 0), problem: problem)
        }
        // One byte more than the file holds, so that its end is seen without growing.
        let isKnown = file.expectedCount > 0
        return RecordBuffer(stream: file, capacity: isKnown ? min(blockSize, file.expectedCount + 1) : blockSize)
    }
}
