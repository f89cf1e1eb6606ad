/// A report that is one JSON document, a listing for other programs, and tables with words between them for a person.
public protocol PrintableReport {
    /// A record of the listing.
    associatedtype Row: Sendable

    /// The JSON document's data.
    var value: JSONValue { get }

    /// The records, for the formats of one line a record.
    var listing: Listing<Row> { get }

    /// Returns the report for a person.
    ///
    /// - Parameters:
    ///   - isMarkdown: Whether it is written as Markdown.
    ///   - width: The columns of the terminal, or nil for a pipe, where no cell is cut.
    ///   - isColoured: Whether headings are set off.
    /// - Returns: The text, with its last line end.
    func text(isMarkdown: Bool, width: Int?, isColoured: Bool) -> String
}
