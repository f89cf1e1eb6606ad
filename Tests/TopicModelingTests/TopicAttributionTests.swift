import LinearAlgebra
import Testing
import TopicModeling
import Vectorization

@Suite("Topics of passages")
struct TopicAttributionTests {
    private static let coal = TopicSamples.texts(of: ["coal", "mine", "pit", "miner", "seam"], count: 20, seed: 1)
    private static let fever = TopicSamples.texts(
        of: ["fever", "clinic", "vaccine", "dose", "nurse"],
        count: 20,
        seed: 2
    )

    @Test("a sentence belongs to the topic of its words, within the topics of its document")
    func attributes() throws {
        // The last document speaks of both.
        let mixed = "coal mine pit miner fever clinic vaccine dose"
        let trained = try TopicSamples.train(Self.coal + Self.fever + [mixed], topicCount: 2)
        let coal = try #require(
            (0..<2).first { trained.model.terms(ofTopic: $0, count: 5).contains { $0.term == "coal" } }
        )
        let passages = try trained.model.vectorizer.transform(
            ["the coal mine", "a fever clinic", "nothing known", "a fever clinic"],
            parallel: ParallelLoop(threadCount: 1)
        ).matrix

        let shares = TopicAttribution(model: trained.model).shares(
            of: passages,
            in: [40, 40, 40, 0],
            coefficients: trained.coefficients,
            parallel: ParallelLoop(threadCount: 1)
        )

        #expect(shares[0, coal] > 0.9)
        #expect(shares[1, 1 - coal] > 0.9)
        #expect(shares.row(2).allSatisfy { $0 == 0 })
        for row in [0, 1] { #expect(abs(shares.row(row).reduce(0, +) - 1) < 1e-5) }
        // In an article about coal alone, not even a fever is another topic.
        if trained.coefficients[0, 1 - coal] == 0 { #expect(shares[3, 1 - coal] == 0) }
    }

    @Test("terms that are new in a topic rise, and terms that are gone fall, by what was before only")
    func drift() throws {
        let early = TopicSamples.texts(of: ["coal", "mine", "shovel"], count: 60, seed: 3)
        let late = TopicSamples.texts(of: ["coal", "mine", "robot"], count: 60, seed: 4)
        // As many of another subject, so that the two topics are the two subjects.
        let other = TopicSamples.texts(of: ["fever", "clinic", "dose"], count: 240, seed: 5)
        let trained = try TopicSamples.train(early + late + other, topicCount: 2)
        let coal = try #require(
            (0..<2).first { trained.model.terms(ofTopic: $0, count: 5).contains { $0.term == "coal" } }
        )
        func drift(_ periods: [[Int]]) -> [[TermDrift.Terms]] {
            TermDrift(model: trained.model, parallel: ParallelLoop(threadCount: 2)).terms(
                in: trained.matrix,
                coefficients: trained.coefficients,
                weights: [Double](repeating: 1, count: trained.matrix.rowCount),
                periods: periods
            )
        }

        let periods = [Array(0..<60), Array(60..<120), Array(0..<60)]
        let moved = drift(periods)

        #expect(moved[0][coal] == TermDrift.Terms())
        #expect(moved[1][coal].rising == ["robot"])
        #expect(moved[1][coal].falling == ["shovel"])
        #expect(drift(Array(periods.prefix(2))) == Array(moved.prefix(2)))
    }
}
