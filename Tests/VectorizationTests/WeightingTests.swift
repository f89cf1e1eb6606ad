import Foundation
import LinearAlgebra
import Testing
import Vectorization

@Suite("Weights")
struct WeightingTests {
    private let texts = ["oil oil tax", "tax vote", "oil vote vote vote port"]

    @Test("of BM25 follow the formula")
    func ofBM25() throws {
        var options = TFIDFVectorizer.Options.scikitLearn
        options.weighting = .bm25(k1: 1.5, b: 0.6)
        options.norm = .none

        let (model, matrix) = try TFIDFVectorizer(options: options).fitTransform(texts, parallel: ParallelLoop())

        // Lengths 3, 2 and 5, mean 10/3; oil, tax and vote are in two documents of three, port in one.
        let idf = log(1 + (3 - 2 + 0.5) / 2.5)
        func weight(_ count: Double, _ length: Double, _ idf: Double) -> Float {
            Float(idf * count * 2.5 / (count + 1.5 * (0.4 + 0.6 * length / (10.0 / 3))))
        }
        #expect((0..<model.terms.count).map { model.terms[$0] } == ["oil", "port", "tax", "vote"])
        let expected = [
            weight(2, 3, idf), weight(1, 3, idf),
            weight(1, 2, idf), weight(1, 2, idf),
            weight(1, 5, idf), weight(1, 5, log(1 + 2.5 / 1.5)), weight(3, 5, idf),
        ]
        #expect(matrix.columnIndices == [0, 2, 2, 3, 0, 1, 3])
        for (found, expected) in zip(matrix.values, expected) { #expect(abs(found - expected) < 1e-6) }
    }

    @Test(
        "of great counts are right where the table of small ones ends",
        arguments: [TermFrequency.sublinear, .doubleLog]
    )
    func ofGreatCounts(termFrequency: TermFrequency) throws {
        var options = TFIDFVectorizer.Options.scikitLearn
        options.termFrequency = termFrequency
        options.inverseDocumentFrequency = .none
        options.norm = .none

        for count in [1, 255, 256, 257, 70_000] {
            let text = String(repeating: "tax ", count: count)
            let matrix = try TFIDFVectorizer(options: options).fitTransform([text], parallel: ParallelLoop()).matrix
            let once = 1 + log(Double(count))
            let expected = termFrequency == .doubleLog ? 1 + log(once) : once
            #expect(abs(Double(matrix.values[0]) - expected) < 1e-5)
        }
    }

    @Test("are those of topics by default")
    func defaults() throws {
        let (model, matrix) = try TFIDFVectorizer().fitTransform(
            ["oil oil oil tax x", "oil tax port", "port oil", "vote"],
            parallel: ParallelLoop()
        )

        // In at least two of four documents, and in at most half: oil is in three.
        #expect((0..<model.terms.count).map { model.terms[$0] } == ["port", "tax"])
        #expect(model.documentFrequency == [2, 2])
        #expect(model.idf.allSatisfy { abs($0 - Float(log(5.0 / 3) + 1)) < 1e-6 })
        #expect(matrix.rowStarts == [0, 1, 3, 4, 4])
        let expected: [Float] = [1, Float(0.5).squareRoot(), Float(0.5).squareRoot(), 1]
        for (found, expected) in zip(matrix.values, expected) { #expect(abs(found - expected) < 1e-6) }
    }
}
