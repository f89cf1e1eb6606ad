internal import Corpus

/// The tables about articles.
enum ArticleTables {
    /// One article with the size of its text.
    struct ArticleRow: Sendable {
        var article: Article
    }

    /// One article that is a copy of another.
    struct DuplicateRow: Sendable {
        var articleID: String
        var representativeID: String
        var groupSize: Int
    }

    static let runs = RecordDefinition<RunRow>(
        name: "runs",
        summary: "One run of an analysis.",
        key: ["run_id"]
    )
    .field("run_id", .text, "Identifier; the same corpus, options and version have the same one.") { .string($0.runID) }
    .field("generated_at", .timestamp, "When the run was written.") { .string(DateFormats.iso($0.generatedAt)) }
    .field("rostrum_version", .text, "Version of the program.") { .string($0.version) }
    .field("corpus_sha256", .text, "SHA-256 over the identifiers and texts of the articles.") { .string($0.corpusHash) }
    .field("articles", .integer, "Articles.") { .integer($0.articleCount) }
    .field("statements", .integer, "Statements.") { .integer($0.statementCount) }
    .field("unattributed", .integer, "Quotations without a speaker; counted, never scored.") {
        .integer($0.unattributedCount)
    }
    .field("topics", .integer, "Topics; 0 if none were trained.") { .integer($0.topicCount) }
    .field("parameters", .text, "The options, as JSON.") { .string(JSONWriter.text(of: $0.parameters)) }

    static let articles = RecordDefinition<ArticleRow>(
        name: "articles",
        summary: "One article of the corpus, without its text.",
        key: ["article_id"]
    )
    .field("article_id", .text, "The given id, or a SHA-256 prefix of source, date and text.") {
        .string($0.article.id)
    }
    .field("published_at", .timestamp, isNullable: true, "When it was published.") {
        .optional($0.article.publishedAt.map(DateFormats.iso))
    }
    .field("source", .text, isNullable: true, "The outlet.") { .optional($0.article.source) }
    .field("title", .text, isNullable: true, "The headline.") { .optional($0.article.title) }
    .field("url", .text, isNullable: true, "Where it can be read.") { .optional($0.article.url) }
    .field("words", .integer, "Words of the text.") { .integer($0.article.wordCount) }
    .field("file", .text, "The file that it was read from.") { .string($0.article.origin.file) }
    .field("line", .integer, "The line in that file.") { .integer($0.article.origin.line) }

    static let duplicates = RecordDefinition<DuplicateRow>(
        name: "article_duplicates",
        summary: "One article that belongs to a group of near-duplicates; the representative is listed too.",
        key: ["article_id"]
    )
    .field("article_id", .text, "The article.") { .string($0.articleID) }
    .field("representative_id", .text, "The first article of its group.") { .string($0.representativeID) }
    .field("group_size", .integer, "Articles in the group.") { .integer($0.groupSize) }
}
