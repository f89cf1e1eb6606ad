public import LinearAlgebra

/// Where the terms of a list stand in texts, counted in words.
///
/// Stop words count as words: a window over a text is as wide as a reader sees it.
public struct TermOccurrences: Hashable, Sendable {
    /// One place of a term.
    public struct Place: Hashable, Sendable {
        /// The number of the term in the list.
        public var term: Int32

        /// The number of its first word in the text, from 0.
        public var first: Int32

        /// The number of its last word in the text.
        public var last: Int32
    }

    /// The places of each text, in the order of their last words.
    public var places: [[Place]]

    /// The number of words of each text.
    public var wordCounts: [Int]
}

extension TFIDFVectorizer {
    /// Finds the places of terms in texts, by the token rule and the stemmer of the options.
    ///
    /// - Parameters:
    ///   - terms: The terms, each once: words or stems, or runs of them with a space between.
    ///   - texts: The texts.
    ///   - parallel: The threads to use.
    /// - Returns: The places, by text.
    /// - Throws: ``VectorizationError`` if there are no terms, one is repeated, the terms are runs of characters, or the
    ///   language of the stemmer is unknown.
    public func occurrences(
        of terms: [String],
        in texts: [String],
        parallel: ParallelLoop
    ) throws(VectorizationError) -> TermOccurrences {
        guard options.analyzer == .word else {
            throw .conflictingOptions("coherence", "character n-grams")
        }
        if let language = options.stemLanguage { _ = try Stemmer(language: language) }
        let index = try TermIndex(TermTable(terms), analyzer: .word)
        let longest = terms.reduce(1) { max($0, $1.split(separator: " ").count) }
        let chunks = TextChunks(texts)
        let options = options
        let parts = parallel.mapChunks(of: chunks.ranges.count, chunkSize: 1) { chunk, _ in
            let stemmer = options.stemLanguage.flatMap { language in try? Stemmer(language: language) }
            var reader = OccurrenceReader(index: index, longest: longest, options: options, stemmer: stemmer)
            return chunks.ranges[chunk].map { reader.places(in: texts[$0]) }
        }
        return TermOccurrences(
            places: parts.flatMap { $0.map(\.places) },
            wordCounts: parts.flatMap { $0.map(\.wordCount) }
        )
    }
}

/// Finds the terms of an index in one text after the other.
private struct OccurrenceReader: ~Copyable {
    private let index: TermIndex
    private let longest: Int
    private var reader: TermReader

    init(index: TermIndex, longest: Int, options: TFIDFVectorizer.Options, stemmer: consuming Stemmer?) {
        self.index = index
        self.longest = longest
        reader = TermReader(
            options: options,
            resolver: TermResolver(stopWords: nil, stemmer: stemmer, index: index)
        )
    }

    mutating func places(in text: String) -> (places: [TermOccurrences.Place], wordCount: Int) {
        var words: [Int32] = []
        reader.read(text) { terms in
            for place in terms.indices { words.append(terms[place]) }
        }
        var places: [TermOccurrences.Place] = []
        for first in words.indices where words[first] >= 0 {
            var run = words[first]
            var last = first
            while true {
                let term = index.column(ofRun: run)
                if term >= 0 { places.append(.init(term: term, first: Int32(first), last: Int32(last))) }
                last += 1
                guard last < words.count, last - first < longest, words[last] >= 0,
                    let longer = index.run(run, followedBy: words[last])
                else { break }
                run = longer
            }
        }
        if longest > 1 { places.sort { ($0.last, $0.first) < ($1.last, $1.first) } }
        return (places, words.count)
    }
}
