/// A file of many records, read window by window.
struct RecordFile {
    let path: String
    let format: FileFormat
    let decoder: any RecordDecoder

    private var buffer: RecordBuffer
    private var splitter: any RecordSplitter
    private var consumed = 0
    private var problem: LocatedProblem?

    /// The bytes of the window that the records returned last lie in.
    var bytes: [UInt8] { buffer.bytes }

    /// The number of bytes read so far.
    var byteCount: Int { buffer.readCount }

    /// The bytes of the window behind the records returned last.
    var unreadBytes: [UInt8] { Array(buffer.bytes[consumed..<buffer.count]) }

    /// Opens a file and finds out how its records lie.
    ///
    /// - Throws: ``CorpusError`` if that is impossible, or a table lacks a column.
    init(_ file: CorpusFile, options: CorpusReader.Options, selection: FieldSelection) throws(CorpusError) {
        path = file.path
        buffer = try OpenFile.open(file.path, blockSize: options.blockSize)
        buffer.fill()
        let detection = FormatDetection(bytes: buffer.bytes, count: buffer.count)
        if let problem = detection.problem {
            throw .problem(origin: RecordOrigin(file: file.path, line: 0), problem: problem)
        }
        format = file.format ?? detection.format
        buffer.drop(detection.byteOrderMarkLength)
        switch format {
        case .text:
            splitter = WholeSplitter()
            decoder = LineDecoder(hasTitle: true)
        case .lines:
            splitter = LineSplitter(keepsBlankLines: true)
            decoder = LineDecoder()
        case .jsonLines:
            splitter = LineSplitter(keepsBlankLines: false)
            decoder = JSONRecordDecoder(selection: selection)
        case .json:
            splitter = JSONSplitter()
            decoder = JSONRecordDecoder(selection: selection)
        case .csv, .tsv:
            var rows = DelimitedSplitter(delimiter: format == .tsv ? UInt8(ascii: "\t") : detection.delimiter)
            let header = try Self.takeHeader(&buffer, &rows, path: path)
            splitter = rows
            do throws(ReadingProblem) {
                decoder = try DelimitedDecoder(header: header.names, delimiter: rows.delimiter, selection: selection)
            } catch {
                throw .problem(origin: RecordOrigin(file: path, line: header.line), problem: error)
            }
        }
    }

    /// Returns the records of the next window; `nil` at the end.
    mutating func next() throws(CorpusError) -> [RecordSlice]? {
        while true {
            buffer.drop(consumed)
            consumed = 0
            if let problem {
                throw .problem(origin: RecordOrigin(file: path, line: problem.line), problem: problem.problem)
            }
            buffer.fill()
            let window = splitter.split(buffer)
            consumed = window.consumed
            problem = window.problem
            if !window.slices.isEmpty { return window.slices }
            if let failure = buffer.failure { throw failure }
            if buffer.isAtEnd, problem == nil { return nil }
            // A window without the end of a record is too small.
            if consumed == 0, problem == nil { buffer.grow() }
        }
    }

    /// Takes the header row off the front of a table; a file without one has no names and no rows.
    private static func takeHeader(
        _ buffer: inout RecordBuffer,
        _ rows: inout DelimitedSplitter,
        path: String
    ) throws(CorpusError) -> (names: [String], line: Int) {
        rows.rowLimit = 1
        defer { rows.rowLimit = .max }
        var window = rows.split(buffer)
        while window.slices.isEmpty, window.problem == nil, buffer.canContinue {
            buffer.drop(window.consumed)
            buffer.grow()
            buffer.fill()
            window = rows.split(buffer)
        }
        if let problem = window.problem {
            throw .problem(origin: RecordOrigin(file: path, line: problem.line), problem: problem.problem)
        }
        guard let row = window.slices.first else {
            if let failure = buffer.failure { throw failure }
            throw .noRecords(paths: [path])
        }
        do throws(ReadingProblem) {
            let fields = try DelimitedDecoder.fields(in: buffer.bytes, row: row.range, delimiter: rows.delimiter)
            var names: [String] = []
            for field in fields {
                guard let name = DelimitedDecoder.text(of: field, in: buffer.bytes) else {
                    throw .invalidUTF8(byte: field.content.lowerBound - row.range.lowerBound + 1)
                }
                names.append(name)
            }
            buffer.drop(window.consumed)
            return (names, row.line)
        } catch {
            throw .problem(origin: RecordOrigin(file: path, line: row.line), problem: error)
        }
    }
}
