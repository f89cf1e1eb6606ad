public import Corpus
public import LinearAlgebra

/// Articles with their topics, as everything that counts topics takes them.
public struct TopicDocuments: Sendable {
    /// The articles.
    public var articles: [Article]
    /// The near-duplicates among them; a group counts once.
    public var duplicates: DuplicateGroups
    /// *W*, articles × topics.
    public var coefficients: DenseMatrix
    /// Articles × terms, by which terms are compared; nil where they are not.
    public var matrix: SparseMatrix?

    /// Creates documents.
    public init(
        articles: [Article],
        duplicates: DuplicateGroups,
        coefficients: DenseMatrix,
        matrix: SparseMatrix? = nil
    ) {
        self.articles = articles
        self.duplicates = duplicates
        self.coefficients = coefficients
        self.matrix = matrix
    }
}
