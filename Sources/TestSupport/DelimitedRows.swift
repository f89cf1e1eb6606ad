/// Splits a table with separators and quotation marks into its rows, by RFC 4180 and nothing else.
///
/// It is there to read what the program writes, apart from the program's own reader.
public func delimitedRows(_ text: String, separator: Unicode.Scalar = ",") -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var field = String.UnicodeScalarView()
    var isQuoted = false
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\"":
            if !isQuoted, previous == "\"" { field.append("\"") }
            isQuoted.toggle()
        case separator where !isQuoted:
            row.append(String(field))
            field = .init()
        case "\r" where !isQuoted: break
        case "\n" where !isQuoted:
            rows.append(row + [String(field)])
            (row, field) = ([], .init())
        default: field.append(scalar)
        }
        previous = scalar
    }
    return field.isEmpty && row.isEmpty ? rows : rows + [row + [String(field)]]
}
