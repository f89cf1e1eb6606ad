import Testing
import TopicModeling

@Suite("Guided topics")
struct TopicGuideTests {
    private static let subjects = ["harbour", "clinic", "power", "court"]

    private func notices(_ seed: UInt64, count: Int = 30) -> [String] {
        var texts = SubjectTexts(seed: seed)
        return Self.subjects.flatMap { texts.notices(on: [$0], count: count) }
    }

    @Test("seeded topic i is topic i, by identifier and name, and holds its subject")
    func keepsOrderAndNames() throws {
        let seeds = TopicSeeds(topics: [
            TopicSeed(name: "Justice", words: [.init("judge"), .init("verdict")]),
            TopicSeed(name: "Energy", words: [.init("coal"), .init("megawatt*")]),
        ])

        let model = try TrainedTexts(notices(21), topicCount: 4, guide: TopicGuide(seeds: seeds)).model

        #expect(model.topics.prefix(2).map(\.id) == ["t01", "t02"])
        #expect(model.topics.prefix(2).map(\.label) == ["Justice", "Energy"])
        #expect(model.identifier(of: "court") == "t01" && model.identifier(of: "power") == "t02")
        #expect(model.guidance.map(\.topicID) == ["t01", "t02"])
        #expect(model.guidance.allSatisfy { $0.adherence ?? 0 > 0.9 && $0.unknown.isEmpty })
    }

    @Test("words of two subjects meet in one topic if seeds ask for it, and part without")
    func joinsWhatTheSeedsJoin() throws {
        let names = ["judge", "verdict", "lawyer", "coal", "turbine", "grid"]
        let words = names.map { TopicSeed.Word($0, strength: 3) }
        let seeds = TopicSeeds(topics: [TopicSeed(name: "Inquiry", words: words)])
        let texts = notices(22)

        let strong = try TrainedTexts(texts, topicCount: 4, guide: TopicGuide(seeds: seeds, pull: 3)).model
        let none = try TrainedTexts(texts, topicCount: 4, guide: TopicGuide(seeds: seeds, pull: 0)).model

        let best = strong.terms(ofTopic: 0, count: 6, view: .weight).map(\.term)
        #expect(Set(best) == Set(names))
        #expect((strong.guidance[0].adherence ?? 0) > (none.guidance[0].adherence ?? 1))
    }

    @Test("unknown seeds are named and the rest still works; a topic without any is left free")
    func namesUnknownSeeds() throws {
        let seeds = TopicSeeds(topics: [
            TopicSeed(name: "Energy", words: [.init("coal"), .init("peat*")], articles: ["a999"]),
            TopicSeed(name: "Fables", words: [.init("unicorn")]),
        ])

        let model = try TrainedTexts(notices(23), topicCount: 4, guide: TopicGuide(seeds: seeds)).model

        #expect(model.guidance[0].unknown == ["peat*", "a999"])
        #expect(model.guidance[1].unknown == ["unicorn"] && model.guidance[1].adherence == nil)
        #expect(!model.topics[1].isNamed && model.topics[1].label != "Fables")
        #expect(model.identifier(of: "power") == "t01")
    }

    @Test("named articles alone seed a topic")
    func seedsByArticles() throws {
        // Articles 60 to 89 are on power.
        let seeds = TopicSeeds(topics: [TopicSeed(name: "Energy", words: [], articles: ["a61", "a72", "a83"])])

        let model = try TrainedTexts(notices(24), topicCount: 4, guide: TopicGuide(seeds: seeds)).model

        #expect(model.identifier(of: "power") == "t01")
        #expect(model.guidance[0].articles == 3)
    }

    @Test("a frozen topic keeps its identifier, its name and the direction of its terms; new ones go on counting")
    func freezesTopics() throws {
        var before = try TrainedTexts(notices(25), topicCount: 4).model
        let power = try #require(before.identifier(of: "power"))
        try before.rename(topic: power, to: "Energy")
        let seeds = TopicSeeds(
            topics: [TopicSeed(name: "Justice", words: [.init("judge")])],
            frozen: .init(model: "before", topics: [power])
        )

        let model = try TrainedTexts(notices(26), topicCount: 4, guide: TopicGuide(seeds: seeds, frozenModel: before))
            .model

        #expect(model.topics[1].id == power && model.topics[1].label == "Energy")
        #expect(Set(model.topics.map(\.id)).isDisjoint(with: Set(before.topics.map(\.id)).subtracting([power])))
        let pair = try #require(TopicComparison(before, model).pairs.first { $0.second == 1 })
        #expect(pair.similarity > 0.99)
    }

    @Test("a frozen topic whose words were filtered, that is not there, or of another vectorizer is refused by line")
    func refusesFrozenTopics() throws {
        var texts = SubjectTexts(seed: 27)
        let before = try TrainedTexts(notices(27), topicCount: 4).model
        let power = try #require(before.identifier(of: "power"))
        let others = ["harbour", "clinic", "court"].flatMap { texts.notices(on: [$0], count: 30) }
        func train(_ id: String) throws {
            let frozen = TopicSeeds.Frozen(model: "before", topics: [id], line: 7)
            let seeds = TopicSeeds(topics: [], frozen: frozen, path: "seeds.yaml")
            _ = try TrainedTexts(others, topicCount: 3, guide: TopicGuide(seeds: seeds, frozenModel: before))
        }

        let filtered = #expect(throws: SeedFileError.self) { try train(power) }
        guard case .malformed("seeds.yaml", 7, .filteredFrozenTopic(power, "before", let kept, _))? = filtered else {
            Issue.record("found \(String(describing: filtered))")
            return
        }
        #expect(kept < 0.5)
        #expect(
            throws: SeedFileError.malformed(
                path: "seeds.yaml",
                line: 7,
                problem: .unknownFrozenTopic("t77", model: "before", known: before.topics.map(\.id))
            )
        ) { try train("t77") }
    }

    @Test("more seeded topics than topics are refused")
    func refusesTooManyTopics() throws {
        let seeds = TopicSeeds(
            topics: ["coal", "judge", "tide"].map { TopicSeed(name: $0, words: [.init($0)]) },
            path: "s"
        )

        #expect(throws: SeedFileError.tooManyTopics(path: "s", guided: 3, topicCount: 2)) {
            try TrainedTexts(notices(28), topicCount: 2, guide: TopicGuide(seeds: seeds))
        }
    }
}
