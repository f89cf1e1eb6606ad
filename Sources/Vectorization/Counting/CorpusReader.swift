/// What one thread reads of a corpus.
struct CorpusReader: ~Copyable {
    private let worker: Int
    private let content: CorpusReading.Content
    private let skipsRemoved: Bool
    private var reader: TermReader
    private var counter = TermCounter()
    private var chunks: [(number: Int, chunk: CorpusReading.Chunk)] = []

    init(worker: Int, reader: consuming TermReader, content: CorpusReading.Content, skipsRemoved: Bool) {
        self.worker = worker
        self.reader = reader
        self.content = content
        self.skipsRemoved = skipsRemoved
    }

    /// Reads a chunk of texts.
    mutating func read(_ texts: ArraySlice<String>, chunk number: Int) {
        var chunk = CorpusReading.Chunk(worker: worker)
        for text in texts {
            switch content {
            case .counts: Self.count(text, reader: &reader, counter: &counter, into: &chunk)
            case .sequence: append(text, to: &chunk)
            }
            chunk.ends.append(chunk.terms.count)
        }
        chunks.append((number, chunk))
    }

    private static func count(
        _ text: String,
        reader: inout TermReader,
        counter: inout TermCounter,
        into chunk: inout CorpusReading.Chunk
    ) {
        reader.read(text) { terms in counter.add(terms) }
        counter.flush(into: &chunk)
    }

    private mutating func append(_ text: String, to chunk: inout CorpusReading.Chunk) {
        let skipsRemoved = skipsRemoved
        reader.read(text) { terms in
            for index in terms.indices where terms[index] >= 0 || !skipsRemoved {
                chunk.terms.append(terms[index])
            }
        }
    }

    /// Ends the reading: returns the chunks and the distinct terms, sorted.
    consuming func finish() -> (vocabulary: LocalVocabulary, chunks: [(number: Int, chunk: CorpusReading.Chunk)]) {
        let termCount = reader.termCount
        if content == .sequence {
            for (_, chunk) in chunks { counter.tally(chunk.terms) }
        }
        let (counts, documentFrequency) = counter.totals(termCount: termCount)
        let (bytes, ends) = reader.vocabulary()
        var vocabulary = LocalVocabulary(
            bytes: bytes,
            ends: ends,
            counts: counts,
            documentFrequency: documentFrequency
        )
        vocabulary.sort(worker: worker)
        return (vocabulary, chunks)
    }
}
