import Corpus
import LinearAlgebra
import Reporting

/// Articles as a JSON Lines file that every command reads.
enum ArticleFile {
    /// Writes articles with what each of them stands for; an interrupted run leaves no half file.
    ///
    /// - Parameters:
    ///   - articles: The articles.
    ///   - groupSizes: For each article the number of articles that it stands for.
    ///   - path: The file.
    /// - Throws: `TensorFileError` if it cannot be written in full.
    static func write(_ articles: [Article], groupSizes: [Int], to path: String) throws {
        let file = try AtomicFile(path: path)
        do {
            var writer = JSONWriter()
            for (article, size) in zip(articles, groupSizes) {
                writer.write(record(of: article, groupSize: size))
                writer.writeLineBreak()
                if writer.bytes.count > 1 << 20 {
                    try file.append(writer.bytes)
                    writer.removeAll()
                }
            }
            try file.append(writer.bytes)
        } catch {
            file.discard()
            throw error
        }
        try file.commit()
    }

    private static func record(of article: Article, groupSize: Int) -> JSONValue {
        var fields = [
            JSONField("id", .string(article.id)), JSONField("title", .optional(article.title)),
            JSONField("published_at", .optional(article.publishedAt.map(DateFormats.iso))),
            JSONField("source", .optional(article.source)), JSONField("url", .optional(article.url)),
            JSONField("group_size", .integer(groupSize)), JSONField("text", .string(article.text)),
        ]
        if let speaker = article.speaker { fields.insert(JSONField("speaker", .string(speaker)), at: 4) }
        let names = Set(fields.map(\.name))
        for (name, value) in article.fields.sorted(by: { $0.key < $1.key }) where !names.contains(name) {
            fields.append(JSONField(name, .string(value)))
        }
        return .object(fields)
    }
}
