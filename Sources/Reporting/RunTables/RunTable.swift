public import Analysis
public import Foundation
internal import Corpus
internal import Discourse
internal import LinearAlgebra
internal import Stance
internal import TopicModeling

/// One table of a run: its layout and its records.
public struct RunTable: Sendable {
    /// What a record holds.
    public let layout: RecordLayout
    /// The number of records.
    public let count: Int
    /// Returns the record at a position.
    public let record: @Sendable (Int) -> JSONValue

    private init<Row: Sendable>(_ definition: RecordDefinition<Row>, _ rows: [Row]) {
        layout = definition.layout
        count = rows.count
        record = { definition.record(of: rows[$0]) }
    }

    private init<Row>(_ definition: RecordDefinition<InRun<Row>>, _ rows: [Row], runID: String) {
        layout = definition.layout
        count = rows.count
        record = { definition.record(of: InRun(runID: runID, row: rows[$0])) }
    }

    /// The layouts of all tables, in the order in which they are written.
    public static let layouts = [
        ArticleTables.runs.layout, ArticleTables.articles.layout, ArticleTables.duplicates.layout,
        SpeakerTables.speakers.layout, SpeakerTables.aliases.layout, StanceTables.themes.layout,
        TopicTables.topics.layout, TopicTables.topicTerms.layout, TopicTables.articleTopics.layout,
        TopicTables.speakerTopics.layout, TopicTables.topicPeriod.layout, TopicTables.speakerTopicPeriod.layout,
        TopicTables.speakerTopicStance.layout,
        StatementRecord.definition.layout, StanceTables.cells.layout, StanceTables.evidence.layout,
        StanceTables.cellsByPeriod.layout, StanceTables.themesByPeriod.layout,
    ]

    /// Returns all tables of a run, in the order of ``layouts``.
    ///
    /// - Parameters:
    ///   - result: What the analysis found.
    ///   - generatedAt: When the run is written.
    ///   - version: The version of the program.
    ///   - parameters: The options of the run.
    /// - Returns: The tables; one without rows is there too.
    public static func all(
        of result: AnalysisResult,
        generatedAt: Date,
        version: String,
        parameters: JSONValue
    ) -> [RunTable] {
        let id = result.runID
        let run = RunRow(
            runID: id,
            generatedAt: generatedAt,
            version: version,
            corpusHash: result.corpusHash,
            articleCount: result.articles.count,
            statementCount: result.statements.count,
            unattributedCount: result.statements.count { $0.kind == .unattributed },
            topicCount: result.topics.model?.topicCount ?? 0,
            parameters: parameters
        )
        return [
            RunTable(ArticleTables.runs, [run]),
            RunTable(ArticleTables.articles, result.articles.map { ArticleTables.ArticleRow(article: $0) }),
            RunTable(ArticleTables.duplicates, duplicateRows(result)),
            RunTable(SpeakerTables.speakers, result.speakers),
            RunTable(SpeakerTables.aliases, result.aliases),
            RunTable(StanceTables.themes, result.themes),
            RunTable(TopicTables.topics, result.topics.model?.topics ?? [], runID: id),
            RunTable(TopicTables.topicTerms, result.topics.model.map(termRows) ?? [], runID: id),
            RunTable(TopicTables.articleTopics, result.articleTopics, runID: id),
            RunTable(TopicTables.speakerTopics, result.speakerTopics, runID: id),
            RunTable(TopicTables.topicPeriod, result.topicsByPeriod, runID: id),
            RunTable(TopicTables.speakerTopicPeriod, result.speakerTopicsByPeriod, runID: id),
            RunTable(TopicTables.speakerTopicStance, result.speakerTopicStance, runID: id),
            RunTable(StatementRecord.definition, result.statements),
            RunTable(StanceTables.cells, result.cells, runID: id),
            RunTable(
                StanceTables.evidence,
                result.cells.flatMap { cell in
                    cell.evidence.map { StanceTables.LedgerRow(cell: cell, evidence: $0) }
                },
                runID: id
            ),
            RunTable(StanceTables.cellsByPeriod, result.cellsByPeriod, runID: id),
            RunTable(StanceTables.themesByPeriod, result.themesByPeriod, runID: id),
        ]
    }

    private static func duplicateRows(_ result: AnalysisResult) -> [ArticleTables.DuplicateRow] {
        result.duplicates.groups.flatMap { group in
            group.map { member in
                ArticleTables.DuplicateRow(
                    articleID: result.articles[member].id,
                    representativeID: result.articles[group[0]].id,
                    groupSize: group.count
                )
            }
        }
    }

    private static func termRows(_ model: TopicModel) -> [TopicTables.TermRow] {
        let views: [(String, TermView)] = [
            ("coherence", .coherence), ("weight", .weight), ("relevance", .relevance(lambda: 0.8)),
            ("frex", .frex(exclusivityShare: 0.5)),
        ]
        return model.topics.indices.flatMap { topic in
            views.flatMap { name, view in
                model.terms(ofTopic: topic, count: 20, view: view).enumerated().map { rank, term in
                    TopicTables.TermRow(topicID: model.topics[topic].id, view: name, rank: rank + 1, term: term)
                }
            }
        }
    }
}
