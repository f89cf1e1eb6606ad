/// Records to be printed: all fields for machines, chosen columns for a person.
public struct Listing<Row> {
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
    ///   - write: Receives the bytes, piece by piece.
    /// - Throws: What `write` throws.
    public func write(
        format: OutputFormat,
        envelope: DocumentEnvelope,
        width: Int?,
        isColoured: Bool,
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
        case .jsonl:
            try writeLines(to: write) { writer, record in
                writer.write(record)
                writer.writeLineBreak()
                return writer.bytes
            }
        case .csv, .tsv:
            let layout = definition.layout
            let row = format == .csv ? DelimitedText.csvRow : DelimitedText.tsvRow
            try write(Array(row(FlattenedRecord.columnNames(of: layout)).utf8))
            try writeLines(to: write) { _, record in
                Array(row(FlattenedRecord.cells(of: record, layout: layout)).utf8)
            }
        }
    }

    /// Returns the table for a person, in plain text or Markdown.
    public func text(isMarkdown: Bool = false, width: Int?, isColoured: Bool) -> String {
        isMarkdown ? table.markdown() : table.text(width: width, isColoured: isColoured)
    }

    private var table: TextTable {
        TextTable(columns: columns.map(\.layout), rows: rows.map { row in columns.map { $0.cell(row) } })
    }

    private func writeLines(
        to write: ([UInt8]) throws -> Void,
        line: (inout JSONWriter, JSONValue) -> [UInt8]
    ) throws {
        var writer = JSONWriter()
        for row in rows {
            try write(line(&writer, definition.record(of: row)))
            writer.removeAll()
        }
    }
}
