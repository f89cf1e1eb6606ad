import LinearAlgebra
import Testing
import TopicModeling

@Suite("Tree of topics")
struct TopicHierarchyTests {
    private static let coal = TopicSamples.texts(of: ["energy", "coal", "mine", "miner", "seam"], count: 40, seed: 1)
    private static let wind = TopicSamples.texts(
        of: ["energy", "wind", "turbine", "blade", "mast"],
        count: 40,
        seed: 2
    )
    private static let fever = TopicSamples.texts(
        of: ["fever", "clinic", "vaccine", "dose", "nurse"],
        count: 40,
        seed: 3
    )

    @Test("topics that share terms are grouped, and shares add up")
    func groups() throws {
        let trained = try TopicSamples.train(Self.coal + Self.wind + Self.fever, topicCount: 3)
        var options = TopicHierarchy.Options()
        options.groupCount = 2

        let tree = try TopicHierarchy(model: trained.model, options: options, parallel: ParallelLoop(threadCount: 1))
            .tree()

        let group = try #require(tree.nodes.first { $0.kind == .group })
        let members = tree.nodes.filter { $0.parentID == group.id }
        #expect(members.count == 2)
        #expect(members.allSatisfy { node in node.terms.contains { ["coal", "wind"].contains($0.term) } })
        #expect(group.terms.first?.term == "energy")
        #expect(abs(members.reduce(0) { $0 + $1.share } - group.share) < 1e-9)
        #expect(abs(tree.nodes.filter { $0.parentID == nil }.reduce(0) { $0 + $1.share } - 1) < 1e-6)
        #expect((0.01...0.9).contains(try #require(group.similarity)))
        #expect(tree.nodes.count { $0.kind == .topic } == 3)
    }

    @Test("a topic of two subjects is parted into them, and what else its documents say plays no part")
    func subtopics() throws {
        let trained = try TopicSamples.train(Self.coal + Self.wind + Self.fever, topicCount: 2)
        var options = TopicHierarchy.Options()
        options.subtopicCount = 2
        options.termCount = 3

        let tree = try TopicHierarchy(model: trained.model, options: options, parallel: ParallelLoop(threadCount: 1))
            .tree(
                of: TopicHierarchy.Documents(
                    matrix: trained.matrix,
                    coefficients: trained.coefficients,
                    weights: [Double](repeating: 1, count: 120)
                )
            )

        let energy = try #require(tree.nodes.first { $0.kind == .topic && $0.terms.contains { $0.term == "energy" } })
        let parts = tree.nodes.filter { $0.parentID == energy.id }
        #expect(parts.map(\.id) == ["\(energy.id).1", "\(energy.id).2"])
        let words = parts.map { Set($0.terms.map(\.term)) }
        let coal: Set = ["coal", "mine", "miner", "seam", "energy"]
        let wind: Set = ["wind", "turbine", "blade", "mast", "energy"]
        #expect(
            words[0].isSubset(of: coal) && words[1].isSubset(of: wind)
                || words[1].isSubset(of: coal) && words[0].isSubset(of: wind)
        )
        #expect(abs(parts.reduce(0) { $0 + $1.share } - energy.share) < 1e-9)
    }

    @Test("a topic of too few documents stays whole and is counted")
    func fewDocuments() throws {
        let trained = try TopicSamples.train(Array(Self.coal.prefix(8)) + Array(Self.fever.prefix(8)), topicCount: 2)
        let tree = try TopicHierarchy(model: trained.model, parallel: ParallelLoop(threadCount: 1)).tree(
            of: TopicHierarchy.Documents(
                matrix: trained.matrix,
                coefficients: trained.coefficients,
                weights: [Double](repeating: 1, count: 16)
            )
        )
        #expect(tree.undividedCount == 2)
        #expect(!tree.nodes.contains { $0.kind == .subtopic })
    }
}
