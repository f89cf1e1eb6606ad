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
    /// What was not written yet: nothing is, before some megabytes stand here, so that a small corpus with a damaged
    /// record at its end prints its error only.
    private var pending: [UInt8] = []
    private var isFlowing = false
    private static let heldBack = 8_388_608

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

    /// Writes what is still held back; a corpus without articles has a heading all the same.
    mutating func finish(to write: ([UInt8]) throws -> Void) throws {
        addHeading()
        try write(pending)
        pending = []
    }

    private mutating func addHeading() {
        guard !hasHeading else { return }
        hasHeading = true
        pending += StatementListing.listing([]).heading(format: format)
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
            // This loop is the parallel one.
            let serial = ParallelLoop(threadCount: 1)
            StatementListing.listing(kept).writeRows(format: format, parallel: serial) { bytes += $0 }
            return (bytes, counts)
        }
        addHeading()
        counts.articles += articles.count
        for (bytes, part) in pieces {
            pending += bytes
            counts.found += part.found
            counts.shown += part.shown
            counts.unattributed += part.unattributed
            counts.speakers.formUnion(part.speakers)
        }
        isFlowing = isFlowing || pending.count > Self.heldBack
        guard isFlowing else { return }
        try write(pending)
        pending.removeAll(keepingCapacity: true)
    }
}
