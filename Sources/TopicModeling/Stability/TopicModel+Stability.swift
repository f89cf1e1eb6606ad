public import LinearAlgebra

extension TopicModel {
    /// Measures how surely each topic comes back on random parts of the documents, and keeps that with the topics.
    ///
    /// Each part has 80 % of the documents and a start of its own, so that only the documents tie its topics to those of
    /// the model (D. Greene, D. O'Callaghan and P. Cunningham, *How many topics? Stability analysis for topic models*,
    /// ECML PKDD 2014).
    ///
    /// - Parameters:
    ///   - matrix: The matrix that the model was trained on: documents × terms.
    ///   - sampleCount: The number of parts; 0 leaves the model as it is.
    ///   - parallel: The loop over the parts; the result is the same for any number of threads.
    /// - Throws: ``NMFError`` if the matrix has another vocabulary or a part is too small for the topics.
    public mutating func measureStability(
        on matrix: SparseMatrix,
        sampleCount: Int,
        parallel: ParallelLoop
    ) throws(NMFError) {
        guard sampleCount > 0 else { return }
        guard matrix.columnCount == components.rowCount else {
            throw .termCount(expected: components.rowCount, found: matrix.columnCount)
        }
        let (topicCount, options) = (topicCount, training.options.shortened)
        let samples = Subsample.draw(sampleCount, ofDocuments: matrix.rowCount, seed: options.seed)
        let found = try parallel.map(sampleCount) { number throws(NMFError) in
            let part = matrix.selecting(rows: samples[number].documents)
            let trainer = try SubsampleTrainer(matrix: part, greatestTopicCount: topicCount, options: options)
            return TopTermSets(try trainer.termTopics(topicCount: topicCount))
        }
        let own = TopTermSets(components)
        let similarities = found.map { own.similarities(to: $0) }
        for topic in topics.indices {
            let values = similarities.map { $0[topic] }
            topics[topic].stability = TopicStability(
                recurrence: Double(values.count { $0 >= TopicStability.leastSimilarity }) / Double(sampleCount),
                similarity: values.reduce(0, +) / Double(sampleCount),
                samples: sampleCount
            )
        }
    }
}
