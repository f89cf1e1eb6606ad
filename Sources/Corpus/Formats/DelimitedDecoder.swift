/// Reads the rows of a table with a header.
struct DelimitedDecoder: RecordDecoder {
    private let delimiter: UInt8
    private let header: [String]
    private let selection: FieldSelection

    /// The column that each slot of the selection is read from.
    private let columns: [Int?]

    /// Finds the columns of the selected fields in a header.
    ///
    /// - Throws: ``ReadingProblem/missingColumn(expected:found:)`` if the text or a named field has none.
    init(header: [String], delimiter: UInt8, selection: FieldSelection) throws(ReadingProblem) {
        self.header = header
        self.delimiter = delimiter
        self.selection = selection
        var columns: [Int?] = []
        for slot in 0..<selection.slotCount {
            let column = selection.column(of: slot, in: header)
            if column == nil, slot == ArticleField.text.rawValue || selection.isExact[slot] {
                throw .missingColumn(expected: selection.names[slot], found: header)
            }
            columns.append(column)
        }
        self.columns = columns
    }

    func decode(_ slices: ArraySlice<RecordSlice>, of bytes: [UInt8]) -> DecodedChunk {
        DecodedChunk(
            records: slices.map { record(in: bytes, row: $0.range) },
            foundSlots: columns.map { $0 != nil },
            firstFields: header
        )
    }

    private func record(in bytes: [UInt8], row: Range<Int>) -> DecodedRecord {
        let fields: [DelimitedField]
        do {
            fields = try Self.fields(in: bytes, row: row, delimiter: delimiter)
        } catch {
            return .problem(error, lineOffset: 0)
        }
        guard fields.count == header.count else {
            return .problem(.raggedRow(expected: header.count, found: fields.count), lineOffset: 0)
        }
        var values = [String?](repeating: nil, count: columns.count)
        for (slot, column) in columns.enumerated() {
            guard let column else { continue }
            guard let value = Self.text(of: fields[column], in: bytes) else {
                return .invalidUTF8(in: bytes, part: fields[column].content, record: row)
            }
            values[slot] = value
        }
        let text = values[ArticleField.text.rawValue] ?? ""
        return .record(RawRecord(text: text, values: values, extraNames: selection.extraNames))
    }

    /// Returns the fields of a row that was found by ``DelimitedSplitter``.
    static func fields(
        in bytes: [UInt8],
        row: Range<Int>,
        delimiter: UInt8
    ) throws(ReadingProblem) -> [DelimitedField] {
        var fields: [DelimitedField] = []
        var place = row.lowerBound
        while true {
            let field = try DelimitedField.read(
                bytes.span,
                from: place,
                to: row.upperBound,
                delimiter: delimiter,
                isAtEnd: true
            )
            guard let field else { return fields }
            if let place = field.textAfterQuote { throw .textAfterQuote(byte: place - row.lowerBound + 1) }
            fields.append(field)
            if field.endsRow { return fields }
            place = field.next
        }
    }

    /// Returns the text of a field, or `nil` if it is not UTF-8.
    static func text(of field: DelimitedField, in bytes: [UInt8]) -> String? {
        guard field.hasDoubledQuotes else { return bytes.text(in: field.content) }
        var content: [UInt8] = []
        content.reserveCapacity(field.content.count)
        var place = field.content.lowerBound
        while place < field.content.upperBound {
            content.append(bytes[place])
            place += bytes[place] == UInt8(ascii: "\"") ? 2 : 1
        }
        return content.text(in: content.indices)
    }
}
