import LinearAlgebra
import Testing
import TopicModeling

@Suite("Topic matching")
struct TopicMatchingTests {
    private func matrix(_ columns: [[Float]]) throws -> DenseMatrix {
        let rowCount = columns[0].count
        return try DenseMatrix(
            (0..<rowCount).flatMap { row in columns.map { $0[row] } },
            rowCount: rowCount,
            columnCount: columns.count
        )
    }

    private func topics(_ count: Int, prefix: String = "t0") -> [Topic] {
        (1...count).map { Topic(id: "\(prefix)\($0)", label: "label \($0)", prevalence: 1 / Double(count)) }
    }

    private func events(
        _ old: [[Float]],
        _ new: [[Float]]
    ) throws -> (events: [TopicLineage.Event], topics: [Topic], lineage: TopicLineage) {
        let matching = try TopicMatching(old: matrix(old), new: matrix(new))
        var lineage = TopicLineage(nextNumber: old.count + 1)
        var after = topics(new.count, prefix: "fresh")
        let events = matching.identify(old: topics(old.count), new: &after, lineage: &lineage)
        return (events, after, lineage)
    }

    @Test("topics keep identifiers and labels in whatever order they come again")
    func keeps() throws {
        let (events, topics, _) = try events(
            [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
            [[0, 0, 2], [3, 1, 0], [0, 1, 0]]
        )

        #expect(topics.map(\.id) == ["t03", "t01", "t02"])
        #expect(topics.map(\.label) == ["label 3", "label 1", "label 2"])
        #expect(events.allSatisfy { $0.status == .kept })
        // (3, 1, 0) has the cosine 3/√10 with (1, 0, 0).
        #expect(abs(events[1].similarity - 3 / 10.0.squareRoot()) < 1e-6)
    }

    @Test("a topic that was not there gets a number that no topic ever had, one that is gone retires")
    func addsAndRetires() throws {
        let (events, topics, lineage) = try events([[1, 0, 0], [0, 1, 0]], [[1, 0, 0], [0, 0, 1]])

        #expect(topics.map(\.id) == ["t01", "t03"])
        #expect(lineage.nextNumber == 4)
        #expect(events.map(\.status) == [.kept, .new, .retired])
        #expect(events[2].from == ["t02"] && events[2].to.isEmpty)
    }

    @Test("a topic whose halves stand alone was split, and the larger half has its identifier")
    func splits() throws {
        let whole: [Float] = [0.8, 0.6, 0, 0]
        let (events, topics, _) = try events([whole, [0, 0, 0, 1]], [[1, 0, 0, 0], [0, 0, 0, 1], [0, 1, 0, 0]])

        #expect(topics.map(\.id) == ["t01", "t02", "t03"])
        let split = try #require(events.first { $0.status == .split })
        #expect(split.from == ["t01"] && split.to == ["t01", "t03"])
        #expect(split.similarity > 0.999)
        // The squares of the weights: 0.64 and 0.36.
        #expect(abs(split.parts[0] - 0.64) < 1e-3 && abs(split.parts[1] - 0.36) < 1e-3)
        #expect(events.count == 2)
    }

    @Test("two topics that became one were merged, and neither is reported as retired")
    func merges() throws {
        let (events, topics, _) = try events([[1, 0, 0], [0, 1, 0], [0, 0, 1]], [[0.6, 0.8, 0], [0, 0, 1]])

        #expect(topics.map(\.id) == ["t02", "t03"])
        let merge = try #require(events.first { $0.status == .merged })
        #expect(merge.from == ["t02", "t01"] && merge.to == ["t02"])
        #expect(!events.contains { $0.status == .retired })
    }

    @Test("a likeness below the threshold is none")
    func doesNotForcePairs() throws {
        let (events, topics, _) = try events([[1, 0, 0]], [[0.2, 0.98, 0]])

        #expect(topics[0].id == "t02")
        #expect(Set(events.map(\.status)) == [.new, .retired])
        #expect(abs(events[0].similarity - 0.2 / (0.04 + 0.9604).squareRoot()) < 1e-6)
    }
}
