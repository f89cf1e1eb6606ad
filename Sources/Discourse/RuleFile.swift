internal import Foundation
internal import ModelData

/// Reads the tab-separated files that the rules come from.
enum RuleFile {
    /// One row with its line number, counted from 1.
    struct Row: Hashable {
        var line: Int
        var columns: [String]
    }

    static func rows(_ file: String, _ models: ModelFolder) throws(DiscourseError) -> [Row] {
        let path = models.path(of: file)
        guard let bytes = FileManager.default.contents(atPath: path) else {
            throw .unreadable(path: path)
        }
        var rows: [Row] = []
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() where !line.isEmpty && !line.hasPrefix("#") {
            let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            rows.append(Row(line: index + 1, columns: columns))
        }
        return rows
    }
}
