public import LinearAlgebra

/// Learns a vocabulary from a stream of texts, of which only some are in memory at a time.
///
/// The terms and their weights are those of ``TFIDFVectorizer/fitTransform(_:parallel:)`` over all texts together. Only
/// the counts of terms are kept; where there are more than ``termLimit`` of them, those in the fewest documents are
/// dropped and ``droppedCount`` tells how many (in the manner of Manku and Motwani 2002, "Approximate frequency counts
/// over data streams").
public struct StreamedVocabulary {
    /// The most terms that are counted at a time.
    public static let termLimit = 4_000_000

    /// The number of texts.
    public private(set) var documentCount = 0

    /// The number of times that a term was dropped; those that come again are counted from then on.
    public private(set) var droppedCount = 0

    private struct Count {
        var documents: Int32
        var occurrences: Int64
    }

    private let vectorizer: TFIDFVectorizer
    private let counter: TFIDFVectorizer
    private var counts: [String: Count] = [:]
    private var droppedBelow: Int32 = 0

    /// Prepares learning.
    ///
    /// - Throws: ``VectorizationError/conflictingOptions(_:_:)`` if word pairs are to be chosen by their association,
    ///   which takes all texts at once.
    public init(_ vectorizer: TFIDFVectorizer) throws(VectorizationError) {
        guard vectorizer.options.phrases == nil else { throw .conflictingOptions("phrases", "a stream of texts") }
        self.vectorizer = vectorizer
        var options = vectorizer.options
        options.minimumDocumentFrequency = .count(1)
        options.maximumDocumentFrequency = .share(1)
        options.maximumFeatures = nil
        options.weighting = .tfidf
        options.termFrequency = .raw
        options.inverseDocumentFrequency = .none
        options.norm = .none
        counter = TFIDFVectorizer(options: options, stopWords: vectorizer.stopWords, vocabulary: vectorizer.vocabulary)
    }

    /// Counts the terms of some texts.
    public mutating func add(_ texts: [String], parallel: ParallelLoop) throws(VectorizationError) {
        documentCount += texts.count
        let found: (model: TFIDFModel, matrix: SparseMatrix)
        do {
            found = try counter.fitTransform(texts, parallel: parallel)
        } catch .noTerms, .emptyVocabulary {
            // These texts have no words; others may.
            return
        }
        var occurrences = [Double](repeating: 0, count: found.model.terms.count)
        for (column, value) in zip(found.matrix.columnIndices, found.matrix.values) {
            occurrences[Int(column)] += Double(value)
        }
        for position in 0..<found.model.terms.count {
            counts[found.model.terms[position], default: Count(documents: 0, occurrences: 0)].documents +=
                found.model.documentFrequency[position]
            counts[found.model.terms[position]]?.occurrences += Int64(occurrences[position])
        }
        while counts.count > Self.termLimit { drop() }
    }

    /// Returns what was learned.
    ///
    /// - Throws: ``VectorizationError`` if no term is left.
    public func model() throws(VectorizationError) -> TFIDFModel {
        try vectorizer.options.validate(documentCount: documentCount)
        guard !counts.isEmpty else { throw .noTerms(documentCount: documentCount) }
        let terms: [String]
        if let vocabulary = vectorizer.vocabulary {
            terms = (0..<vocabulary.count).map { vocabulary[$0] }
        } else {
            let sorted = counts.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            let positions = try TermSelection(options: vectorizer.options, documentCount: documentCount).positions(
                documentFrequency: sorted.map { counts[$0]?.documents ?? 0 },
                counts: sorted.map { counts[$0]?.occurrences ?? 0 }
            )
            terms = positions.map { sorted[$0] }
        }
        let total = terms.reduce(0) { $0 + (counts[$1]?.occurrences ?? 0) }
        return TFIDFModel(
            options: vectorizer.options,
            stopWords: vectorizer.stopWords,
            terms: TermTable(terms),
            documentFrequency: terms.map { counts[$0]?.documents ?? 0 },
            documentCount: documentCount,
            averageDocumentLength: Double(total) / Double(max(1, documentCount))
        )
    }

    private mutating func drop() {
        droppedBelow += 1
        let before = counts.count
        counts = counts.filter { $0.value.documents > droppedBelow }
        droppedCount += before - counts.count
    }
}
