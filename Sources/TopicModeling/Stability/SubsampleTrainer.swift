internal import LinearAlgebra

extension NMF.Options {
    /// The same options for a trial: the best terms are those of the end long before the gradient has settled.
    var shortened: NMF.Options {
        var options = self
        options.maximumIterations = min(maximumIterations, 60)
        options.tolerance = max(tolerance, 3e-3)
        options.targetObjective = nil
        options.maximumSeconds = nil
        return options
    }
}

/// Trains topics on a part of the documents, for any number of topics from one decomposition.
///
/// The singular vectors of the part are found once, for the largest number of topics; the start for *k* topics takes the
/// first *k* of them. That is the start that a training alone would have taken, so nothing ties the topics of one part
/// to those of another, as a start from the topics of the whole would.
struct SubsampleTrainer: Sendable {
    /// The documents of the part.
    let matrix: SparseMatrix
    private let singularValues: SingularValues?
    private let options: NMF.Options

    /// Decomposes a part.
    ///
    /// - Parameters:
    ///   - matrix: The documents of the part × terms.
    ///   - greatestTopicCount: The most topics that will be asked for.
    ///   - options: The options of the factorization; its number of topics is not used.
    /// - Throws: ``NMFError/decomposition(reason:)``.
    init(matrix: SparseMatrix, greatestTopicCount: Int, options: NMF.Options) throws(NMFError) {
        self.matrix = matrix
        self.options = options
        guard options.initialization != .random else {
            singularValues = nil
            return
        }
        do {
            singularValues = try RandomizedSVD(rank: greatestTopicCount, seed: options.seed)
                .decompose(matrix, parallel: ParallelLoop(threadCount: 1))
        } catch {
            throw .decomposition(reason: error.description)
        }
    }

    /// Returns *H*, terms × topics, on one thread.
    func termTopics(topicCount: Int) throws(NMFError) -> DenseMatrix {
        var options = options
        options.topicCount = topicCount
        let start = singularValues.map { NMFInitializer.nndsvd(of: $0, topicCount: topicCount) }
        return try NMF(options: options, parallel: ParallelLoop(threadCount: 1)).factorize(matrix, start: start)
            .termTopics
    }
}
