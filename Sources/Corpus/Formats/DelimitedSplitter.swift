/// Finds the rows of a table whose fields are separated by a byte; quoted fields may hold line ends.
struct DelimitedSplitter: RecordSplitter {
    let delimiter: UInt8

    /// The most rows to take from a window; the header is taken alone.
    var rowLimit = Int.max

    private var line = 1

    init(delimiter: UInt8) {
        self.delimiter = delimiter
    }

    mutating func split(_ buffer: RecordBuffer) -> SplitWindow {
        let bytes = buffer.bytes.span
        var window = SplitWindow()
        do throws(LocatedProblem) {
            while window.consumed < buffer.count, window.slices.count < rowLimit {
                let start = window.consumed
                guard let row = try row(bytes, from: start, in: buffer) else { break }
                if !isBlank(bytes, row.content) {
                    window.slices.append(RecordSlice(range: row.content, line: line))
                }
                line += buffer.bytes.occurrences(of: UInt8(ascii: "\n"), in: start..<row.next)
                window.consumed = row.next
            }
        } catch {
            window.problem = error
        }
        return window
    }

    private func row(
        _ bytes: Span<UInt8>,
        from start: Int,
        in buffer: RecordBuffer
    ) throws(LocatedProblem) -> (content: Range<Int>, next: Int)? {
        var place = start
        while true {
            let field: DelimitedField?
            do throws(ReadingProblem) {
                field = try DelimitedField.read(
                    bytes,
                    from: place,
                    to: buffer.count,
                    delimiter: delimiter,
                    isAtEnd: buffer.isAtEnd
                )
            } catch {
                let linesBefore = buffer.bytes.occurrences(of: UInt8(ascii: "\n"), in: start..<place)
                throw LocatedProblem(line: line + linesBefore, problem: error)
            }
            guard let field else { return nil }
            if field.endsRow { return (start..<rowEnd(bytes, start, field), field.next) }
            place = field.next
        }
    }

    /// Returns the end of a row without its line end, so that the row can be read again by itself.
    private func rowEnd(_ bytes: Span<UInt8>, _ start: Int, _ last: DelimitedField) -> Int {
        var end = last.next
        if end > start, bytes[end - 1] == UInt8(ascii: "\n") { end -= 1 }
        if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        return end
    }

    private func isBlank(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        range.allSatisfy { bytes[$0] == UInt8(ascii: " ") }
    }
}
