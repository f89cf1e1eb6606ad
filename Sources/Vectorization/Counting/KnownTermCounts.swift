internal import LinearAlgebra
internal import Synchronization

/// Counts of the terms of a vocabulary that is there already.
struct KnownTermCounts: CountedCorpus {
    /// The entries of the texts of a chunk.
    struct Chunk: Sendable {
        var columns: [Int32] = []
        var counts: [Float] = []
        var ends: [Int] = []
        var outOfVocabularyShare: [Float] = []
    }

    let termCount: Int
    let documentFrequency: [Int32]
    let occurrenceCount: Int64
    private let table: TermTable
    private let chunks: [Chunk]

    init(
        _ texts: [String],
        index: TermIndex,
        terms: TermTable,
        options: TFIDFVectorizer.Options,
        stopWords: StopWords,
        chunks ranges: TextChunks,
        parallel: ParallelLoop
    ) throws(VectorizationError) {
        if let language = options.stemLanguage { _ = try Stemmer(language: language) }
        let stopTable = stopWords.table()
        let next = Atomic(0)
        let workerCount = min(parallel.threadCount, ranges.ranges.count)
        let results = parallel.mapChunks(of: workerCount, chunkSize: 1) { _, _ in
            // The language was found above.
            let stemmer = options.stemLanguage.flatMap { language in try? Stemmer(language: language) }
            var counter = KnownTermCounter(index: index, options: options, stopWords: stopTable, stemmer: stemmer)
            var chunks: [(number: Int, chunk: Chunk)] = []
            while true {
                let number = next.add(1, ordering: .relaxed).oldValue
                guard number < ranges.ranges.count else { break }
                chunks.append((number, counter.count(texts[ranges.ranges[number]])))
            }
            return chunks
        }
        let chunks = results.joined().sorted { $0.number < $1.number }.map(\.chunk)
        var documentFrequency = [Int32](repeating: 0, count: terms.count)
        var occurrences = 0.0
        for chunk in chunks {
            for column in chunk.columns { documentFrequency[Int(column)] += 1 }
            for count in chunk.counts { occurrences += Double(count) }
        }
        self.chunks = chunks
        self.documentFrequency = documentFrequency
        occurrenceCount = Int64(occurrences)
        termCount = terms.count
        table = terms
    }

    var phraseScores: [Float]? { nil }

    /// The share of each text's words that are no terms.
    var outOfVocabularyShare: [Float] { chunks.flatMap(\.outOfVocabularyShare) }

    func terms(parallel: ParallelLoop) -> TermTable { table }

    func rowLengths(ofChunk chunk: Int, textCount: Int) -> [Int] {
        var start = 0
        return chunks[chunk].ends.map { end in
            defer { start = end }
            return end - start
        }
    }

    func fill(
        chunk: Int,
        starts: ArraySlice<Int>,
        columns: UnsafeMutableBufferPointer<Int32>,
        counts: UnsafeMutableBufferPointer<Float>
    ) {
        // SAFETY: the buffers were made for exactly the entries of the chunk.
        _ = unsafe columns.update(fromContentsOf: chunks[chunk].columns)
        _ = unsafe counts.update(fromContentsOf: chunks[chunk].counts)
    }
}
