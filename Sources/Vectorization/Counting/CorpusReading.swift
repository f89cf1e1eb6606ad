internal import LinearAlgebra
internal import Synchronization

/// The texts of a corpus as numbers of terms, each thread's terms numbered apart.
struct CorpusReading: Sendable {
    /// What is kept of a text.
    enum Content {
        /// The distinct terms of each text and how often it has them.
        case counts

        /// The terms of each text in their order, with ``TermNumbering/removed`` where a phrase ends.
        case sequence
    }

    /// A chunk of texts that was read.
    struct Chunk: Sendable {
        /// The thread whose numbers the terms have.
        var worker: Int

        /// The terms of all texts, one text after the other.
        var terms: [Int32] = []

        /// How often a text has each of them, where that was asked for.
        var counts: [Int32] = []

        /// Where the terms of each text end.
        var ends: [Int] = []
    }

    /// The chunks in their order.
    var chunks: [Chunk]

    /// The distinct terms of each thread.
    var vocabularies: [LocalVocabulary]

    /// Reads texts on several threads.
    ///
    /// Which thread reads which chunk is chance; the numbers of terms are only meaningful with their thread's
    /// vocabulary, and everything made of them must not depend on them.
    init(
        _ texts: [String],
        chunks: TextChunks,
        options: TFIDFVectorizer.Options,
        stopWords: StopWords,
        content: Content,
        parallel: ParallelLoop
    ) throws(VectorizationError) {
        if let language = options.stemLanguage { _ = try Stemmer(language: language) }
        let stopTable = stopWords.table()
        let next = Atomic(0)
        let workerCount = min(parallel.threadCount, chunks.ranges.count)
        let results = parallel.mapChunks(of: workerCount, chunkSize: 1) { worker, _ in
            // The language was found above.
            let stemmer = options.stemLanguage.flatMap { language in try? Stemmer(language: language) }
            var reader = CorpusReader(
                worker: worker,
                reader: TermReader(
                    options: options,
                    resolver: TermResolver(stopWords: stopTable, stemmer: stemmer)
                ),
                content: content,
                skipsRemoved: options.tokenRule == .scikitLearn
            )
            while true {
                let chunk = next.add(1, ordering: .relaxed).oldValue
                guard chunk < chunks.ranges.count else { break }
                reader.read(texts[chunks.ranges[chunk]], chunk: chunk)
            }
            return reader.finish()
        }
        vocabularies = results.map(\.vocabulary)
        self.chunks = results.flatMap(\.chunks).sorted { $0.number < $1.number }.map(\.chunk)
    }
}
