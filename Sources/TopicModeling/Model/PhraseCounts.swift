public import LinearAlgebra
public import Vectorization

/// How often candidate phrases occur in the documents that a model was trained on.
public struct PhraseCounts: Sendable {
    /// The phrases.
    public var phrases: TermTable

    /// The counts: documents × phrases.
    public var counts: SparseMatrix

    /// The normalised pointwise mutual information of the words of each phrase, −1…1; nil where it was not counted.
    public var associations: [Float]?

    /// Creates counts.
    public init(phrases: TermTable, counts: SparseMatrix, associations: [Float]? = nil) {
        self.phrases = phrases
        self.associations = associations
        self.counts = counts
    }
}
