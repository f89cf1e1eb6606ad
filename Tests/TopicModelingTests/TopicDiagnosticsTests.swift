import Foundation
import LinearAlgebra
import Testing
import TopicModeling
import Vectorization

@Suite("Diagnostics of topics")
struct TopicDiagnosticsTests {
    /// Topics with given weights; the documents are given by their shares.
    private func diagnostics(
        components: [[Float]],
        documents: [[Float]],
        frequency: [Int32]
    ) throws -> TopicDiagnostics {
        let topicCount = components[0].count
        let model = TopicModel(
            vectorizer: TFIDFModel(
                options: TFIDFVectorizer.Options(),
                stopWords: .none,
                terms: TermTable(frequency.indices.map { "w\($0)" }),
                documentFrequency: frequency,
                documentCount: documents.count,
                averageDocumentLength: 10
            ),
            topics: (0..<topicCount).map { Topic(id: "t\($0)", label: "", prevalence: 1 / Double(topicCount)) },
            components: try DenseMatrix(
                components.flatMap(\.self),
                rowCount: components.count,
                columnCount: topicCount
            ),
            documentGram: DenseMatrix(rowCount: topicCount, columnCount: topicCount),
            termProjection: DenseMatrix(rowCount: components.count, columnCount: topicCount),
            training: TrainingRecord(
                options: NMF.Options(),
                corpusHash: "",
                documentCount: documents.count,
                objective: 0,
                iterations: 1,
                stoppedBy: "tolerance",
                history: [],
                version: "test"
            )
        )
        return TopicDiagnostics(
            of: model,
            documentTopics: try DenseMatrix(
                documents.flatMap(\.self),
                rowCount: documents.count,
                columnCount: topicCount
            )
        )
    }

    @Test("measures are those of their formulas")
    func formulas() throws {
        let found = try diagnostics(
            components: [[3, 0], [1, 0], [0, 4]],
            documents: [[1, 0], [1, 1], [0, 2]],
            frequency: [2, 2, 4]
        ).topics

        #expect(abs(found[0].effectiveWords - 1 / (0.75 * 0.75 + 0.25 * 0.25)) < 1e-9)
        #expect(found[1].effectiveWords == 1)
        #expect(abs(found[0].corpusDistance - (0.75 * log(0.75 / 0.25) + 0.25 * log(0.25 / 0.25))) < 1e-9)
        #expect(abs(found[1].corpusDistance - log(1 / 0.5)) < 1e-9)
        // Shares of the first topic: 1, 1/2, 0.
        let (most, rest) = (2.0 / 3, 1.0 / 3)
        #expect(abs(found[0].documentEntropy - (-most * log(most) - rest * log(rest))) < 1e-6)
        // In the second document both are equally large, and the first is taken.
        #expect(found[0].firstRankShare == 1)
        #expect(found[1].firstRankShare == 0.5)
        #expect(found.allSatisfy { $0.problem == nil })
    }

    /// Six topics with a word of their own each, and the last one of common words besides.
    private func withBackground() throws -> TopicDiagnostics {
        let components: [[Float]] =
            (0..<6).map { row in (0..<6).map { $0 == row ? 5 + Float(row) * 0.3 : 0 } }
            + (0..<12).map { _ in [0.2, 0.22, 0.18, 0.21, 0.19, 4] }
        let documents: [[Float]] = (0..<120).map { document in
            (0..<6).map { topic in topic == 5 ? 0.05 : topic == document % 5 ? 1 : 0.01 }
        }
        return try diagnostics(
            components: components,
            documents: documents,
            frequency: [24, 24, 24, 24, 24, 24] + [Int32](repeating: 100, count: 12)
        )
    }

    @Test("a topic of common words that leads no document is a background")
    func background() throws {
        let found = try withBackground().topics
        #expect(found[5].problem == .background)
        #expect(found.dropLast().allSatisfy { $0.problem == nil })
    }

    @Test("a topic of a few documents among topics of many is narrow")
    func narrow() throws {
        let components: [[Float]] = (0..<6).map { row in (0..<6).map { $0 == row ? 5 + Float(row) * 0.1 : 0 } }
        let documents: [[Float]] = (0..<300).map { document in
            let topic = document < 4 ? 5 : document % 5
            return (0..<6).map { $0 == topic ? 1 : 0 }
        }
        let found = try diagnostics(
            components: components,
            documents: documents,
            frequency: [60, 60, 60, 60, 60, 4]
        ).topics
        #expect(found[5].problem == .narrow)
        #expect(found.count { $0.problem != nil } == 1)
    }

    @Test("words that all topics have are candidates for stop words, and a topic's own are not")
    func stopWords() throws {
        let components: [[Float]] =
            (0..<6).map { row in (0..<6).map { $0 == row ? 5 : 0 } } + [[3, 3, 3, 3, 3, 3], [2, 2, 0, 0, 0, 0]]
        let found = try diagnostics(
            components: components,
            documents: (0..<60).map { document in (0..<6).map { $0 == document % 6 ? 1 : 0 } },
            frequency: [10, 10, 10, 10, 10, 10, 60, 20]
        ).stopWordCandidates
        #expect(found.map(\.term) == ["w6"])
        #expect(found.first?.topicCount == 6)
        #expect(found.first?.documentShare == 1)
        #expect(abs((found.first?.evenness ?? 0) - 1) < 0.01)
    }
}
