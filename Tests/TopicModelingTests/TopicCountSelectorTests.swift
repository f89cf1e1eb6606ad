import LinearAlgebra
import Testing
import TopicModeling

@Suite("Choosing the number of topics")
struct TopicCountSelectorTests {
    /// A selector that is quick on small matrices.
    private func selector(_ range: ClosedRange<Int>, step: Int? = 1, samples: Int = 4, threads: Int = 2)
        -> TopicCountSelector
    {
        var options = TopicCountSelector.Options()
        options.range = range
        options.step = step
        options.sampleCount = samples
        return TopicCountSelector(options: options, parallel: ParallelLoop(threadCount: threads))
    }

    @Test("finds the number of topics that were planted", arguments: [3, 5, 8])
    func plantedTopics(count: Int) throws {
        let matrix = try PlantedTopics(topicCount: count, documentCount: 240, seed: UInt64(count)).matrix()

        let found = try selector(2...12).select(matrix)

        #expect(found.chosen.topicCount == count)
        #expect(found.candidates.map(\.topicCount) == Array(2...12))
        #expect(found.runnersUp.count == 2)
        #expect(!found.runnersUp.contains { $0.topicCount == count })
        #expect(found.reason.hasPrefix("\(count) topics "))
    }

    @Test("narrows a coarse grid to the planted number")
    func coarseToFine() throws {
        let matrix = try PlantedTopics(topicCount: 14, documentCount: 500, seed: 1).matrix()

        let found = try selector(5...40, step: nil).select(matrix)

        #expect(abs(found.chosen.topicCount - 14) <= 2)
        #expect(found.candidates.count < 20)
        #expect(found.isWhole)
    }

    @Test("unseen documents of an exact product are explained by as many topics as it has, and not by fewer")
    func heldOutError() throws {
        let matrix = try NMFSamples.factorable(documentCount: 120, termCount: 60, topicCount: 4, seed: 3)

        let found = try selector(2...5).select(matrix).candidates

        let errors = Dictionary(uniqueKeysWithValues: found.map { ($0.topicCount, $0.heldOutError) })
        #expect(try #require(errors[4]) < 0.01)
        #expect(try #require(errors[3]) > 0.03)
        #expect(try #require(errors[2]) > (try #require(errors[3])))
    }

    @Test("says the same on one thread and on four")
    func threads() throws {
        let matrix = try PlantedTopics(topicCount: 4, documentCount: 120, seed: 9).matrix()
        #expect(try selector(2...6, threads: 1).select(matrix) == selector(2...6, threads: 4).select(matrix))
    }

    @Test("tries what the documents have room for, and refuses a range beyond them")
    func rangeBeyondTheData() throws {
        let matrix = try PlantedTopics(topicCount: 3, documentCount: 20, seed: 2).matrix()

        let clipped = try selector(12...40, step: 2, samples: 2).select(matrix)

        #expect(clipped.range == 12...16)
        #expect(clipped.candidates.map(\.topicCount) == [12, 14, 16])
        let error = #expect(throws: NMFError.self) { try selector(17...40).select(matrix) }
        guard case .tooManyTopics(topicCount: 17, documentCount: 16, _)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test("refuses a single topic, a single part and an empty matrix")
    func impossible() throws {
        let matrix = try PlantedTopics(topicCount: 3, documentCount: 20, seed: 2).matrix()
        let empty = try NMFSamples.sparse([[0, 0], [0, 0]])
        #expect(throws: NMFError.self) { try selector(1...5).select(matrix) }
        #expect(throws: NMFError.self) { try selector(2...5, samples: 1).select(matrix) }
        #expect(throws: NMFError.self) { try selector(2...2).select(empty) }
    }

    @Test("gives the best so far where it is stopped or the time runs out")
    func stopped() throws {
        let matrix = try PlantedTopics(topicCount: 3, documentCount: 60, seed: 4).matrix()
        var seen: [Int] = []
        let stopped = try selector(2...9).select(matrix) {
            seen.append($0.topicCount)
            return seen.count < 3
        }
        #expect(seen == [2, 3, 4])
        #expect(stopped.candidates.count == 3)
        #expect(!stopped.isWhole)

        var options = TopicCountSelector.Options()
        options.maximumSeconds = 0
        let late = try TopicCountSelector(options: options).select(matrix)
        #expect(late.candidates.map(\.topicCount) == [5])
        #expect(late.chosen.topicCount == 5)
        #expect(!late.isWhole)
    }
}
