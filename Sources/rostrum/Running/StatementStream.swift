import Corpus
import Discourse
import LinearAlgebra
import Reporting

/// Finds and prints the statements of a corpus batch by batch, in its order: memory does not grow with the corpus.
struct StatementStream {
    /// What was found and what was printed.
    struct Counts {
        var articles = 0
        var found = 0
        var shown = 0
        var unattributed = 0
        var speakers: Set<String> = []
    }

    let extractor: StatementExtractor
    let isTranscript: Bool
    let format: OutputFormat
    let kinds: [Statement.Kind]
    let minConfidence: Double?
    let parallel: ParallelLoop
    private(set) var counts = Counts()
    private var hasHeading = false

    /// Creates a stream; the format is one of a line for each record.
    init(
        extractor: StatementExtractor,
        isTranscript: Bool,
        format: OutputFormat,
        filter: StatementFilterOptions,
        parallel: ParallelLoop
    ) {
        self.extractor = extractor
        self.isTranscript = isTranscript
        self.format = format
        kinds = filter.kinds
        minConfidence = filter.minConfidence
        self.parallel = parallel
    }

    /// Writes what stands above the records, once.
    mutating func writeHeading(to write: ([UInt8]) throws -> Void) throws {
        guard !hasHeading else { return }
        hasHeading = true
        try write(StatementListing.listing([]).heading(format: format))
    }

    /// Writes the statements of some articles.
    mutating func run(_ articles: [Article], to write: ([UInt8]) throws -> Void) throws {
        let (extractor, isTranscript, format) = (extractor, isTranscript, format)
        let (kinds, minConfidence) = (kinds, minConfidence ?? 0)
        let pieces = parallel.mapChunks(of: articles.count, chunkSize: 8) { _, indices in
            var counts = Counts()
            var kept: [Statement] = []
            for index in indices {
                let discourse =
                    isTranscript ? extractor.transcript(articles[index]) : extractor.extract(articles[index])
                counts.found += discourse.statements.count
                kept += discourse.statements.filter {
                    (kinds.isEmpty || kinds.contains($0.kind)) && $0.confidence >= minConfidence
                }
            }
            counts.shown = kept.count
            counts.unattributed = kept.count { $0.kind == .unattributed }
            counts.speakers = Set(kept.compactMap(\.speaker?.id))
            var bytes: [UInt8] = []
            StatementListing.listing(kept).writeRows(format: format) { bytes += $0 }
            return (bytes, counts)
        }
        try writeHeading(to: write)
        counts.articles += articles.count
        for (bytes, part) in pieces {
            try write(bytes)
            counts.found += part.found
            counts.shown += part.shown
            counts.unattributed += part.unattributed
            counts.speakers.formUnion(part.speakers)
        }
    }
}
