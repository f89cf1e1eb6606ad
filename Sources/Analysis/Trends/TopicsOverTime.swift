public import Corpus
internal import Foundation
public import LinearAlgebra
public import TopicModeling

/// Shares of topics by period and by group, with bands, bursts and the terms that moved.
public struct TopicsOverTime: Sendable {
    /// How shares are counted.
    public struct Options: Hashable, Sendable {
        /// The length of a period.
        public var period = Period.month
        /// The number of replicates of the bootstrap that bands come from; with 0 there are none.
        public var replicates = 1000
        /// The seed of the bootstrap.
        public var seed: UInt64 = 0
        /// What a burst is.
        public var burstRule = BurstRule()

        /// Creates the default options.
        public init() {}
    }

    /// What was found, and what was left out.
    public struct Result: Sendable {
        /// The rows: by group (all articles first, then the largest group), period (the whole span first) and topic.
        public var rows: [TopicPeriod]
        /// The articles without a date; they count in the whole span only.
        public var undatedCount = 0
        /// The articles that no topic covers; they count nowhere.
        public var uncoveredCount = 0
        /// The articles without a group, where groups were asked for; they count among all only.
        public var ungroupedCount = 0
        /// The number of periods and groups that have articles.
        public var cellCount = 0
        /// How many of them have too few articles for a band.
        public var sparseCellCount = 0
        /// The number of periods with articles.
        public var periodCount = 0
    }

    private let model: TopicModel
    private let options: Options
    private let parallel: ParallelLoop

    /// Creates the computation.
    public init(model: TopicModel, options: Options = Options(), parallel: ParallelLoop) {
        self.model = model
        self.options = options
        self.parallel = parallel
    }

    /// A period of a group and its articles.
    private struct Cell {
        var group: String?
        var period: String?
        var articles: [Int]
    }

    /// Counts shares.
    ///
    /// - Parameters:
    ///   - documents: The articles.
    ///   - groups: For each article the groups that it belongs to; nil counts all articles together only.
    /// - Returns: The rows. With groups there are no periods of all articles, only their whole span for comparison.
    public func run(_ documents: TopicDocuments, groups: [[String]]? = nil) -> Result {
        let shares = model.shares(of: documents.coefficients)
        let articles = documents.articles
        let weights = articles.indices.map(documents.duplicates.weight)
        let covered = articles.indices.filter { article in shares.row(article).contains { $0 > 0 } }
        let periods = articles.map { $0.publishedAt.map { options.period.firstDay(of: $0) } }
        let cells = cells(of: covered, periods: periods, groups: groups)
        let bootstrap = PrevalenceBootstrap(
            PrevalenceBootstrap.Documents(
                shares: shares,
                weights: weights,
                articles: articles.indices.map(documents.duplicates.representative),
                articleCount: articles.count
            ),
            replicateCount: options.replicates,
            seed: options.seed,
            parallel: parallel
        )
        let prevalences = bootstrap.prevalences(of: cells.map(\.articles))
        let bursts = bursts(in: cells, shares: shares, weights: weights)
        let drift = groups == nil ? drift(of: documents, cells: cells, weights: weights) : [:]
        var result = Result(rows: [])
        for (number, cell) in cells.enumerated() {
            for topic in model.topics.indices {
                result.rows.append(
                    TopicPeriod(
                        period: cell.period,
                        group: cell.group,
                        topicID: model.topics[topic].id,
                        articleCount: cell.articles.count,
                        prevalence: prevalences[number][topic],
                        burst: bursts[number]?[topic],
                        drift: drift[number]?[topic] ?? TermDrift.Terms()
                    )
                )
            }
            if bootstrap.articleCount(of: cell.articles) < PrevalenceBootstrap.leastArticleCount {
                result.sparseCellCount += 1
            }
        }
        result.cellCount = cells.count
        result.uncoveredCount = articles.count - covered.count
        result.undatedCount = periods.count { $0 == nil }
        result.ungroupedCount = groups.map { groups in groups.count(where: \.isEmpty) } ?? 0
        result.periodCount = Set(covered.compactMap { periods[$0] }).count
        return result
    }

    /// The cells in the order of the rows; only those with articles.
    private func cells(of covered: [Int], periods: [String?], groups: [[String]]?) -> [Cell] {
        guard !covered.isEmpty else { return [] }
        let whole = Cell(group: nil, period: nil, articles: covered)
        guard let groups else { return [whole] + byPeriod(covered, periods, group: nil) }
        var members: [String: [Int]] = [:]
        for article in covered {
            for group in groups[article] { members[group, default: []].append(article) }
        }
        let ordered = members.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
        return [whole]
            + ordered.flatMap { group, articles in
                [Cell(group: group, period: nil, articles: articles)] + byPeriod(articles, periods, group: group)
            }
    }

    private func byPeriod(_ articles: [Int], _ periods: [String?], group: String?) -> [Cell] {
        var members: [String: [Int]] = [:]
        for article in articles {
            if let period = periods[article] { members[period, default: []].append(article) }
        }
        return members.sorted { $0.key < $1.key }.map { Cell(group: group, period: $0.key, articles: $0.value) }
    }

    /// The verdicts on each topic of the cells that are periods, by the number of the cell.
    private func bursts(in cells: [Cell], shares: DenseMatrix, weights: [Double]) -> [Int: [BurstRule.Verdict?]] {
        var verdicts: [Int: [BurstRule.Verdict?]] = [:]
        var start = 0
        while start < cells.count {
            var end = start + 1
            while end < cells.count, cells[end].group == cells[start].group { end += 1 }
            let numbers = (start..<end).filter { cells[$0].period != nil }
            for number in numbers { verdicts[number] = [BurstRule.Verdict?](repeating: nil, count: shares.columnCount) }
            for topic in 0..<shares.columnCount {
                let observations = numbers.map { number in
                    cells[number].articles.reduce(BurstRule.Observation(count: 0, sum: 0, squares: 0)) {
                        found,
                        article in
                        let share = Double(shares[article, topic])
                        return BurstRule.Observation(
                            count: found.count + weights[article],
                            sum: found.sum + weights[article] * share,
                            squares: found.squares + weights[article] * share * share
                        )
                    }
                }
                for (number, verdict) in zip(numbers, options.burstRule.verdicts(on: observations)) {
                    verdicts[number]?[topic] = verdict
                }
            }
            start = end
        }
        return verdicts
    }

    /// The terms that moved in the cells that are periods, by the number of the cell.
    private func drift(of documents: TopicDocuments, cells: [Cell], weights: [Double]) -> [Int: [TermDrift.Terms]] {
        guard let matrix = documents.matrix else { return [:] }
        let numbers = cells.indices.filter { cells[$0].period != nil }
        let terms = TermDrift(model: model, parallel: parallel).terms(
            in: matrix,
            coefficients: documents.coefficients,
            weights: weights,
            periods: numbers.map { cells[$0].articles }
        )
        return Dictionary(uniqueKeysWithValues: zip(numbers, terms))
    }
}
