internal import LinearAlgebra

/// The terms of a vocabulary, counted in each text.
protocol CountedCorpus: Sendable {
    /// The number of terms.
    var termCount: Int { get }

    /// In how many texts each term is.
    var documentFrequency: [Int32] { get }

    /// How often terms are met in all texts together.
    var occurrenceCount: Int64 { get }

    /// The score by which each term of several words was let in, where there was a test.
    var phraseScores: [Float]? { get }

    /// The terms in the order of their columns.
    func terms(parallel: ParallelLoop) -> TermTable

    /// Returns the number of distinct terms of each text of a chunk.
    func rowLengths(ofChunk chunk: Int, textCount: Int) -> [Int]

    /// Writes the columns, in ascending order, and the counts of each text of a chunk.
    ///
    /// - Parameters:
    ///   - chunk: The chunk.
    ///   - starts: Where each text's entries start in the buffers; one more than there are texts.
    ///   - columns: Room for the columns of the chunk.
    ///   - counts: Room for the counts of the chunk.
    func fill(
        chunk: Int,
        starts: ArraySlice<Int>,
        columns: UnsafeMutableBufferPointer<Int32>,
        counts: UnsafeMutableBufferPointer<Float>
    )
}
