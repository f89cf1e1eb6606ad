import LinearAlgebra
import Testing
import TopicModeling
import Vectorization

@Suite("Stability of topics")
struct TopicStabilityTests {
    /// A model of a matrix whose terms have invented names.
    private func model(of matrix: SparseMatrix, topicCount: Int) throws -> TopicModel {
        var options = NMF.Options()
        options.topicCount = topicCount
        let parallel = ParallelLoop(threadCount: 2)
        return try TopicModel(
            vectorizer: NamedTerms.model(of: matrix),
            matrix: matrix,
            factorization: try NMF(options: options, parallel: parallel).factorize(matrix),
            options: options,
            articleIDs: (0..<matrix.rowCount).map { "a\($0)" },
            corpusHash: "",
            version: "test",
            parallel: parallel
        )
    }

    @Test("planted topics come back in every part")
    func plantedTopics() throws {
        let matrix = try PlantedTopics(topicCount: 4, documentCount: 200, seed: 6).matrix()
        var model = try model(of: matrix, topicCount: 4)
        #expect(model.topics.allSatisfy { $0.stability == nil })

        try model.measureStability(on: matrix, sampleCount: 5, parallel: ParallelLoop(threadCount: 2))

        for topic in model.topics {
            let stability = try #require(topic.stability)
            #expect(stability.recurrence == 1)
            #expect(stability.similarity > 0.7)
            #expect(stability.samples == 5)
            #expect(!stability.isUnstable)
        }
    }

    @Test("topics of noise do not, and are called unstable")
    func noise() throws {
        let matrix = try NMFSamples.random(documentCount: 150, termCount: 150, density: 0.3, seed: 5)
        var model = try model(of: matrix, topicCount: 12)

        try model.measureStability(on: matrix, sampleCount: 5, parallel: ParallelLoop(threadCount: 2))

        let unstable = model.topics.filter { $0.stability?.isUnstable == true }
        #expect(unstable.count >= 9)
        #expect(model.topics.allSatisfy { ($0.stability?.similarity ?? 1) < 0.6 })
    }

    @Test("is the same on one thread and on four, and survives the file of the model")
    func threadsAndFile() throws {
        let matrix = try PlantedTopics(topicCount: 3, documentCount: 60, seed: 8).matrix()
        var one = try model(of: matrix, topicCount: 4)
        var four = one
        try one.measureStability(on: matrix, sampleCount: 3, parallel: ParallelLoop(threadCount: 1))
        try four.measureStability(on: matrix, sampleCount: 3, parallel: ParallelLoop(threadCount: 4))
        #expect(one.topics == four.topics)

        let read = try NamedTerms.writtenAndRead(one)
        #expect(read.topics == one.topics)
        #expect(read.termCompany == one.termCompany)
    }

    @Test("needs the matrix of the model")
    func otherVocabulary() throws {
        let matrix = try PlantedTopics(topicCount: 3, documentCount: 60, seed: 8).matrix()
        var model = try model(of: matrix, topicCount: 3)
        let other = try NMFSamples.sparse(NMFSamples.notices)
        #expect(throws: NMFError.termCount(expected: matrix.columnCount, found: 9)) {
            try model.measureStability(on: other, sampleCount: 2, parallel: ParallelLoop(threadCount: 1))
        }
    }
}
