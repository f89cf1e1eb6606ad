public import LinearAlgebra

/// Texts as weights of the terms of a model.
public struct VectorizedTexts: Hashable, Sendable {
    /// A row for each text, a column for each term.
    public let matrix: SparseMatrix

    /// The share of each text's words that are no terms of the model, between 0 and 1; 0 for a text without words.
    ///
    /// Removed stop words do not count. Where all terms are longer than one word or character, runs of the shortest
    /// length are counted instead.
    public let outOfVocabularyShare: [Float]

    /// Creates vectorized texts, for a matrix that was made before.
    public init(matrix: SparseMatrix, outOfVocabularyShare: [Float]) {
        self.matrix = matrix
        self.outOfVocabularyShare = outOfVocabularyShare
    }
}
