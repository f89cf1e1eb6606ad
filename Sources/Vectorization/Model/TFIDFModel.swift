public import LinearAlgebra

/// What a vectorizer has learned: the terms and how much each of them tells documents apart.
public struct TFIDFModel: Sendable {
    /// How texts become terms and terms weights.
    public let options: TFIDFVectorizer.Options

    /// The words that are left out.
    public let stopWords: StopWords

    /// The terms, in the order of their columns: that of code points, or that of a fixed vocabulary.
    public let terms: TermTable

    /// In how many documents each term is.
    public let documentFrequency: [Int32]

    /// The inverse document frequency of each term.
    public let idf: [Float]

    /// The number of documents that the model was learned from.
    public let documentCount: Int

    /// The mean number of terms of these documents, repetitions counted.
    public let averageDocumentLength: Double

    /// The normalised pointwise mutual information by which each term of several words was let in, between -1 and 1;
    /// not a number for terms of one word, and nil where all were let in.
    public let phraseScores: [Float]?

    /// The words that were in more documents than the options allow, in the order of code points.
    ///
    /// They never become new terms. Empty where words were not counted alone.
    public let frequentTerms: [String]

    private let index = TermIndexCache()

    /// Creates a model of its parts, as a model file holds them.
    ///
    /// - Precondition: `documentFrequency` has a number for each term, and `phraseScores`, if there, too.
    public init(
        options: TFIDFVectorizer.Options,
        stopWords: StopWords,
        terms: TermTable,
        documentFrequency: [Int32],
        documentCount: Int,
        averageDocumentLength: Double,
        phraseScores: [Float]? = nil,
        frequentTerms: [String] = []
    ) {
        precondition(documentFrequency.count == terms.count, "each term has a document frequency")
        self.options = options
        self.stopWords = stopWords
        self.terms = terms
        self.documentFrequency = documentFrequency
        self.documentCount = documentCount
        self.averageDocumentLength = averageDocumentLength
        self.phraseScores = phraseScores
        self.frequentTerms = frequentTerms
        idf = RowWeighting.idf(documentFrequency: documentFrequency, documentCount: documentCount, options: options)
    }

    /// Returns the weights of further texts for the terms of the model.
    ///
    /// - Parameters:
    ///   - texts: The documents.
    ///   - parallel: The threads to use.
    /// - Returns: The weights, and for each text the share of words that the model lacks.
    /// - Throws: ``VectorizationError`` if the model's stemmer is not known here or a term is there twice.
    public func transform(_ texts: [String], parallel: ParallelLoop) throws(VectorizationError) -> VectorizedTexts {
        let index = try index.index(of: terms, analyzer: options.analyzer)
        let chunks = TextChunks(texts)
        let counts = try KnownTermCounts(
            texts,
            index: index,
            terms: terms,
            options: options,
            stopWords: stopWords,
            chunks: chunks,
            parallel: parallel
        )
        let assembly = MatrixAssembly(counts, chunks: chunks, weighting: rowWeighting, parallel: parallel)
        return VectorizedTexts(matrix: assembly.matrix(), outOfVocabularyShare: counts.outOfVocabularyShare)
    }

    /// Makes weights of counts.
    var rowWeighting: RowWeighting {
        RowWeighting(options: options, idf: idf, averageLength: averageDocumentLength)
    }
}
