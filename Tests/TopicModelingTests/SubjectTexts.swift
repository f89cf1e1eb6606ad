import LinearAlgebra
import TopicModeling
import Vectorization

/// Made-up notices on planted subjects: each word of a subject is as likely as the others, with small talk between.
struct SubjectTexts {
    private var generator: RandomGenerator

    init(seed: UInt64) {
        generator = RandomGenerator(seed: seed)
    }

    static let subjects: [String: [String]] = [
        "harbour": words(
            "harbour quay barge dredger pilot tide cargo crane lock ferry wharf anchor buoy tonnage berth"
        ),
        "clinic": words(
            "clinic vaccine nurse fever ward dose surgeon patient hospital symptom doctor therapy outbreak pulse virus"
        ),
        "power": words(
            "coal turbine megawatt grid reactor pipeline boiler substation voltage fuel gas generator blackout meter solar"
        ),
        "court": words(
            "judge verdict lawyer appeal trial jury sentence statute prosecutor hearing plea witness bail felony ruling"
        ),
        "school": words(
            "pupil teacher classroom exam syllabus tuition lesson homework campus diploma kindergarten lecture essay headmaster blackboard"
        ),
        "football": words(
            "striker goalkeeper penalty league stadium referee offside midfield coach kickoff defender corner whistle fixture trophy"
        ),
    ]

    private static let smallTalk = words("monday council people week town report plan year group meeting")

    private static func words(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }

    /// Returns notices of thirty words on one or more subjects in equal parts.
    mutating func notices(on subjects: [String], count: Int) -> [String] {
        let pool = subjects.flatMap { Self.subjects[$0] ?? [] }
        return (0..<count).map { _ in
            (0..<30).map { place in place % 5 == 0 ? pick(Self.smallTalk) : pick(pool) }.joined(separator: " ")
        }
    }

    private mutating func pick(_ words: [String]) -> String {
        words[min(words.count - 1, Int(generator.nextUniform() * Float(words.count)))]
    }
}

/// A model with what it was trained on.
struct TrainedTexts {
    var model: TopicModel
    var matrix: SparseMatrix
    var documentTopics: DenseMatrix

    static let serial = ParallelLoop(threadCount: 1)

    /// Trains a model on texts, guided if a guide is given.
    init(_ texts: [String], topicCount: Int, guide: TopicGuide? = nil, previous: TopicModel? = nil) throws {
        var options = TFIDFVectorizer.Options()
        options.minimumDocumentFrequency = .count(2)
        let (vectorizer, matrix) = try TFIDFVectorizer(options: options).fitTransform(texts, parallel: Self.serial)
        var factorization = NMF.Options()
        factorization.topicCount = topicCount
        let ids = texts.indices.map { "a\($0)" }
        let guided = try guide.map {
            try GuidedTraining(
                $0,
                matrix: matrix,
                vectorizer: vectorizer,
                phrases: nil,
                articleIDs: ids,
                options: factorization,
                parallel: Self.serial
            )
        }
        let found = try NMF(options: factorization, parallel: Self.serial)
            .factorize(matrix, start: guided?.start, guidance: guided?.guidance ?? NMFGuidance())
        var model = try TopicModel(
            vectorizer: vectorizer,
            matrix: matrix,
            factorization: found,
            options: factorization,
            articleIDs: ids,
            corpusHash: "hash",
            version: "test",
            parallel: Self.serial
        )
        guided?.finish(&model, documentTopics: found.documentTopics)
        if let previous {
            try model.identify(after: previous, on: matrix, documentTopics: found.documentTopics, Self.serial)
        }
        (self.model, self.matrix, documentTopics) = (model, matrix, found.documentTopics)
    }

    /// The identifier of the topic with most words of a subject among its ten best.
    func identifier(of subject: String) -> String? { model.identifier(of: subject) }
}

extension TopicModel {
    /// The identifier of the topic with most words of a subject among its ten best terms, if there are five.
    func identifier(of subject: String) -> String? {
        let words = Set(SubjectTexts.subjects[subject] ?? [])
        let counts = topics.indices.map { topic in
            terms(ofTopic: topic, count: 10).count { words.contains($0.term) }
        }
        guard let best = counts.indices.max(by: { counts[$0] < counts[$1] }), counts[best] >= 5 else { return nil }
        return topics[best].id
    }
}
