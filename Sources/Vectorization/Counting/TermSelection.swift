/// Decides which terms a vocabulary keeps.
struct TermSelection: Sendable {
    private let documentCount: Int
    private let minimum: DocumentFrequency
    private let maximum: DocumentFrequency
    private let limit: Int?

    /// The document frequencies that are kept.
    let range: ClosedRange<Double>

    init(options: TFIDFVectorizer.Options, documentCount: Int) {
        self.documentCount = documentCount
        minimum = options.minimum(documentCount: documentCount)
        maximum = options.maximumDocumentFrequency
        limit = options.maximumFeatures
        let upper = maximum.documents(of: documentCount)
        range = min(minimum.documents(of: documentCount), upper)...upper
    }

    /// Chooses the terms that are kept.
    ///
    /// - Parameters:
    ///   - documentFrequency: In how many documents each term is.
    ///   - counts: How often each term is in the corpus.
    /// - Returns: The positions of the terms, in ascending order.
    /// - Throws: ``VectorizationError/emptyVocabulary(termCount:documentCount:minimum:maximum:)``.
    func positions(documentFrequency: [Int32], counts: [Int64]) throws(VectorizationError) -> [Int] {
        let kept = documentFrequency.indices.filter { range.contains(Double(documentFrequency[$0])) }
        guard !kept.isEmpty else { throw emptyVocabulary(termCount: documentFrequency.count) }
        return mostFrequent(kept, counts: counts)
    }

    /// Returns the most frequent of ascending positions, as many as there may be, in ascending order.
    func mostFrequent(_ positions: [Int], counts: [Int64]) -> [Int] {
        guard let limit, positions.count > limit else { return positions }
        let threshold = positions.map { counts[$0] }.sorted(by: >)[limit - 1]
        var ties = limit - positions.count { counts[$0] > threshold }
        return positions.filter { position in
            guard counts[position] == threshold else { return counts[position] > threshold }
            ties -= 1
            return ties >= 0
        }
    }

    /// The error that says that no term is left.
    func emptyVocabulary(termCount: Int) -> VectorizationError {
        .emptyVocabulary(termCount: termCount, documentCount: documentCount, minimum: minimum, maximum: maximum)
    }
}
