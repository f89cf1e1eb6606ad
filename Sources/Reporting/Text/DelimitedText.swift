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
        let isSpecial = cell.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
        guard isSpecial else { return cell }
        var escaped: [UInt8] = [0x22]
        for byte in cell.utf8 {
            if byte == 0x22 { escaped.append(0x22) }
            escaped.append(byte)
        }
        escaped.append(0x22)
        return String(decoding: escaped, as: UTF8.self)
    }

    private static func escapedForTSV(_ cell: String) -> String {
        guard cell.utf8.contains(where: { $0 < 0x0E || $0 == 0x5C }) else { return cell }
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
