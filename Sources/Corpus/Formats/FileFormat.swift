/// How the articles lie in a file.
public enum FileFormat: String, Hashable, Sendable, Codable, CaseIterable {
    /// The file is one article; its first line is the title.
    case text

    /// Each line is one article.
    case lines

    /// Each line is a JSON object.
    case jsonLines = "jsonl"

    /// An array of objects, an object that holds one, or objects one after another.
    case json

    /// Comma-separated values (RFC 4180) with a header row.
    case csv

    /// Tab-separated values with a header row.
    case tsv

    /// The endings of file names that are read, as a list for a person.
    static let extensionList = ".txt, .jsonl, .ndjson, .json, .csv, .tsv"

    /// Finds the format that a file name stands for; `.gz` at its end does not matter.
    init?(fileName: String) {
        let name = fileName.lowercased()
        let plain = name.hasSuffix(".gz") ? name.dropLast(3) : Substring(name)
        guard let point = plain.lastIndex(of: ".") else { return nil }
        switch plain[point...] {
        case ".txt", ".text": self = .text
        case ".jsonl", ".ndjson": self = .jsonLines
        case ".json": self = .json
        case ".csv": self = .csv
        case ".tsv", ".tab": self = .tsv
        default: return nil
        }
    }
}
