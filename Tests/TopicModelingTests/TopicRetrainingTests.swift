import Testing
import TopicModeling

@Suite("Retraining with matching")
struct TopicRetrainingTests {
    @Test("a month later the same subjects have the same identifiers, in whatever order they come")
    func keepsIdentifiers() throws {
        var texts = SubjectTexts(seed: 11)
        let subjects = ["harbour", "clinic", "power", "court", "school"]
        let before = try TrainedTexts(subjects.flatMap { texts.notices(on: [$0], count: 30) }, topicCount: 5).model
        let after = try TrainedTexts(
            subjects.reversed().flatMap { texts.notices(on: [$0], count: 30) },
            topicCount: 5,
            previous: before
        ).model

        for subject in subjects {
            let id = try #require(before.identifier(of: subject))
            #expect(after.identifier(of: subject) == id, "\(subject)")
            #expect(after.topics.first { $0.id == id }?.label == before.topics.first { $0.id == id }?.label)
        }
        #expect(after.lineage.steps.map(\.change) == [.trained, .retrained])
    }

    @Test("a subject that is gone retires and a planted one gets a new identifier")
    func replacesSubjects() throws {
        var texts = SubjectTexts(seed: 12)
        let before = try TrainedTexts(
            ["harbour", "clinic", "court"].flatMap { texts.notices(on: [$0], count: 30) },
            topicCount: 3
        ).model
        let court = try #require(before.identifier(of: "court"))
        let after = try TrainedTexts(
            ["harbour", "clinic", "football"].flatMap { texts.notices(on: [$0], count: 30) },
            topicCount: 3,
            guide: TopicGuide(seeds: TopicSeeds(topics: []), previous: before),
            previous: before
        ).model

        #expect(after.identifier(of: "harbour") == before.identifier(of: "harbour"))
        #expect(after.identifier(of: "clinic") == before.identifier(of: "clinic"))
        #expect(after.identifier(of: "football") == "t04")
        let events = try #require(after.lineage.steps.last).events
        #expect(events.contains { $0.status == .retired && $0.from == [court] })
        #expect(events.contains { $0.status == .new && $0.to == ["t04"] })
    }

    @Test("a subject whose halves come apart is reported as split, and one half has its identifier")
    func reportsSplits() throws {
        var texts = SubjectTexts(seed: 13)
        let before = try TrainedTexts(
            texts.notices(on: ["power", "school"], count: 60) + texts.notices(on: ["harbour"], count: 30)
                + texts.notices(on: ["clinic"], count: 30),
            topicCount: 3
        ).model
        let after = try TrainedTexts(
            ["power", "school", "harbour", "clinic"].flatMap { texts.notices(on: [$0], count: 30) },
            topicCount: 4,
            guide: TopicGuide(seeds: TopicSeeds(topics: []), previous: before),
            previous: before
        ).model

        let events = try #require(after.lineage.steps.last).events
        let split = try #require(events.first { $0.status == .split })
        #expect(split.to.count == 2)
        #expect(split.to.contains(split.from[0]) && split.to.contains("t04"))
        #expect(Set([after.identifier(of: "power"), after.identifier(of: "school")]) == Set(split.to.map { $0 }))
        #expect(events.count { $0.status == .kept } == 2)
    }

    @Test("subjects that come together are reported as merged, and none of them as retired")
    func reportsMerges() throws {
        var texts = SubjectTexts(seed: 14)
        let before = try TrainedTexts(
            ["power", "school", "harbour"].flatMap { texts.notices(on: [$0], count: 30) },
            topicCount: 3
        ).model
        let after = try TrainedTexts(
            texts.notices(on: ["power", "school"], count: 60) + texts.notices(on: ["harbour"], count: 30),
            topicCount: 2,
            previous: before
        ).model

        let events = try #require(after.lineage.steps.last).events
        let merged = try #require(events.first { $0.status == .merged })
        #expect(
            Set(merged.from) == Set([before.identifier(of: "power"), before.identifier(of: "school")].map { $0 ?? "" })
        )
        #expect(!events.contains { $0.status == .retired })
    }

    @Test("models without common words are not matched")
    func refusesForeignModels() throws {
        var texts = SubjectTexts(seed: 15)
        let before = try TrainedTexts(texts.notices(on: ["power"], count: 30), topicCount: 2).model
        let foreign = texts.notices(on: ["power"], count: 30).map { notice in
            notice.split(separator: " ").map { "ö" + $0 }.joined(separator: " ")
        }

        let error = #expect(throws: TopicModelError.self) {
            try TrainedTexts(foreign, topicCount: 2, previous: before)
        }
        guard case .fewSharedTerms(shared: 0, first: _, second: _)? = error else {
            Issue.record("found \(String(describing: error))")
            return
        }
    }
}
