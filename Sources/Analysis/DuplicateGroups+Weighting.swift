public import Corpus
public import TopicModeling

extension DuplicateGroups {
    /// Returns what the articles count for in topics, each group of copies once, or nil if there are no copies.
    ///
    /// - Parameter loss: The loss of the factorization, which tells how a weight enters it.
    /// - Returns: The weight of each article.
    public func weighting(loss: NMF.Loss) -> DocumentWeighting? {
        guard copyCount > 0 else { return nil }
        return DocumentWeighting(weights: (0..<articleCount).map(weight), loss: loss)
    }
}
