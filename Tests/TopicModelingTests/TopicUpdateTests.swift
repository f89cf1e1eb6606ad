import LinearAlgebra
import Testing
import TopicModeling
import Vectorization

@Suite("Topic model update")
struct TopicUpdateTests {
    private static let subjects = ["harbour", "clinic", "power", "court"]

    private func update(
        _ model: TopicModel,
        _ texts: [String],
        options: TopicModelUpdate.Options = .init()
    ) throws -> TopicModelUpdate.Outcome {
        try TopicModelUpdate(options: options, parallel: TrainedTexts.serial).update(
            model,
            with: texts,
            articleIDs: texts.indices.map { "n\($0)" },
            corpusHash: "new",
            version: "test"
        )
    }

    private func model(seed: UInt64 = 1) throws -> TopicModel {
        var texts = SubjectTexts(seed: seed)
        let notices = Self.subjects.flatMap { texts.notices(on: [$0], count: 40) }
        return try TrainedTexts(notices, topicCount: 4).model
    }

    @Test("articles on known subjects keep every topic, add none and raise no alarm")
    func keepsTopics() throws {
        var texts = SubjectTexts(seed: 2)
        var model = try model()
        let harbour = try #require(model.identifier(of: "harbour"))
        try model.rename(topic: harbour, to: "Ports and ships")

        let outcome = try update(model, Self.subjects.flatMap { texts.notices(on: [$0], count: 5) })

        #expect(!outcome.fit.isAlarming)
        #expect(outcome.events.map(\.status) == [.kept, .kept, .kept, .kept])
        #expect(outcome.model.topics.map(\.id) == model.topics.map(\.id))
        #expect(outcome.model.topics.first { $0.id == harbour }?.label == "Ports and ships")
        for subject in Self.subjects {
            #expect(outcome.model.identifier(of: subject) == model.identifier(of: subject), "\(subject)")
        }
        #expect(abs(outcome.model.topics.reduce(0) { $0 + $1.prevalence } - 1) < 1e-9)
    }

    @Test("a planted subject raises the alarm, gets a topic with a new identifier, and its words are new terms")
    func addsPlantedTopic() throws {
        var texts = SubjectTexts(seed: 3)
        let model = try model()
        let known = Self.subjects.flatMap { texts.notices(on: [$0], count: 5) }

        let outcome = try update(model, known + texts.notices(on: ["football"], count: 15))

        #expect(outcome.fit.isAlarming)
        let football = try #require(outcome.model.identifier(of: "football"))
        #expect(football == "t05")
        #expect(outcome.events.filter { $0.status == .new }.flatMap(\.to) == ["t05"])
        #expect(outcome.newTermCount == 15)
        #expect(outcome.model.topics.prefix(4).map(\.id) == model.topics.map(\.id))
    }

    @Test("with decay a subject that is spoken of no more retires, and its identifier is not given again")
    func retiresFadedTopics() throws {
        var texts = SubjectTexts(seed: 4)
        var model = try model()
        let court = try #require(model.identifier(of: "court"))
        var options = TopicModelUpdate.Options()
        options.decay = 0.3

        for _ in 0..<4 {
            let rest = ["harbour", "clinic", "power"].flatMap { texts.notices(on: [$0], count: 20) }
            model = try update(model, rest, options: options).model
        }
        #expect(!model.topics.contains { $0.id == court })
        #expect(model.lineage.steps.contains { $0.events.contains { $0.status == .retired && $0.from == [court] } })

        let mixed = texts.notices(on: ["football"], count: 30) + texts.notices(on: ["harbour"], count: 10)
        let back = try update(model, mixed).model
        #expect(back.identifier(of: "football") == "t05")
    }

    @Test("frequencies of a fixed vocabulary are those of both corpora counted together")
    func addsUpFrequencies() throws {
        var texts = SubjectTexts(seed: 5)
        let (old, new) = (texts.notices(on: ["power"], count: 20), texts.notices(on: ["power", "clinic"], count: 10))
        var options = TFIDFVectorizer.Options()
        options.minimumDocumentFrequency = .count(2)
        let first = try TFIDFVectorizer(options: options).fitTransform(old, parallel: TrainedTexts.serial).model

        let grown = try first.growing(by: new, growsVocabulary: false, parallel: TrainedTexts.serial).model
        let both = try TFIDFVectorizer(options: options, vocabulary: first.terms)
            .fitTransform(old + new, parallel: TrainedTexts.serial).model

        #expect(grown.documentFrequency == both.documentFrequency)
        #expect(grown.idf == both.idf)
        #expect(grown.documentCount == 30)
        #expect(abs(grown.averageDocumentLength - both.averageDocumentLength) < 1e-9)
    }

    @Test("new terms follow the old ones, which keep their columns")
    func growsAtTheEnd() throws {
        var texts = SubjectTexts(seed: 6)
        let model = try model().vectorizer

        let grown = try model.growing(by: texts.notices(on: ["football"], count: 20), parallel: TrainedTexts.serial)
            .model

        #expect(Array(grown.terms.offsets.prefix(model.terms.offsets.count)) == model.terms.offsets)
        #expect(
            Set((model.terms.count..<grown.terms.count).map { grown.terms[$0] })
                == Set(SubjectTexts.subjects["football"] ?? [])
        )
    }

    @Test("words that a seeded topic must not have stay out of it, and so do new ones of their kind")
    func keepsExclusions() throws {
        var texts = SubjectTexts(seed: 7)
        let seeds = TopicSeeds(topics: [
            TopicSeed(name: "Energy", words: [.init("coal"), .init("grid")], exclusions: ["turbine", "win*"])
        ])
        let notices = Self.subjects.flatMap { texts.notices(on: [$0], count: 30) }
        let model = try TrainedTexts(notices, topicCount: 4, guide: TopicGuide(seeds: seeds)).model
        let windy = texts.notices(on: ["power"], count: 20).map { $0 + " windmill turbine" }

        let updated = try update(model, windy).model

        let terms = updated.terms(ofTopic: 0, count: 500, view: .weight).map(\.term)
        #expect(terms.contains("coal") && !terms.contains("turbine") && !terms.contains("windmill"))
        #expect(updated.topics[0].label == "Energy")
    }

    @Test("articles without a known word, or of another language, are refused")
    func refusesForeignTexts() throws {
        let model = try model()

        #expect(throws: TopicModelError.noKnownWords(documentCount: 2)) {
            try update(model, ["zebra giraffe", "lion tiger"])
        }
        let foreign = "der hafen und die kräne am kai harbour warten auf schiffe aus übersee"
        let error = #expect(throws: TopicModelError.self) { try update(model, [foreign, foreign]) }
        guard case .foreignText(let share, 2)? = error else {
            Issue.record("found \(String(describing: error))")
            return
        }
        #expect(share > 0.9)
    }

    @Test("shards that were updated apart sum up to the model that was updated with both")
    func mergesShards() throws {
        var texts = SubjectTexts(seed: 8)
        let base = try model()
        let parts = (0..<2).map { _ in Self.subjects.flatMap { texts.notices(on: [$0], count: 10) } }
        var options = TopicModelUpdate.Options()
        options.growsVocabulary = false
        options.newTopicLimit = 0
        let shards = try parts.map { try update(base, $0, options: options).model }

        let merged = try TopicModelMerge(parallel: TrainedTexts.serial)
            .merge(shards[0], shards[1], base: base, prefix: "2:", version: "test")
        let whole = try update(base, parts[0] + parts[1], options: options).model

        #expect(merged.method == .shards)
        #expect(merged.model.topics.map(\.id) == base.topics.map(\.id))
        #expect(merged.model.vectorizer.documentFrequency == whole.vectorizer.documentFrequency)
        let comparison = try TopicComparison(merged.model, whole)
        #expect(comparison.pairs.count == 4)
        #expect(comparison.pairs.allSatisfy { $0.similarity > 0.99 && $0.first == $0.second })
    }

    @Test("models that were trained apart are merged by matching, and what only one has follows")
    func mergesIndependentModels() throws {
        var texts = SubjectTexts(seed: 9)
        let first = try TrainedTexts(
            ["harbour", "clinic", "power"].flatMap { texts.notices(on: [$0], count: 30) },
            topicCount: 3
        ).model
        var second = try TrainedTexts(
            ["court", "harbour", "power"].flatMap { texts.notices(on: [$0], count: 30) },
            topicCount: 3
        ).model
        let harbour = try #require(second.identifier(of: "harbour"))
        try second.rename(topic: harbour, to: "Ports")

        let merged = try TopicModelMerge(parallel: TrainedTexts.serial)
            .merge(first, second, prefix: "2:", version: "test")

        #expect(merged.method == .matched)
        #expect(merged.model.topicCount == 4)
        #expect(merged.model.identifier(of: "court") == "t04")
        #expect(merged.model.identifier(of: "harbour") == first.identifier(of: "harbour"))
        #expect(merged.model.topics.contains { $0.label == "Ports" && $0.isNamed })
        #expect(merged.model.vectorizer.documentCount == 180)
        #expect(abs(merged.model.topics.reduce(0) { $0 + $1.prevalence } - 1) < 1e-9)
    }

    @Test("models of another vectorizer are not merged")
    func refusesOtherVectorizers() throws {
        let first = try model()
        var second = first
        var options = second.vectorizer.options
        options.termFrequency = .raw
        second.vectorizer = TFIDFModel(
            options: options,
            stopWords: second.vectorizer.stopWords,
            terms: second.vectorizer.terms,
            documentFrequency: second.vectorizer.documentFrequency,
            documentCount: second.vectorizer.documentCount,
            averageDocumentLength: second.vectorizer.averageDocumentLength
        )

        let error = #expect(throws: TopicModelError.self) {
            try TopicModelMerge(parallel: TrainedTexts.serial).merge(first, second, prefix: "2:", version: "test")
        }
        #expect(error == .otherVectorizer(option: "term frequency", first: "sublinear", second: "raw"))
    }
}
