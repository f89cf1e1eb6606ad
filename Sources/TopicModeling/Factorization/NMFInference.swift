internal import CKernels
public import LinearAlgebra

/// Finds the topics of documents for topics that are known already.
///
/// Each row *x* of a matrix gets the *w* ≥ 0 that minimises |*x* − *w Hᵀ*|², by sweeps of coordinate descent that stop
/// for each document alone. A document's result does not depend on the others.
@safe
public struct NMFInference {
    /// The topics of some documents.
    public struct Result: Hashable, Sendable {
        /// *W*, documents × topics; a row of zeros for a document without known terms.
        public let documentTopics: DenseMatrix

        /// The share of the squared norm of each document that its topics leave unexplained, 0 to 1; 1 if it is empty.
        public let residualShares: [Float]
    }

    /// A sweep that lowers the loss by less than this share of a document's squared norm is its last one.
    private static let tolerance: Float = 1e-7

    private static let maximumSweeps: Int32 = 200

    private let terms: PaddedMatrix
    private let quadratic: QuadraticTerm
    private let parallel: ParallelLoop

    /// Prepares inference for topics.
    ///
    /// - Parameters:
    ///   - termTopics: *H*, terms × topics.
    ///   - parallel: The loop that runs over the documents.
    public init(termTopics: DenseMatrix, parallel: ParallelLoop = ParallelLoop()) {
        OpenBLAS.useOneThread()
        let terms = PaddedMatrix(termTopics)
        let chunks = stride(from: 0, to: terms.rowCount, by: 1024).map { $0..<min(terms.rowCount, $0 + 1024) }
        quadratic = QuadraticTerm(
            gram: terms.gram(chunks: chunks, parallel: parallel),
            width: terms.width,
            coordinates: terms.columnCount,
            l2: 0
        )
        self.terms = terms
        self.parallel = parallel
    }

    /// Returns the topics of documents.
    ///
    /// - Parameter matrix: Documents × terms, weighted as the matrix that the topics were found in.
    /// - Returns: The topics of each document and how much of it they leave unexplained.
    /// - Throws: ``NMFError/termCount(expected:found:)`` if the vocabulary is another one,
    ///   ``NMFError/notFinite(document:term:)``, ``NMFError/negativeValue(document:term:)``.
    public func infer(_ matrix: SparseMatrix) throws(NMFError) -> Result {
        guard matrix.columnCount == terms.rowCount else {
            throw .termCount(expected: terms.rowCount, found: matrix.columnCount)
        }
        try MatrixCheck.validateValues(matrix)
        let documents = PaddedMatrix(rowCount: matrix.rowCount, columnCount: terms.columnCount)
        var residuals = [Float](repeating: 1, count: matrix.rowCount)
        let chunks = matrix.chunks(rowCost: 64, maximumCount: 256)
        let scratch = PaddedMatrix(rowCount: chunks.count * 2, columnCount: terms.columnCount)
        let (width, coordinates, blocks) = (terms.width, Int32(terms.columnCount), Int32(terms.blockCount))
        nonisolated(unsafe) let (rows, scratchRows, fixed) = unsafe (documents.values, scratch.values, terms.values)
        nonisolated(unsafe) let (gram, inverse) = unsafe (quadratic.gram.values, quadratic.inverse.values)
        unsafe residuals.withUnsafeMutableBufferPointer { residuals in
            nonisolated(unsafe) let residuals = residuals.baseAddress
            unsafe matrix.withKernelRows { entries in
                nonisolated(unsafe) let entries = unsafe entries
                parallel.forEachChunk(of: chunks.count, chunkSize: 1) { chunk, _ in
                    // SAFETY: the shapes fit, and each chunk has its own rows, residuals and scratch.
                    unsafe withUnsafePointer(
                        to: rostrum_least_squares(
                            matrix: entries,
                            factor: fixed,
                            gram: gram,
                            inverse: inverse,
                            l1: 0,
                            coordinates: coordinates,
                            blocks: blocks
                        )
                    ) { problem in
                        unsafe rostrum_solve(
                            problem,
                            chunks[chunk].lowerBound,
                            chunks[chunk].upperBound,
                            rows,
                            Self.maximumSweeps,
                            Self.tolerance,
                            residuals,
                            scratchRows + chunk * 2 * width
                        )
                    }
                }
            }
        }
        return Result(documentTopics: documents.dense(), residualShares: residuals)
    }
}
