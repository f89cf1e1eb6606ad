/// What is wrong with one record, or with a file from some line on.
///
/// Offsets of bytes count from 1.
public enum ReadingProblem: Error, Hashable, Sendable {
    /// A byte that is not UTF-8, at its place in the line.
    case invalidUTF8(byte: Int)

    /// The file is UTF-16.
    case utf16

    /// The file holds zero bytes or starts like a known binary format.
    case binary(format: String?)

    /// The file is named `.gz` and is not gzip.
    case notGzip

    /// The compressed data end too early.
    case truncatedGzip

    /// The compressed data are damaged, after so many bytes of content.
    case corruptGzip(afterBytes: Int, reason: String)

    /// The line or the array element is not JSON; the reason is simdjson's.
    case malformedJSON(reason: String)

    /// JSON of another type where an object is expected.
    case notAnObject(found: String)

    /// The file ends within an array or an object that starts in this line.
    case unfinishedJSON

    /// An object of the file has no array of articles and no text.
    case missingText(expected: [String], found: [String])

    /// The text is null.
    case nullText(field: String)

    /// The text is of another type.
    case textNotAString(field: String, found: String)

    /// A field that the caller named holds an array or an object.
    case unusableField(field: String, found: String)

    /// A date that cannot be read.
    case unreadableDate(text: String)

    /// An identifier that another record has.
    case duplicateIdentifier(identifier: String, first: RecordOrigin)

    /// The table has no such column.
    case missingColumn(expected: [String], found: [String])

    /// A row with more or fewer fields than the header.
    case raggedRow(expected: Int, found: Int)

    /// A quoted field that the file never closes.
    case unterminatedQuote

    /// Text between a closing quotation mark and the next separator, at this byte of the row.
    case textAfterQuote(byte: Int)

    /// Reading the file failed; kept as a problem where bad files are skipped.
    case unreadableFile(reason: String)
}

extension ReadingProblem: CustomStringConvertible {
    /// What is wrong and what to do, without the place.
    public var description: String {
        switch self {
        case .invalidUTF8(let byte):
            "byte \(byte) of the line is not UTF-8; convert the file, for example with "
                + "iconv -f WINDOWS-1252 -t UTF-8"
        case .utf16:
            "the file is UTF-16; convert it with iconv -f UTF-16 -t UTF-8"
        case .binary(let format):
            "the file is \(format.map { "a \($0) file" } ?? "binary (it holds zero bytes)"), not text; "
                + "export its articles as text, JSON or CSV"
        case .notGzip:
            "the file is not gzip in spite of its name; rename it without .gz"
        case .truncatedGzip:
            "the compressed file ends too early; fetch or compress it again"
        case .corruptGzip(let count, let reason):
            "the compressed file is damaged after \(count) bytes of content (\(reason)); fetch or compress it again"
        case .malformedJSON(let reason):
            "not valid JSON (\(reason)); mend the record, or leave it out with --on-error skip"
        case .notAnObject(let found):
            "\(found) where an object with the fields of one article is expected; mend the record, or leave it out with "
                + "--on-error skip"
        case .unfinishedJSON:
            "the array or object that starts here is never closed; the file may be cut off, fetch it again"
        case .missingText(let expected, let found):
            "no text: none of the fields \(quoted(expected)); the record has \(quoted(found)); name its field with "
                + "--text-field"
        case .nullText(let field):
            "the text \"\(field)\" is null; fill it in, or leave the record out with --on-error skip"
        case .textNotAString(let field, let found):
            "the text \"\(field)\" is \(found), not a string; name another field with --text-field"
        case .unusableField(let field, let found):
            "the field \"\(field)\" is \(found), not a text; name another field"
        case .unreadableDate(let text):
            "cannot read the date \"\(text)\"; write it as 2031-03-04 or 2031-03-04T10:20:30Z, or name another field "
                + "with --date-field"
        case .duplicateIdentifier(let identifier, let first):
            "the identifier \"\(identifier)\" is that of \(first.file):\(first.line) too; make them differ, name another "
                + "field with --id-field, or keep the first with --on-error skip"
        case .missingColumn(let expected, let found):
            "no column \(expected.map { "\"\($0)\"" }.joined(separator: " or ")); the columns are \(quoted(found)); "
                + "name the column with an option such as --text-field"
        case .raggedRow(let expected, let found):
            "\(found) fields where the header has \(expected); quote fields that hold separators, or leave the row out "
                + "with --on-error skip"
        case .unterminatedQuote:
            "the quotation mark that opens a field here is never closed; close it, or double it if it is part of the text"
        case .textAfterQuote(let byte):
            "text after a closing quotation mark at byte \(byte) of the row; double quotation marks inside a quoted field"
        case .unreadableFile(let reason):
            "cannot be read (\(reason)); check its permissions"
        }
    }
}
