/// A part of an article that a field of a record can hold.
enum ArticleField: Int, CaseIterable, Sendable {
    case text
    case title
    case date
    case source
    case speaker
    case identifier
    case url

    /// The usual names of the field, the most telling first; case does not matter, and blanks and hyphens count as
    /// underscores.
    var commonNames: [String] {
        switch self {
        case .text:
            ["text", "body", "content", "article", "full_text", "fulltext", "maintext", "article_text", "story"]
        case .title: ["title", "headline", "heading"]
        case .date:
            [
                "published_at", "date", "published", "datetime", "publishedat", "publication_date", "published_date",
                "date_published", "date_publish", "pub_date", "pubdate", "timestamp", "created_at",
            ]
        case .source: ["source", "outlet", "publisher", "publication", "newspaper", "source_name", "source_domain"]
        case .speaker: ["speaker", "speaker_name"]
        case .identifier: ["id", "article_id", "doc_id", "document_id", "docid", "articleid", "uuid", "guid", "_id"]
        case .url: ["url", "link", "href"]
        }
    }
}
