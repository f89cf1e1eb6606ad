import Foundation
import LinearAlgebra
import TestSupport
import Testing
import TopicModeling
import Vectorization

@Suite("Topic model")
struct TopicModelTests {
    private static let texts = [
        "coal mine and coal power for the valley", "the coal mine closes and coal prices rise",
        "power prices rise with coal", "coal power again", "vaccine clinic opens for the fever",
        "the fever clinic has no vaccine", "vaccine doses reach the clinic", "fever and vaccine",
    ]

    private static func model() throws -> (model: TopicModel, matrix: SparseMatrix, documentTopics: DenseMatrix) {
        var options = TFIDFVectorizer.Options()
        options.minimumDocumentFrequency = .count(1)
        options.maximumDocumentFrequency = .share(1)
        let stopWords = StopWords(name: "test", words: ["the", "and", "for", "has", "no", "with"])
        let (vectorizer, matrix) = try TFIDFVectorizer(options: options, stopWords: stopWords)
            .fitTransform(texts, parallel: ParallelLoop(threadCount: 1))
        var factorization = NMF.Options()
        factorization.topicCount = 2
        let found = try NMF(options: factorization).factorize(matrix)
        let model = try TopicModel(
            vectorizer: vectorizer,
            matrix: matrix,
            factorization: found,
            options: factorization,
            articleIDs: texts.indices.map { "a\($0)" },
            corpusHash: "hash",
            version: "test",
            parallel: ParallelLoop(threadCount: 1)
        )
        return (model, matrix, found.documentTopics)
    }

    @Test("tells two planted subjects apart")
    func tellsPlantedSubjectsApart() throws {
        let model = try Self.model().model
        let best = (0..<2).compactMap { model.terms(ofTopic: $0, count: 1).first?.term }
        #expect(Set(best) == ["coal", "vaccine"])
        #expect(abs(model.topics.reduce(0) { $0 + $1.prevalence } - 1) < 1e-9)
        let coal = try #require(best.firstIndex(of: "coal"))
        #expect(model.topics[coal].representativeArticles.allSatisfy { ["a0", "a1", "a2", "a3"].contains($0) })
    }

    @Test("comes back from its file unchanged, and the same model is the same bytes")
    func comesBackFromItsFile() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let paths = ["one", "two"].map { folder.appending(path: "\($0).safetensors").path(percentEncoded: false) }
        let model = try Self.model().model

        try model.write(to: paths[0])
        try Self.model().model.write(to: paths[1])
        let read = try TopicModel.read(path: paths[0])

        #expect(read.components == model.components)
        #expect(read.topics == model.topics)
        #expect(read.vectorizer.terms == model.vectorizer.terms)
        #expect(read.vectorizer.idf == model.vectorizer.idf)
        #expect(read.training == model.training)
        #expect(FileManager.default.contents(atPath: paths[0]) == FileManager.default.contents(atPath: paths[1]))
    }

    @Test("a damaged, a truncated and a later file are told apart")
    func tellsDamageApart() throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).safetensors")
            .path(percentEncoded: false)
        defer { try? FileManager.default.removeItem(atPath: path) }
        try Self.model().model.write(to: path)
        let bytes = try #require(FileManager.default.contents(atPath: path))

        var flipped = bytes
        flipped[flipped.count - 3] ^= 0x01
        try flipped.write(to: URL(filePath: path))
        let damage = #expect(throws: TopicModelError.self) { try TopicModel.read(path: path) }
        guard case .checksumMismatch? = damage else { throw Unexpected(damage) }

        try bytes.dropLast(100).write(to: URL(filePath: path))
        let truncation = #expect(throws: TopicModelError.self) { try TopicModel.read(path: path) }
        guard case .file(.invalidOffsets)? = truncation else { throw Unexpected(truncation) }

        var file = try Self.later(bytes, path: path)
        file.metadata["format_version"] = "9"
        try file.write(to: path)
        let future = #expect(throws: TopicModelError.self) { try TopicModel.read(path: path) }
        guard case .futureFormat(_, found: 9, supported: 1)? = future else { throw Unexpected(future) }
    }

    @Test("ranks by relevance as the formula says")
    func ranksByRelevance() throws {
        let model = try Self.model().model
        let sums = (0..<2).map { topic in
            (0..<model.components.rowCount).reduce(0.0) { $0 + Double(model.components[$1, topic]) }
        }
        for term in model.terms(ofTopic: 0, count: 5, view: .relevance(lambda: 0.6)) {
            let row = try #require((0..<model.vectorizer.terms.count).first { model.vectorizer.terms[$0] == term.term })
            let shares = (0..<2).map { Double(model.components[row, $0]) / sums[$0] }
            let overall = zip(shares, model.topics).reduce(0) { $0 + $1.0 * $1.1.prevalence }
            let expected = 0.6 * log(shares[0]) + 0.4 * log(shares[0] / overall)
            #expect(abs(term.weight - expected) < 1e-6, "\(term.term)")
        }
    }

    @Test("shares do not depend on the scale between the factors")
    func sharesAreScaleFree() throws {
        var (model, _, documentTopics) = try Self.model()
        let before = model.shares(of: documentTopics)
        for row in 0..<model.components.rowCount { model.components[row, 0] *= 4 }
        for row in 0..<documentTopics.rowCount { documentTopics[row, 0] /= 4 }
        let after = model.shares(of: documentTopics)
        for row in 0..<before.rowCount {
            #expect(abs(before[row, 0] - after[row, 0]) < 1e-5)
        }
    }

    private static func later(_ bytes: Data, path: String) throws -> TensorFile {
        try bytes.write(to: URL(filePath: path))
        return try TensorFile.read(path: path)
    }
}

/// An error of another case than the test asks for.
private struct Unexpected: Error {
    var found: (any Error)?

    init(_ found: (any Error)?) {
        self.found = found
    }
}
