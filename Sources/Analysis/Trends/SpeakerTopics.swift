internal import Corpus
public import Discourse
internal import Foundation
public import LinearAlgebra
public import Stance
public import TopicModeling
internal import Vectorization

/// The topic of each statement, and the stance of the statements of each speaker by topic and period.
///
/// A statement is about the topic that explains most of its words (``TopicAttribution``), or, if it has none that the
/// model knows, about the main topic of its article.
public struct SpeakerTopics: Sendable {
    /// Whose statements a row joins.
    public enum Group: String, Hashable, Sendable, CaseIterable {
        /// One speaker.
        case speaker
        /// All speakers of one role.
        case role
    }

    /// What was found, and what was left out.
    public struct Result: Sendable {
        /// The rows: by speaker (most statements first), period (the whole span first), topic and theme (most
        /// statements first).
        public var rows: [SpeakerTopicStance]
        /// The statements without a date; they count in the whole span only.
        public var undatedCount = 0
        /// The statements without a speaker or role, or of a speaker whom only their article knows ("a resident"); they
        /// count nowhere.
        public var anonymousCount = 0
        /// The statements in articles that no topic covers; they count nowhere.
        public var uncoveredCount = 0
        /// The number of speakers and periods with statements.
        public var cellCount = 0
        /// How many of them have too few articles for a band.
        public var sparseCellCount = 0
    }

    private let model: TopicModel
    private let options: TopicsOverTime.Options
    private let parallel: ParallelLoop

    /// Creates the computation.
    ///
    /// - Parameters:
    ///   - model: The topics.
    ///   - options: Periods and bands.
    ///   - parallel: The loop to run on; the result does not depend on it.
    public init(model: TopicModel, options: TopicsOverTime.Options, parallel: ParallelLoop) {
        self.model = model
        self.options = options
        self.parallel = parallel
    }

    /// Speakers, or roles, with the places of their statements.
    private struct Speaking {
        var id: String
        var name: String
        var statements: [Int]
    }

    /// Statements of one speaker in one period.
    private struct Cell {
        var speaker: Int
        var period: String?
        var statements: [Int]
    }

    /// Joins topics and stance of statements.
    ///
    /// - Parameters:
    ///   - statements: What was said in the articles.
    ///   - documents: The articles with their topics.
    ///   - reading: What the same statements say on the themes.
    ///   - group: Whose statements a row joins.
    /// - Returns: The rows, and what was left out.
    /// - Throws: `VectorizationError` if the model's vectorizer cannot be used here.
    public func run(
        _ statements: [Statement],
        in documents: TopicDocuments,
        reading: StanceReading,
        by group: Group = .speaker
    ) throws -> Result {
        let articles = documents.articles
        let places = Dictionary(articles.indices.map { (articles[$0].id, $0) }) { first, _ in first }
        let articleOfStatement = statements.map { places[$0.articleID] ?? -1 }
        let topics = try topics(of: statements, articleOfStatement, documents.coefficients)
        let periods = articles.map { $0.publishedAt.map { options.period.firstDay(of: $0) } }
        let named = statements.indices.filter { key(of: statements[$0], group) != nil }
        let kept = named.filter { topics[$0] != nil }
        let speaking = speaking(kept, statements, group)
        let cells = cells(speaking, articleOfStatement, periods)

        let prevalences = prevalences(of: cells, topics, articleOfStatement, documents)
        let stance = stance(reading, topics, articleOfStatement, periods, group)
        var result = Result(rows: [])
        for (number, cell) in cells.enumerated() {
            let byTopic = Dictionary(grouping: cell.statements) { topics[$0] ?? 0 }
            for (topic, members) in byTopic.sorted(by: { $0.key < $1.key }) {
                let speaker = speaking[cell.speaker]
                let found = stance[StanceKey(period: cell.period, topic: topic, speaker: speaker.id)] ?? []
                let row = SpeakerTopicStance(
                    period: cell.period,
                    speakerID: speaker.id,
                    name: speaker.name,
                    topicID: model.topics[topic].id,
                    statementCount: members.count,
                    articleCount: Set(members.map { articleOfStatement[$0] }).count,
                    prevalence: prevalences.values[number][topic]
                )
                result.rows += found.isEmpty ? [row] : found.map { cell in with(cell, in: row) }
            }
        }
        result.cellCount = cells.count
        result.sparseCellCount = prevalences.sparseCount
        result.anonymousCount = statements.count - named.count
        result.uncoveredCount = named.count - kept.count
        result.undatedCount = kept.count { periods[articleOfStatement[$0]] == nil }
        return result
    }

    private func with(_ cell: StanceCell, in row: SpeakerTopicStance) -> SpeakerTopicStance {
        var row = row
        row.cell = cell
        return row
    }

    // MARK: - Topics

    /// The topic of each statement, or nil for one in an article that no topic covers.
    private func topics(of statements: [Statement], _ documents: [Int], _ coefficients: DenseMatrix) throws -> [Int?] {
        let known = statements.indices.filter { documents[$0] >= 0 }
        let texts = try model.vectorizer.transform(known.map { statements[$0].text }, parallel: parallel)
        let passages = TopicAttribution(model: model).shares(
            of: texts.matrix,
            in: known.map { documents[$0] },
            coefficients: coefficients,
            parallel: parallel
        )
        let articles = model.shares(of: coefficients)
        var topics = [Int?](repeating: nil, count: statements.count)
        for (row, statement) in known.enumerated() {
            topics[statement] = Self.greatest(passages.row(row)) ?? Self.greatest(articles.row(documents[statement]))
        }
        return topics
    }

    /// The place of the greatest number above 0, the first of equal ones.
    private static func greatest(_ shares: ArraySlice<Float>) -> Int? {
        var best: Int?
        for place in shares.indices where shares[place] > 0 {
            guard let known = best, shares[known] >= shares[place] else {
                best = place
                continue
            }
        }
        return best.map { $0 - shares.startIndex }
    }

    // MARK: - Speakers and periods

    private func key(of statement: Statement, _ group: Group) -> (id: String, name: String)? {
        guard let speaker = statement.speaker, speaker.kind != .article else { return nil }
        switch group {
        case .speaker: return speaker.id.hasPrefix("\(statement.articleID)/") ? nil : (speaker.id, speaker.name)
        case .role: return speaker.role.map { ("role:\($0)", $0) }
        }
    }

    private func speaking(_ kept: [Int], _ statements: [Statement], _ group: Group) -> [Speaking] {
        var speaking: [String: Speaking] = [:]
        for place in kept {
            guard let key = key(of: statements[place], group) else { continue }
            speaking[key.id, default: Speaking(id: key.id, name: key.name, statements: [])].statements.append(place)
        }
        return speaking.values.sorted { ($1.statements.count, $0.id) < ($0.statements.count, $1.id) }
    }

    private func cells(_ speaking: [Speaking], _ documents: [Int], _ periods: [String?]) -> [Cell] {
        speaking.indices.flatMap { speaker in
            var members: [String: [Int]] = [:]
            for statement in speaking[speaker].statements {
                if let period = periods[documents[statement]] { members[period, default: []].append(statement) }
            }
            return [Cell(speaker: speaker, period: nil, statements: speaking[speaker].statements)]
                + members.sorted { $0.key < $1.key }.map {
                    Cell(speaker: speaker, period: $0.key, statements: $0.value)
                }
        }
    }

    // MARK: - Shares and stance

    private func prevalences(
        of cells: [Cell],
        _ topics: [Int?],
        _ articleOfStatement: [Int],
        _ documents: TopicDocuments
    ) -> (values: [[Prevalence]], sparseCount: Int) {
        var shares = DenseMatrix(rowCount: topics.count, columnCount: model.topicCount)
        for (statement, topic) in topics.enumerated() {
            if let topic { shares[statement, topic] = 1 }
        }
        let articles = articleOfStatement.map { max(0, $0) }
        let bootstrap = PrevalenceBootstrap(
            PrevalenceBootstrap.Documents(
                shares: shares,
                weights: articles.map(documents.duplicates.weight),
                articles: articles.map(documents.duplicates.representative),
                articleCount: documents.articles.count
            ),
            replicateCount: options.replicates,
            seed: options.seed,
            parallel: parallel
        )
        let groups = cells.map(\.statements)
        return (
            bootstrap.prevalences(of: groups),
            groups.count { bootstrap.articleCount(of: $0) < PrevalenceBootstrap.leastArticleCount }
        )
    }

    private struct StanceKey: Hashable {
        var period: String?
        var topic: Int
        var speaker: String
    }

    /// The roll-up cells of the statements on each topic, those with the most statements first.
    private func stance(
        _ reading: StanceReading,
        _ topics: [Int?],
        _ articleOfStatement: [Int],
        _ periods: [String?],
        _ group: Group
    ) -> [StanceKey: [StanceCell]] {
        let names = Set(articleOfStatement.filter { $0 >= 0 }.compactMap { periods[$0] }).sorted()
        let numbers = Dictionary(uniqueKeysWithValues: zip(names, names.indices))
        let byPeriod = topics.indices.map { statement -> Int? in
            guard let topic = topics[statement], articleOfStatement[statement] >= 0,
                let period = periods[articleOfStatement[statement]].flatMap({ numbers[$0] })
            else { return nil }
            return period * model.topicCount + topic
        }
        let found = [topics, byPeriod].map { reading.cells(parts: $0, grouping: group == .speaker ? .speaker : .role) }
        var cells: [StanceKey: [StanceCell]] = [:]
        for (division, parts) in found.enumerated() {
            for part in parts where part.cell.facet == nil {
                let key = StanceKey(
                    period: division == 0 ? nil : names[part.part / model.topicCount],
                    topic: part.part % model.topicCount,
                    speaker: part.cell.speaker.id
                )
                cells[key, default: []].append(part.cell)
            }
        }
        return cells.mapValues { $0.sorted { ($1.statementCount, $0.theme) < ($0.statementCount, $1.theme) } }
    }
}
