public import LinearAlgebra
public import Vectorization

/// How often candidate phrases occur in the documents that a model was trained on.
public struct PhraseCounts: Sendable {
    /// The phrases.
    public var phrases: TermTable

    /// The counts: documents × phrases.
    public var counts: SparseMatrix

    /// Creates counts.
    public init(phrases: TermTable, counts: SparseMatrix) {
        self.phrases = phrases
        self.counts = counts
    }
}
