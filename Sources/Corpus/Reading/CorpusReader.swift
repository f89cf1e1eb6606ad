public import LinearAlgebra

/// Reads articles from files and folders.
///
/// A path is a file, a folder (whose files of every kind that is read are taken, in the order of their names), or `-`
/// for standard input. Kinds are ``FileFormat``, each also compressed with gzip. The articles, their order and every
/// number of the report depend on the files alone, not on the number of threads.
///
/// ```swift
/// let reader = CorpusReader(paths: ["articles.jsonl"])
/// let articles = try reader.readAll().articles
/// ```
public struct CorpusReader: Sendable {
    /// The files and folders.
    public let paths: [String]

    /// Where the parts of an article are found and which articles are wanted.
    public let options: Options

    private let parallel: ParallelLoop

    /// Creates a reader; nothing is opened yet.
    public init(paths: [String], options: Options = Options(), parallel: ParallelLoop = ParallelLoop()) {
        self.paths = paths
        self.options = options
        self.parallel = parallel
    }

    /// Reads everything.
    ///
    /// - Parameter onRejected: Receives each rejected record, where the options skip them.
    /// - Returns: The articles in reading order, and the report.
    /// - Throws: ``CorpusError``, or what the closure throws.
    public func readAll(onRejected: ((RejectedRecord) throws -> Void)? = nil) throws -> ArticleCollection {
        var articles: [Article] = []
        let report = try forEachBatch(onRejected: onRejected) { articles += $0 }
        return ArticleCollection(articles: articles, report: report)
    }

    /// Reads some megabytes at a time and hands out their articles, so that memory does not grow with the corpus.
    ///
    /// What stays in memory from batch to batch is some dozens of bytes for each article, to tell equal identifiers.
    ///
    /// - Parameters:
    ///   - onRejected: Receives each rejected record, where the options skip them.
    ///   - body: Receives the articles of a batch, never none.
    /// - Returns: What was read, and what was not.
    /// - Throws: ``CorpusError``, what a closure throws, or `DataFileError` if the words for cleaning cannot be read.
    public func forEachBatch(
        onRejected: ((RejectedRecord) throws -> Void)? = nil,
        _ body: ([Article]) throws -> Void
    ) throws -> ReadingReport {
        let list = try CorpusFileList(paths: paths, options: options)
        let assembler = try ArticleAssembler(options: options)
        let collector = ArticleCollector(options: options, onRejected: onRejected)
        var pass = ReadingPass(options: options, assembler: assembler, parallel: parallel, collector: collector)
        return try pass.run(list, paths: paths, body)
    }
}
