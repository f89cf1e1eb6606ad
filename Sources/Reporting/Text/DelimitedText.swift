/// Rows of comma- or tab-separated text.
public enum DelimitedText {
    /// Returns a row by RFC 4180, with its line end.
    ///
    /// Line ends are a bare line feed, which every reader accepts and which `diff` and `grep` like.
    public static func csvRow(_ cells: [String?]) -> String {
        cells.map { escapedForCSV($0 ?? "") }.joined(separator: ",") + "\n"
    }

    /// Returns a row of tab-separated cells, with its line end; tabs and line breaks inside a cell are escaped.
    public static func tsvRow(_ cells: [String?]) -> String {
        cells.map { escapedForTSV($0 ?? "") }.joined(separator: "\t") + "\n"
    }

    private static func escapedForCSV(_ cell: String) -> String {
        let special: Set<UInt8> = [0x22, 0x2C, 0x0A, 0x0D]
        guard cell.utf8.contains(where: special.contains) else { return cell }
        var escaped = "\""
        for scalar in cell.unicodeScalars {
            if scalar == "\"" { escaped.unicodeScalars.append("\"") }
            escaped.unicodeScalars.append(scalar)
        }
        return escaped + "\""
    }

    private static func escapedForTSV(_ cell: String) -> String {
        var escaped = ""
        for scalar in cell.unicodeScalars {
            switch scalar {
            case "\t": escaped += "\\t"
            case "\n": escaped += "\\n"
            case "\r": escaped += "\\r"
            case "\\": escaped += "\\\\"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
