import Discourse
import Foundation
import LinearAlgebra
import Reporting
import Stance
import TestSupport
import Testing

@Suite("The map of speakers as a document")
struct StanceMapDocumentTests {
    private func map() throws -> StanceMap {
        let scores = [("Ada <Orlan> & \"Co\"", [0.8, 0.4]), ("Ben\u{1}", [-0.4, 0.8]), ("Çay", [0.5, 0.5])]
        let cells = scores.flatMap { name, scores in
            scores.enumerated().map { facet, score in cell(name, "facet\(facet)", score) }
        }
        return try StanceMap(cells: cells, parallel: ParallelLoop(threadCount: 1))
    }

    private func cell(_ name: String, _ facet: String, _ score: Double) -> StanceCell {
        StanceCell(
            speaker: Speaker(id: name, name: name, kind: .person, mention: name, resolvedBy: .fullName),
            theme: "energy",
            facet: facet,
            stanceRaw: score,
            shrinkage: 0.5,
            verdict: .support,
            certainty: .leaning,
            tone: nil,
            toneStanceConflict: false,
            statementCount: 1,
            articleCount: 1,
            evidence: [
                EvidenceRow(
                    word: "good",
                    valence: score,
                    reverser: 1,
                    negation: 1,
                    facet: facet,
                    facetSign: 1,
                    decay: 1,
                    modality: 1,
                    voice: 1,
                    confidence: 1,
                    contribution: score,
                    statementID: "\(name)\(facet)",
                    articleID: name,
                    start: 0,
                    end: 4,
                    sentence: "good"
                )
            ]
        )
    }

    @Test("the JSON document fits its schema")
    func fitsItsSchema() throws {
        let check = try JSONSchemaCheck(schema: JSONWriter.text(of: JSONSchema.record(StanceMapDocument.layout)))
        let text = JSONWriter.text(of: StanceMapDocument(map: try map()).value)

        #expect(try check.violations(of: text) == [])
    }

    @Test("GraphML escapes what XML reserves, and has a node a speaker and an edge a pair")
    func graphML() throws {
        let text = StanceMapDocument(map: try map()).graphML

        #expect(text.contains("<node id=\"Ada &lt;Orlan&gt; &amp; &quot;Co&quot;\">"))
        #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
        #expect(text.components(separatedBy: "<node ").count == 4)
        #expect(text.components(separatedBy: "<edge ").count == 4)
        #expect(text.components(separatedBy: "<data ").count - 1 == text.components(separatedBy: "</data>").count - 1)
    }
}
