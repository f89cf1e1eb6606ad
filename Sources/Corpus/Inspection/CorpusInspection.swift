public import Foundation
public import LinearAlgebra

/// What a corpus holds, in numbers.
public struct CorpusInspection: Hashable, Sendable {
    /// How many articles share a name.
    public struct Count: Hashable, Sendable {
        /// The source or the period; `nil` for articles without one.
        public var name: String?

        /// The number of articles.
        public var articles: Int

        /// Creates a count.
        public init(name: String?, articles: Int) {
            self.name = name
            self.articles = articles
        }
    }

    /// The number of articles.
    public var documents = 0

    /// The number of articles without any visible text.
    public var emptyDocuments = 0

    /// The number of bytes read, after decompression.
    public var bytes = 0

    /// The number of bytes of the texts, in UTF-8.
    public var textBytes = 0

    /// The number of words of the texts: runs of letters and digits.
    public var words = 0

    /// The first and the last moment of publication; `nil` if no article has one.
    public var dates: ClosedRange<Date>?

    /// The number of articles without a date.
    public var undated = 0

    /// The length of the spans in ``periods``.
    public var period: Period

    /// The number of articles of each source, the most frequent first, then by name.
    public var sources: [Count] = []

    /// The number of articles of each period, by time; those without a date come last.
    public var periods: [Count] = []

    /// Which articles are near-duplicates; `nil` if that was not looked for.
    public var duplicates: DuplicateGroups?

    /// What was read, and what was not.
    public var report: ReadingReport

    /// Counts what a corpus holds.
    ///
    /// - Parameters:
    ///   - collection: The articles and the report of their reading.
    ///   - period: The length of the spans that articles are counted over.
    ///   - duplicates: How near-duplicates are found; `nil` to leave that out.
    ///   - parallel: The threads to use; the result does not depend on them.
    public init(
        of collection: ArticleCollection,
        period: Period = .month,
        duplicates: NearDuplicateFinder? = NearDuplicateFinder(),
        parallel: ParallelLoop = ParallelLoop()
    ) {
        let articles = collection.articles
        self.period = period
        report = collection.report
        documents = articles.count
        emptyDocuments = collection.report.emptyDocuments
        bytes = collection.report.bytes
        textBytes = articles.reduce(0) { $0 + $1.text.utf8.count }
        words = parallel.mapChunks(of: articles.count, chunkSize: 64) { _, indices in
            indices.reduce(0) { $0 + WordWalk.count(in: articles[$1].text) }
        }.reduce(0, +)
        undated = articles.count { $0.publishedAt == nil }
        let moments = articles.compactMap(\.publishedAt)
        if let first = moments.min(), let last = moments.max() { dates = first...last }
        sources = Self.counts(articles.map(\.source)).sorted {
            ($1.articles, $0.name ?? "\u{10FFFF}") < ($0.articles, $1.name ?? "\u{10FFFF}")
        }
        periods = Self.counts(articles.map { $0.publishedAt.map(period.name) }).sorted {
            ($0.name ?? "\u{10FFFF}") < ($1.name ?? "\u{10FFFF}")
        }
        self.duplicates = duplicates?.groups(of: articles, parallel: parallel)
    }

    private static func counts(_ names: [String?]) -> [Count] {
        var counts: [String?: Int] = [:]
        for name in names { counts[name, default: 0] += 1 }
        return counts.map { Count(name: $0.key, articles: $0.value) }
    }
}
