import LinearAlgebra
import Testing
import TopicModeling
import Vectorization

@Suite("Online factorization")
struct OnlineNMFTests {
    private static let texts: [String] = {
        let coal = TopicSamples.texts(of: ["coal", "mine", "pit", "miner", "seam", "energy"], count: 80, seed: 1)
        let wind = TopicSamples.texts(of: ["wind", "turbine", "blade", "mast", "energy"], count: 80, seed: 2)
        let fever = TopicSamples.texts(of: ["fever", "clinic", "vaccine", "dose", "nurse"], count: 80, seed: 3)
        return zip(coal, zip(wind, fever)).flatMap { [$0, $1.0, $1.1] }
    }()

    private func factorize(
        _ matrix: SparseMatrix,
        batchSize: Int,
        passes: Int = 2,
        threads: Int = 2
    ) throws -> OnlineNMF {
        var options = OnlineNMF.Options()
        options.batchSize = batchSize
        options.passCount = passes
        var factorization = NMF.Options()
        factorization.topicCount = 3
        let parallel = ParallelLoop(threadCount: threads)
        let batches = stride(from: 0, to: matrix.rowCount, by: batchSize).map {
            matrix.selectingRows(Array($0..<min(matrix.rowCount, $0 + batchSize)))
        }
        var online = try OnlineNMF(
            startingWith: batches[0],
            options: options,
            factorization: factorization,
            batchesOfPass: batches.count,
            parallel: parallel
        )
        for _ in 0..<passes {
            for batch in batches { try online.update(batch) }
        }
        return online
    }

    private func residual(of matrix: SparseMatrix, _ components: DenseMatrix) throws -> Double {
        let found = try NMFInference(termTopics: components, parallel: ParallelLoop(threadCount: 1)).infer(matrix)
        // Each row has the length 1.
        return found.residualShares.reduce(0.0) { $0 + Double($1) }.squareRoot()
    }

    @Test("comes within two percent of the factorization of all documents at once")
    func nearBatch() throws {
        let trained = try TopicSamples.train(Self.texts, topicCount: 3)
        let online = try factorize(trained.matrix, batchSize: 40)

        #expect(online.batchCount == 12)
        let loss = try residual(of: trained.matrix, online.components)
        #expect(loss < 1.02 * trained.model.training.objective)
    }

    @Test("gives the same bits on any number of threads")
    func threads() throws {
        let matrix = try TopicSamples.train(Self.texts, topicCount: 3).matrix
        let (one, four) = (
            try factorize(matrix, batchSize: 50, threads: 1), try factorize(matrix, batchSize: 50, threads: 4)
        )
        #expect(one.components == four.components)
        #expect(one.documentGram == four.documentGram)
    }

    @Test("a first batch of fewer documents than topics is refused")
    func smallBatch() throws {
        let matrix = try TopicSamples.train(Self.texts, topicCount: 3).matrix
        #expect(throws: NMFError.self) { try factorize(matrix, batchSize: 2) }
    }
}

extension SparseMatrix {
    /// The matrix of some rows.
    fileprivate func selectingRows(_ rows: [Int]) -> SparseMatrix {
        var starts = [0]
        var columns: [Int32] = []
        var entries: [Float] = []
        for row in rows {
            columns += columnIndices[rowStarts[row]..<rowStarts[row + 1]]
            entries += values[rowStarts[row]..<rowStarts[row + 1]]
            starts.append(entries.count)
        }
        return SparseMatrix(
            trustedRowCount: rows.count,
            columnCount: columnCount,
            rowStarts: starts,
            columnIndices: columns,
            values: entries
        )
    }
}
