import LinearAlgebra
import Testing
import TopicModeling

@Suite("Inference of topics")
struct NMFInferenceTests {
    @Test("a document of one topic gets its weight by hand")
    func byHand() throws {
        // H has the orthogonal columns (1, 1, 0) and (0, 0, 2).
        let terms = try DenseMatrix([1, 0, 1, 0, 0, 2], rowCount: 3, columnCount: 2)
        let matrix = try NMFSamples.sparse([[3, 1, 0], [0, 0, 3], [0, 0, 0]])

        let found = try NMFInference(termTopics: terms).infer(matrix)

        #expect(found.documentTopics.storage == [2, 0, 0, 1.5, 0, 0])
        // |(3,1,0) − (2,2,0)|² / |(3,1,0)|² = 2 / 10.
        #expect(isClose(Double(found.residualShares[0]), 0.2, relative: 1e-5))
        #expect(found.residualShares[1] < 1e-6)
        #expect(found.residualShares[2] == 1)
    }

    @Test("agrees with the active-set solution of overlapping topics")
    func activeSet() throws {
        // scipy.optimize.nnls(H, x) with H = [[2,1,0],[1,2,1],[0,1,2],[1,0,0],[0,0,1]].
        let terms = try DenseMatrix(
            [2, 1, 0, 1, 2, 1, 0, 1, 2, 1, 0, 0, 0, 0, 1],
            rowCount: 5,
            columnCount: 3
        )
        let documents: [[Float]] = [[1, 3, 1, 0, 0], [4, 1, 0, 2, 1], [0, 0, 5, 0, 0]]

        let found = try NMFInference(termTopics: terms).infer(NMFSamples.sparse(documents))

        let expected: [[Double]] = [[0.0, 1.333333, 0.0], [1.828571, 0.0, 0.028571], [0.0, 0.0, 1.666667]]
        let residuals: [Double] = [0.030303, 0.083117, 0.333333]
        for row in documents.indices {
            for topic in 0..<3 {
                #expect(abs(Double(found.documentTopics[row, topic]) - expected[row][topic]) < 2e-3)
            }
            #expect(abs(Double(found.residualShares[row]) - residuals[row]) < 1e-4)
        }
    }

    @Test("the documents of a converged factorisation get its topics back")
    func agreesWithFit() throws {
        let matrix = try NMFSamples.factorable(documentCount: 200, termCount: 90, topicCount: 8, seed: 2)
        var options = NMF.Options()
        (options.topicCount, options.tolerance, options.maximumIterations) = (8, 1e-6, 2000)
        let fit = try NMF(options: options).factorize(matrix)

        let found = try NMFInference(termTopics: fit.termTopics).infer(matrix)

        let scale = fit.documentTopics.storage.max() ?? 1
        let difference = zip(found.documentTopics.storage, fit.documentTopics.storage).map { abs($0 - $1) }.max() ?? 1
        #expect(difference < 0.02 * scale)
    }

    @Test("a document's topics depend neither on the other documents nor on the threads")
    func independent() throws {
        let matrix = try NMFSamples.random(documentCount: 400, termCount: 100, density: 0.2, seed: 7)
        var options = NMF.Options()
        (options.topicCount, options.maximumIterations) = (20, 10)
        let terms = try NMF(options: options).factorize(matrix).termTopics

        let one = try NMFInference(termTopics: terms, parallel: ParallelLoop(threadCount: 1)).infer(matrix)
        let four = try NMFInference(termTopics: terms, parallel: ParallelLoop(threadCount: 4)).infer(matrix)
        let first = try SparseMatrix(
            rowCount: 1,
            columnCount: 100,
            rowStarts: [0, matrix.rowStarts[1]],
            columnIndices: Array(matrix.columnIndices[..<matrix.rowStarts[1]]),
            values: Array(matrix.values[..<matrix.rowStarts[1]])
        )
        let alone = try NMFInference(termTopics: terms).infer(first)

        #expect(one == four)
        #expect(alone.documentTopics.row(0) == one.documentTopics.row(0))
    }

    @Test("another vocabulary and impossible values are refused")
    func refused() throws {
        let inference = NMFInference(termTopics: DenseMatrix(repeating: 1, rowCount: 3, columnCount: 2))

        #expect(throws: NMFError.termCount(expected: 3, found: 2)) {
            try inference.infer(NMFSamples.sparse([[1, 1]]))
        }
        #expect(throws: NMFError.notFinite(document: 1, term: 2)) {
            try inference.infer(NMFSamples.sparse([[1, 1, 1], [0, 0, .nan]]))
        }
    }
}
