internal import Foundation
public import LinearAlgebra

/// Non-negative matrix factorization of a stream of documents, in memory that does not grow with their number.
///
/// Of the documents seen only the sufficient statistics *A* = Σ *WᵀW* (topics × topics) and *B* = Σ *XᵀW* (terms ×
/// topics) are kept (Mairal, Bach, Ponce and Sapiro 2010, "Online learning for matrix factorization and sparse coding",
/// algorithm 1). A batch of documents *X* gets its *W* for the present *H*; both statistics are multiplied by a factor
/// of forgetting, as the early batches were read with topics that knew little, and the batch is added; then each row
/// *h* of *H* takes two sweeps of coordinate descent on ½ *h A hᵀ* − *b hᵀ*. The *n*th batch forgets by (1 − 1 /
/// *n*)^*r*, and from the end of the first pass on by that of its last batch, so that each pass replaces the one
/// before.
public struct OnlineNMF: Sendable {
    /// How a stream is factorized.
    public struct Options: Hashable, Sendable {
        /// The documents of a batch.
        public var batchSize = 1000
        /// How often the stream is read for topics.
        public var passCount = 2
        /// The *r* of forgetting: 0 forgets nothing, 1 weighs batches by how late they come.
        public var forgetting = 1.0

        /// Creates the default options.
        public init() {}
    }

    /// *H*, terms × topics.
    public private(set) var components: DenseMatrix
    /// *A*, topics × topics.
    public private(set) var documentGram: DenseMatrix
    /// *B*, terms × topics.
    public private(set) var termProjection: DenseMatrix
    /// The number of batches that were taken in.
    public private(set) var batchCount = 0

    private let options: Options
    private let batchesOfPass: Int
    private let parallel: ParallelLoop

    /// Sweeps over *H* for each batch, as many as lower the loss in earnest.
    private static let sweepCount = 2
    /// The iterations over the first batch that the topics come from.
    private static let startIterations = 30

    /// Finds topics to start from in a first batch, which is then to be taken in like all others.
    ///
    /// - Parameters:
    ///   - matrix: The documents of the first batch × terms.
    ///   - options: How the stream is factorized.
    ///   - factorization: Number of topics, start and seed.
    ///   - batchesOfPass: The number of batches of a pass.
    ///   - parallel: The loop to run on; the result does not depend on it.
    /// - Throws: ``NMFError`` if the batch has fewer documents than there are topics, for example.
    public init(
        startingWith matrix: SparseMatrix,
        options: Options,
        factorization: NMF.Options,
        batchesOfPass: Int,
        parallel: ParallelLoop
    ) throws(NMFError) {
        var start = factorization
        start.maximumIterations = min(start.maximumIterations, Self.startIterations)
        components = try NMF(options: start, parallel: parallel).factorize(matrix).termTopics
        documentGram = DenseMatrix(rowCount: start.topicCount, columnCount: start.topicCount)
        termProjection = DenseMatrix(rowCount: matrix.columnCount, columnCount: start.topicCount)
        self.options = options
        self.batchesOfPass = max(1, batchesOfPass)
        self.parallel = parallel
    }

    /// Takes a batch in.
    ///
    /// - Parameter matrix: Documents × terms.
    /// - Throws: ``NMFError`` if the matrix has another number of terms, or values that are negative or not finite.
    public mutating func update(_ matrix: SparseMatrix) throws(NMFError) {
        let documents = try NMFInference(termTopics: components, parallel: parallel).infer(matrix).documentTopics
        batchCount += 1
        let place = Double(min(batchCount, batchesOfPass))
        let kept = Float(pow(1 - 1 / place, options.forgetting))
        documentGram.accumulate(documents.gram(), keeping: kept)
        if let added = try? matrix.transposed(parallel: parallel).product(documents, parallel: parallel) {
            termProjection.accumulate(added, keeping: kept)
        }
        sweep()
    }

    /// Lowers the loss over *H* for the present statistics.
    private mutating func sweep() {
        let width = components.columnCount
        let (gram, projection, before) = (documentGram.storage, termProjection.storage, components.storage)
        let rows = parallel.mapChunks(of: components.rowCount, chunkSize: 512) { _, range in
            var values = Array(before[range.lowerBound * width..<range.upperBound * width])
            for row in 0..<range.count {
                let start = row * width
                let target = (range.lowerBound + row) * width
                for _ in 0..<Self.sweepCount {
                    for topic in 0..<width where gram[topic * width + topic] > 0 {
                        var gradient = Double(projection[target + topic])
                        for other in 0..<width {
                            gradient -= Double(gram[topic * width + other]) * Double(values[start + other])
                        }
                        let step = gradient / Double(gram[topic * width + topic])
                        values[start + topic] = max(0, values[start + topic] + Float(step))
                    }
                }
            }
            return values
        }
        components.storage = Array(rows.joined())
    }
}
