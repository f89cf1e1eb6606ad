import Foundation
import LinearAlgebra
import Testing
import TopicModeling
import Vectorization

@Suite("Terms by coherence")
struct TermCompanyTests {
    private func model(_ rows: [[Float]], topicCount: Int) throws -> TopicModel {
        let matrix = try NMFSamples.sparse(rows)
        var options = NMF.Options()
        options.topicCount = topicCount
        return try TopicModel(
            vectorizer: NamedTerms.model(of: matrix),
            matrix: matrix,
            factorization: try NMF(options: options).factorize(matrix),
            options: options,
            articleIDs: rows.indices.map { "a\($0)" },
            corpusHash: "",
            version: "test",
            parallel: ParallelLoop(threadCount: 1)
        )
    }

    @Test("a term that never meets the others falls behind terms of less weight")
    func lonelyTerm() throws {
        // w0 to w3 stand together; w4 is heavy, but alone in its documents, which only one topic can take.
        let rows: [[Float]] =
            (0..<8).map { _ in [0.5, 0.5, 0.5, 0.5, 0] } + (0..<3).map { _ in [0, 0, 0, 0.2, 1] }
        let model = try model(rows, topicCount: 1)

        let coherent = model.terms(ofTopic: 0, count: 5)
        var plain = model
        plain.termCompany = nil

        #expect(coherent.last?.term == "w4")
        #expect(coherent.map(\.weight) == coherent.map(\.weight).sorted(by: >))
        let before = try #require(plain.terms(ofTopic: 0, count: 5).first { $0.term == "w4" }).weight
        let after = try #require(coherent.first { $0.term == "w4" }).weight
        #expect(after < before * 0.01)
    }

    @Test("company is the weighted mean of smoothed mutual information, squared, as worked out anew")
    func formula() throws {
        let model = try model(NMFSamples.notices, topicCount: 1)
        let company = try #require(model.termCompany)
        var plain = model
        plain.termCompany = nil
        let weights = Dictionary(
            uniqueKeysWithValues: plain.terms(ofTopic: 0, count: 9).map { (Int($0.term.dropFirst()) ?? 0, $0.weight) }
        )
        let added = 12.0 / 30
        func count(_ terms: Int...) -> Double {
            Double(NMFSamples.notices.count { row in terms.allSatisfy { row[$0] > 0 } })
        }
        for (term, factor) in zip(company.terms[0], company.factors[0]) {
            var (sum, total) = (0.0, 0.0)
            for other in 0..<9 where other != Int(term) {
                let found = count(Int(term), other) + added
                let expected = count(Int(term)) * count(other) / 12 + added
                sum += (weights[other] ?? 0) * log(found / expected) / -log(found / 12)
                total += weights[other] ?? 0
            }
            let mean = min(1, max(1e-3, sum / total))
            #expect(abs(Double(factor) - mean * mean) < 1e-5, "term \(term)")
        }
    }

    @Test("a file without company is read, and its terms are ordered without it")
    func olderFile() throws {
        var model = try model(NMFSamples.notices, topicCount: 3)
        let kept = try NamedTerms.writtenAndRead(model)
        #expect(kept.terms(ofTopic: 1, count: 9) == model.terms(ofTopic: 1, count: 9))

        model.termCompany = nil
        let read = try NamedTerms.writtenAndRead(model)
        #expect(read.termCompany == nil)
        #expect(read.terms(ofTopic: 1, count: 9) == model.terms(ofTopic: 1, count: 9))
    }
}
