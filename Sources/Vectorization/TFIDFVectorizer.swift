public import LinearAlgebra

/// Learns the terms of a corpus and how much each of them tells about each document.
///
/// A vectorizer holds only its options. ``fitTransform(_:parallel:)`` returns what it has learned as a value of its
/// own, so that there is no such thing as a vectorizer used before it was fitted:
///
/// ```swift
/// let vectorizer = TFIDFVectorizer(options: .init(), stopWords: try StopWords(named: "english", models: models))
/// let (model, matrix) = try vectorizer.fitTransform(texts, parallel: ParallelLoop())
/// ```
///
/// The texts are read once, on all threads, and the result is the same bit by bit for any number of them.
///
/// Literature: G. Salton and C. Buckley, *Term-weighting approaches in automatic text retrieval*, 1988. With
/// ``Options/scikitLearn`` the vocabulary and the weights are those of scikit-learn's `TfidfVectorizer`.
public struct TFIDFVectorizer: Hashable, Sendable {
    /// How texts become terms and terms weights.
    public let options: Options

    /// The words that are left out.
    public let stopWords: StopWords

    /// The only terms that are counted, in the order of their columns; nil to learn the terms from the corpus.
    public let vocabulary: TermTable?

    /// Creates a vectorizer.
    ///
    /// - Parameters:
    ///   - options: How texts become terms and terms weights.
    ///   - stopWords: The words that are left out; nil leaves none out.
    ///   - vocabulary: The only terms that are counted, in the order of their columns; limits on document frequency
    ///     and the number of terms then have no effect.
    public init(options: Options = Options(), stopWords: StopWords? = nil, vocabulary: TermTable? = nil) {
        self.options = options
        self.stopWords = stopWords ?? .none
        self.vocabulary = vocabulary
    }

    /// Learns the terms of texts and returns their weights.
    ///
    /// - Parameters:
    ///   - texts: The documents.
    ///   - parallel: The threads to use.
    /// - Returns: The model, and a matrix with a row for each text and a column for each term of the model, both in
    ///   their order. A text without terms has an empty row.
    /// - Throws: ``VectorizationError`` if an option is meaningless or no term is left.
    public func fitTransform(
        _ texts: [String],
        parallel: ParallelLoop
    ) throws(VectorizationError) -> (model: TFIDFModel, matrix: SparseMatrix) {
        try options.validate(documentCount: texts.count)
        let chunks = TextChunks(texts)
        if let vocabulary {
            return try fit(texts, to: vocabulary, chunks: chunks, parallel: parallel)
        }
        let isChained = options.analyzer == .word && options.ngramRange.upperBound > 1
        let reading = try CorpusReading(
            texts,
            chunks: chunks,
            options: options,
            stopWords: stopWords,
            content: isChained ? .sequence : .counts,
            parallel: parallel
        )
        let merged = try MergedVocabulary(reading.vocabularies, parallel: parallel)
        guard merged.terms.count > 0 else { throw .noTerms(documentCount: texts.count) }
        let selection = TermSelection(options: options, documentCount: texts.count)
        let counts: any CountedCorpus =
            if isChained {
                try NGramCounts(
                    reading,
                    merged,
                    selection: selection,
                    options: options,
                    chunks: chunks,
                    parallel: parallel
                )
            } else {
                try SingleTermCounts(reading, merged, selection: selection)
            }
        let frequent = merged.documentFrequency.indices.filter {
            Double(merged.documentFrequency[$0]) > selection.range.upperBound
        }
        return try weigh(
            counts,
            frequentTerms: frequent.map { merged.terms[$0] },
            chunks: chunks,
            documentCount: texts.count,
            parallel: parallel
        )
    }

    /// Makes the model and the matrix of counts.
    private func weigh(
        _ counts: any CountedCorpus,
        frequentTerms: [String] = [],
        chunks: TextChunks,
        documentCount: Int,
        parallel: ParallelLoop
    ) throws(VectorizationError) -> (model: TFIDFModel, matrix: SparseMatrix) {
        let model = TFIDFModel(
            options: options,
            stopWords: stopWords,
            terms: counts.terms(parallel: parallel),
            documentFrequency: counts.documentFrequency,
            documentCount: documentCount,
            averageDocumentLength: Double(counts.occurrenceCount) / Double(max(1, documentCount)),
            phraseScores: counts.phraseScores,
            frequentTerms: frequentTerms
        )
        let matrix = MatrixAssembly(counts, chunks: chunks, weighting: model.rowWeighting, parallel: parallel).matrix()
        return (model, matrix)
    }

    private func fit(
        _ texts: [String],
        to vocabulary: TermTable,
        chunks: TextChunks,
        parallel: ParallelLoop
    ) throws(VectorizationError) -> (model: TFIDFModel, matrix: SparseMatrix) {
        let index = try TermIndex(vocabulary, analyzer: options.analyzer)
        let counts = try KnownTermCounts(
            texts,
            index: index,
            terms: vocabulary,
            options: options,
            stopWords: stopWords,
            chunks: chunks,
            parallel: parallel
        )
        return try weigh(counts, chunks: chunks, documentCount: texts.count, parallel: parallel)
    }
}
