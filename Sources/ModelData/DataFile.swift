internal import Foundation

/// Reads the text files of a ``ModelFolder``: UTF-8, one row a line, columns apart by tabs.
///
/// Lines that start with `#` and lines without a visible character are left out; lines may end in CR LF.
public enum DataFile {
    /// Returns the rows of a file.
    ///
    /// - Parameter path: The path of the file.
    /// - Returns: The rows in the order of the file, with their line numbers.
    /// - Throws: ``DataFileError`` if the file cannot be read or is not UTF-8.
    public static func rows(path: String) throws(DataFileError) -> [DataRow] {
        rows(of: try contents(path: path))
    }

    /// Returns the rows of a text laid out like a data file.
    public static func rows(of text: String) -> [DataRow] {
        var rows: [DataRow] = []
        var number = 0
        for var line in text.utf8.split(separator: lineFeed, omittingEmptySubsequences: false) {
            number += 1
            if line.last == carriageReturn { line = line.dropLast() }
            guard line.first != hash, line.contains(where: { $0 > space }) else { continue }
            let columns = line.split(separator: tab, omittingEmptySubsequences: false).map { String($0) ?? "" }
            rows.append(DataRow(line: number, columns: columns))
        }
        return rows
    }

    /// Returns the whole text of a file, without a byte-order mark.
    ///
    /// - Throws: ``DataFileError`` if the file cannot be read or is not UTF-8.
    public static func contents(path: String) throws(DataFileError) -> String {
        let data: Data
        do {
            data = try Data(contentsOf: URL(filePath: path))
        } catch {
            throw .unreadable(path: path, reason: reason(of: error))
        }
        let bytes = data.starts(with: byteOrderMark) ? data.dropFirst(byteOrderMark.count) : data
        guard let text = String(validating: bytes, as: UTF8.self) else {
            let line = firstInvalidLine(in: bytes)
            throw .malformed(path: path, line: line, problem: "not UTF-8; save the file as UTF-8")
        }
        return text
    }

    private static func firstInvalidLine(in bytes: Data) -> Int {
        let lines = bytes.split(separator: lineFeed, omittingEmptySubsequences: false)
        return (lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0) + 1
    }

    private static func reason(of error: any Error) -> String {
        switch (error as? CocoaError)?.code {
        case .fileReadNoSuchFile, .fileNoSuchFile: "no such file"
        case .fileReadNoPermission: "permission denied"
        case .fileReadUnknown: "not a file, or reading failed"
        default: (error as NSError).localizedDescription
        }
    }

    private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
    private static let lineFeed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")
    private static let tab = UInt8(ascii: "\t")
    private static let hash = UInt8(ascii: "#")
    private static let space = UInt8(ascii: " ")
}
