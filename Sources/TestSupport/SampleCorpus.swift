internal import Foundation

/// The first articles of the sample corpus, in each form that the program reads.
public struct SampleCorpus {
    /// The fields of each article.
    public let articles: [[String: String]]

    /// Reads the first articles of the sample corpus.
    public init(count: Int = .max) throws {
        let bytes = try Data(contentsOf: URL(filePath: Self.path))
        articles = try String(decoding: bytes, as: UTF8.self).split(separator: "\n").prefix(count).map {
            try JSONDecoder().decode([String: String].self, from: Data($0.utf8))
        }
    }

    /// The file with all articles.
    public static var path: String { SharedData.checkoutPath(of: "Notebooks/corpus/articles.jsonl") }

    /// The names of the fields that a table has as columns.
    public static let columns = ["id", "published_at", "source", "title", "url", "text"]

    /// One object a line.
    public func jsonLines() throws -> String {
        try articles.map { String(decoding: try Self.encoder.encode($0), as: UTF8.self) + "\n" }.joined()
    }

    /// One array of objects.
    public func jsonArray() throws -> String {
        String(decoding: try Self.encoder.encode(articles), as: UTF8.self)
    }

    /// A table with a header, by RFC 4180 for a comma; `without` leaves a column out.
    public func table(separator: String = ",", without missing: String? = nil) -> String {
        let columns = Self.columns.filter { $0 != missing }
        let rows = articles.map { article in
            columns.map { quoted(article[$0] ?? "") }.joined(separator: separator)
        }
        return ([columns.joined(separator: separator)] + rows).map { $0 + "\r\n" }.joined()
    }

    /// The content of one file an article: the headline in the first line, then the text.
    public func textFiles() -> [(name: String, content: String)] {
        articles.map { ("\($0["id"] ?? "").txt", "\($0["title"] ?? "")\n\n\($0["text"] ?? "")\n") }
    }

    private func quoted(_ field: String) -> String {
        "\"" + field.replacing("\"", with: "\"\"") + "\""
    }

    private static var encoder: JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return encoder
    }
}
