public import Corpus
public import LinearAlgebra

/// The groups of near-duplicates of a corpus as a listing.
public enum DuplicateListing {
    /// One article of a group.
    public struct Row: Sendable {
        /// The article.
        public var article: Article
        /// The first article of the group.
        public var representative: Article
        /// The number of articles in the group.
        public var groupSize: Int
        /// What the article shares with the first one.
        public var similarity: TextSimilarity

        /// Whether it is the first article itself.
        var isFirst: Bool { article.id == representative.id }
    }

    /// The definition of the record.
    public static let definition = RecordDefinition<Row>(
        name: "duplicates",
        summary: "One article that belongs to a group of near-duplicates; the first of the group is listed too.",
        key: ["article_id"]
    )
    .field("article_id", .text, "The article.") { .string($0.article.id) }
    .field("representative_id", .text, "The first article of its group.") { .string($0.representative.id) }
    .field("group_size", .integer, "Articles in the group.") { .integer($0.groupSize) }
    .field("similarity", .number(0...1), "Share of the word 3-grams of the two articles that both have.") {
        .number($0.similarity.jaccard)
    }
    .field("contained", .number(0...1), "Share of the 3-grams of the shorter one that the other has.") {
        .number($0.similarity.containment)
    }
    .field("title", .text, isNullable: true, "The headline.") { .optional($0.article.title) }
    .field("source", .text, isNullable: true, "The outlet.") { .optional($0.article.source) }
    .field("published_at", .timestamp, isNullable: true, "When it was published.") {
        .optional($0.article.publishedAt.map(DateFormats.iso))
    }

    /// Returns the rows of all groups, the first article of each in front.
    public static func rows(
        _ groups: DuplicateGroups,
        of articles: [Article],
        finder: NearDuplicateFinder,
        parallel: ParallelLoop
    ) -> [Row] {
        parallel.mapChunks(of: groups.groups.count, chunkSize: 8) { _, indices in
            indices.flatMap { number in
                let group = groups.groups[number]
                return group.map { member in
                    Row(
                        article: articles[member],
                        representative: articles[group[0]],
                        groupSize: group.count,
                        similarity: finder.similarity(of: articles[group[0]], articles[member])
                    )
                }
            }
        }.flatMap(\.self)
    }

    /// Returns the listing: copies stand below the article that they repeat.
    public static func listing(_ rows: [Row]) -> Listing<Row> {
        Listing(
            definition: definition,
            rows: rows,
            columns: [
                .init("article", isFlexible: true) { ($0.isFirst ? "" : "├ ") + $0.article.id },
                .init("similar", alignment: .right) { $0.isFirst ? "" : Percentage.text($0.similarity.jaccard) },
                .init("contained", alignment: .right) { $0.isFirst ? "" : Percentage.text($0.similarity.containment) },
                .init("date") { $0.article.publishedAt.map { String(DateFormats.iso($0).prefix(10)) } ?? "" },
                .init("outlet", isFlexible: true) { $0.article.source ?? "" },
                .init("title", isFlexible: true, share: 2) { $0.article.title ?? "" },
            ]
        )
    }
}
