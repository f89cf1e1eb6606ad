internal import ModelData

/// Reads files that are one article each: the first line is the title too.
enum TextFile {
    /// A first line longer than this, in bytes, is a paragraph and no headline.
    static let longestTitle = 400

    /// Reads a file, decompressing it if need be.
    ///
    /// - Returns: The article and the number of bytes read.
    static func read(
        _ file: CorpusFile,
        assembler: ArticleAssembler,
        hash: inout SHA256
    ) -> Result<(RecordOutcome, Int), CorpusError> {
        do throws(CorpusError) {
            var buffer = try OpenFile.open(file.path, blockSize: 1 << 20)
            buffer.fill()
            while buffer.canContinue {
                buffer.grow()
                buffer.fill()
            }
            if let failure = buffer.failure { throw failure }
            let record = try record(in: buffer, path: file.path)
            let origin = RecordOrigin(file: file.path, line: 1)
            return .success((assembler.assemble(record, origin: origin, hash: &hash), buffer.readCount))
        } catch {
            return .failure(error)
        }
    }

    private static func record(in buffer: RecordBuffer, path: String) throws(CorpusError) -> RawRecord {
        let detection = FormatDetection(bytes: buffer.bytes, count: buffer.count)
        if let problem = detection.problem {
            throw .problem(origin: RecordOrigin(file: path, line: 0), problem: problem)
        }
        let range = detection.byteOrderMarkLength..<buffer.count
        if let place = buffer.bytes.firstPlace(of: 0, in: range) {
            let line = buffer.bytes.occurrences(of: UInt8(ascii: "\n"), in: 0..<place) + 1
            throw .problem(origin: RecordOrigin(file: path, line: line), problem: .binary(format: nil))
        }
        guard let text = buffer.bytes.text(in: range) else {
            guard
                case .problem(let problem, let lineOffset) = DecodedRecord.invalidUTF8(
                    in: buffer.bytes,
                    part: range,
                    record: 0..<buffer.count
                )
            else { return RawRecord(text: "") }
            throw .problem(origin: RecordOrigin(file: path, line: 1 + lineOffset), problem: problem)
        }
        return RawRecord(text: text, title: title(of: text))
    }

    /// Returns the first line that is not blank, without the blanks around it, if it is short enough.
    static func title(of text: String) -> String? {
        var lines = LineWalk(text)
        guard let line = lines.nextVisible()?.text, line.utf8.count <= longestTitle else { return nil }
        let start = line.unicodeScalars.drop { $0.properties.isWhitespace }
        guard let last = start.lastIndex(where: { !$0.properties.isWhitespace }) else { return nil }
        return String(start[...last])
    }
}
