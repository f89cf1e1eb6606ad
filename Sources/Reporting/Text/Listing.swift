public import LinearAlgebra

/// Records to be printed: all fields for machines, chosen columns for a person.
public struct Listing<Row: Sendable> {
    /// One column of the table for a person.
    public struct Column {
        /// How the column is laid out.
        public var layout: TextTable.Column
        /// Returns a row's cell.
        public var cell: (Row) -> String

        /// Creates a column.
        public init(
            _ title: String,
            alignment: TextTable.Column.Alignment = .left,
            isFlexible: Bool = false,
            lineLimit: Int = 1,
            share: Int = 1,
            _ cell: @escaping (Row) -> String
        ) {
            layout = TextTable.Column(
                title,
                alignment: alignment,
                isFlexible: isFlexible,
                lineLimit: lineLimit,
                share: share
            )
            self.cell = cell
        }
    }

    /// What the records hold.
    public var definition: RecordDefinition<Row>
    /// The records.
    public var rows: [Row]
    /// The columns of the table and the Markdown form.
    public var columns: [Column]

    /// Creates a listing.
    public init(definition: RecordDefinition<Row>, rows: [Row], columns: [Column]) {
        self.definition = definition
        self.rows = rows
        self.columns = columns
    }
}

extension Listing {
    /// Writes the listing in a format.
    ///
    /// - Parameters:
    ///   - format: The format; the same on every command.
    ///   - envelope: What surrounds the records in a JSON document.
    ///   - width: The columns of the terminal, or nil for a pipe, where no cell is cut.
    ///   - isColoured: Whether headings are set off.
    ///   - parallel: The loop to run on; the bytes do not depend on it.
    ///   - write: Receives the bytes, piece by piece.
    /// - Throws: What `write` throws.
    public func write(
        format: OutputFormat,
        envelope: DocumentEnvelope,
        width: Int?,
        isColoured: Bool,
        parallel: ParallelLoop,
        to write: ([UInt8]) throws -> Void
    ) throws {
        switch format {
        case .table, .markdown:
            try write(Array(text(isMarkdown: format == .markdown, width: width, isColoured: isColoured).utf8))
        case .json:
            var writer = JSONWriter(isPretty: true)
            writer.write(envelope.document(data: .array(rows.map(definition.record))))
            writer.writeLineBreak()
            try write(writer.bytes)
        case .jsonl, .csv, .tsv:
            try write(heading(format: format))
            try writeRows(format: format, parallel: parallel, to: write)
        }
    }

    /// Returns the first line of a form of one line a record: the names of the columns, or nothing for JSON Lines.
    public func heading(format: OutputFormat) -> [UInt8] {
        guard let row = Self.delimitedRow(of: format) else { return [] }
        return Array(row(FlattenedRecord.columnNames(of: definition.layout)).utf8)
    }

    /// Writes the records in a form of one line a record, without the heading.
    ///
    /// - Parameters:
    ///   - format: JSON Lines, CSV or TSV; any other writes JSON Lines.
    ///   - parallel: The loop to run on; the bytes do not depend on it.
    ///   - write: Receives the bytes, some thousands of them at a time.
    /// - Throws: What `write` throws.
    public func writeRows<Failure: Error>(
        format: OutputFormat,
        parallel: ParallelLoop,
        to write: ([UInt8]) throws(Failure) -> Void
    ) throws(Failure) {
        let (rows, definition) = (rows, definition)
        try RecordPieces.forEach(
            count: rows.count,
            parallel: parallel,
            make: { Self.lines(of: rows[$0], definition: definition, format: format) },
            write: write
        )
    }

    /// Returns some records in a form of one line a record.
    private static func lines(
        of rows: ArraySlice<Row>,
        definition: RecordDefinition<Row>,
        format: OutputFormat
    ) -> [UInt8] {
        var writer = JSONWriter()
        guard let row = delimitedRow(of: format) else {
            for element in rows {
                writer.write(definition.record(of: element))
                writer.writeLineBreak()
            }
            return writer.bytes
        }
        let layout = definition.layout
        var bytes: [UInt8] = []
        for element in rows {
            bytes += row(FlattenedRecord.cells(of: definition.record(of: element), layout: layout)).utf8
        }
        return bytes
    }

    private static func delimitedRow(of format: OutputFormat) -> (([String?]) -> String)? {
        switch format {
        case .csv: DelimitedText.csvRow
        case .tsv: DelimitedText.tsvRow
        default: nil
        }
    }

    /// Returns the table for a person, in plain text or Markdown.
    public func text(isMarkdown: Bool = false, width: Int?, isColoured: Bool) -> String {
        isMarkdown ? table.markdown() : table.text(width: width, isColoured: isColoured)
    }

    private var table: TextTable {
        TextTable(columns: columns.map(\.layout), rows: rows.map { row in columns.map { $0.cell(row) } })
    }
}
