import Corpus
import Discourse
import Foundation
import Reporting
import Stance
import TestSupport
import Testing

@Suite("Record definitions")
struct RecordDefinitionTests {
    private let speaker = Speaker(
        id: "mara-ellison",
        name: "Mara Ellison",
        kind: .person,
        mention: "Prime Minister Mara Ellison",
        resolvedBy: .fullName,
        role: "prime minister",
        organisation: nil
    )

    private var statement: Statement {
        Statement(
            articleID: "a1",
            kind: .direct,
            pattern: "content-verb-speaker",
            voice: .ownDirect,
            confidence: 0.95,
            speaker: speaker,
            chain: [speaker],
            source: TextRange(start: 30, end: 57),
            cue: Statement.Cue(range: TextRange(start: 25, end: 29), text: "said", lemma: "say", cueClass: "neutral"),
            content: [TextRange(start: 1, end: 23)],
            text: "We will build the wind"
        )
    }

    private var cell: StanceCell {
        StanceCell(
            speaker: speaker,
            theme: "energy",
            facet: nil,
            articleID: "a1",
            period: "2031-03-01",
            stanceRaw: 0.5,
            shrinkage: 0.2,
            verdict: .support,
            certainty: .insufficient,
            tone: nil,
            toneStanceConflict: false,
            statementCount: 1,
            articleCount: 1,
            evidence: [
                EvidenceRow(
                    word: "build",
                    valence: 0.5,
                    reverser: 1,
                    negation: 1,
                    facet: "renewables",
                    facetSign: 1,
                    decay: 1,
                    modality: 1,
                    voice: 1,
                    confidence: 1,
                    contribution: 0.5,
                    statementID: "a1:1:23",
                    articleID: "a1",
                    start: 9,
                    end: 14,
                    sentence: "We will build the wind"
                )
            ]
        )
    }

    @Test("a statement fits its schema")
    func statementFitsItsSchema() throws {
        let definition = StatementRecord.definition
        let check = try JSONSchemaCheck(schema: JSONWriter.text(of: JSONSchema.record(definition.layout)))
        #expect(try check.violations(of: JSONWriter.text(of: definition.record(of: statement))) == [])
    }

    @Test("an unattributed statement fits its schema")
    func unattributedStatementFitsItsSchema() throws {
        var statement = statement
        statement.speaker = nil
        statement.source = nil
        statement.cue = nil
        statement.chain = []
        let definition = StatementRecord.definition
        let check = try JSONSchemaCheck(schema: JSONWriter.text(of: JSONSchema.record(definition.layout)))
        #expect(try check.violations(of: JSONWriter.text(of: definition.record(of: statement))) == [])
    }

    @Test("a stance cell has exactly the fields of the contract, in their order")
    func stanceCellHasTheContractsFields() throws {
        let names = StanceCellRecord.definition.layout.fields.map(\.name)
        #expect(
            names == [
                "speaker", "theme", "facet", "stance_raw", "shrinkage", "stance", "stance_low", "stance_high",
                "sign_probability", "verdict", "certainty", "tone", "tone_stance_conflict", "statements",
                "inherited_statements", "articles",
                "evidence",
            ]
        )
        #expect(StanceCellRecord.byArticle.layout.fields.map(\.name).contains("article_id"))
        #expect(StanceCellRecord.byPeriod.layout.fields.map(\.name).contains("period"))
    }

    @Test("a stance cell fits its schema")
    func stanceCellFitsItsSchema() throws {
        for definition in [StanceCellRecord.definition, StanceCellRecord.byArticle, StanceCellRecord.byPeriod] {
            let check = try JSONSchemaCheck(schema: JSONWriter.text(of: JSONSchema.record(definition.layout)))
            #expect(try check.violations(of: JSONWriter.text(of: definition.record(of: cell))) == [])
        }
    }

    @Test("a schema rejects a score out of range, a missing field and an unknown verdict")
    func schemaRejectsWrongRecords() throws {
        let definition = StanceCellRecord.definition
        let check = try JSONSchemaCheck(schema: JSONWriter.text(of: JSONSchema.record(definition.layout)))
        let text = JSONWriter.text(of: definition.record(of: cell))
        let tooLarge = text.replacingOccurrences(of: "\"stance_raw\":0.5", with: "\"stance_raw\":1.5")
        let unknown = text.replacingOccurrences(of: "\"verdict\":\"for\"", with: "\"verdict\":\"pro\"")
        let missing = text.replacingOccurrences(of: "\"theme\":\"energy\",", with: "")
        for wrong in [tooLarge, unknown, missing] {
            #expect(wrong != text)
            #expect(try !check.violations(of: wrong).isEmpty)
        }
    }

    @Test("flat columns carry nested fields under joined names")
    func flatColumnsCarryNestedFields() {
        let layout = StatementRecord.definition.layout
        let names = FlattenedRecord.columnNames(of: layout)
        let cells = FlattenedRecord.cells(of: StatementRecord.definition.record(of: statement), layout: layout)
        #expect(names.count == cells.count)
        let row = Dictionary(uniqueKeysWithValues: zip(names, cells))
        #expect(row["speaker_name"] == "Mara Ellison")
        #expect(row["cue_lemma"] == "say")
        #expect(row["content"] == "[{\"start\":1,\"end\":23}]")
        #expect(row["speaker_organisation"] == .some(nil))
    }

    @Test("every description of a field says something")
    func everyFieldIsDescribed() {
        for layout in [StatementRecord.definition.layout, StanceCellRecord.byPeriod.layout] {
            #expect(layout.fields.allSatisfy { $0.summary.count > 5 }, "\(layout.name)")
        }
    }
}
