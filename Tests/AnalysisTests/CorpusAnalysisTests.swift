import Analysis
import Corpus
import Discourse
import Foundation
import LinearAlgebra
import ModelData
import Stance
import TestSupport
import Testing
import TopicModeling
import Vectorization

@Suite("Corpus analysis")
struct CorpusAnalysisTests {
    private static let models = ModelFolder(path: SharedData.checkoutPath(of: "Models"))

    private static func articles() throws -> [Article] {
        try CorpusReader(paths: [SharedData.checkoutPath(of: "Notebooks/corpus/articles.jsonl")]).readAll().articles
    }

    private static func analysis(topicCount: Int? = 6, threads: Int = 2) throws -> CorpusAnalysis {
        let discourse = try DiscourseRules(models: models)
        let rules = try StanceRules(models: models, discourse: discourse)
        let vectorizer = TFIDFVectorizer(stopWords: try StopWords(named: "english", models: models))
        var options = AnalysisOptions(vectorizer: vectorizer, version: "test")
        options.topicCount = topicCount
        let scorer = StanceScorer(
            lexicon: try Lexicon.news(models: models, rules: rules),
            themes: try ThemeFile.read(path: models.path(of: "themes/default.yaml")).themes,
            rules: rules
        )
        return CorpusAnalysis(
            options: options,
            extractor: StatementExtractor(rules: discourse),
            scorer: scorer,
            parallel: ParallelLoop(threadCount: threads)
        )
    }

    @Test("joins topics, statements and stance of the same articles")
    func joinsBothHalves() throws {
        let articles = Array(try Self.articles().prefix(60))

        let result = try Self.analysis().run(articles)

        let ids = Set(articles.map(\.id))
        #expect(result.topics.model?.topicCount == 6)
        #expect(result.statements.allSatisfy { ids.contains($0.articleID) })
        #expect(Set(result.articleTopics.compactMap(\.articleID)).isSubset(of: ids))
        let speakers = Set(result.speakers.map(\.speaker.id))
        let quoted = Set(result.statements.compactMap { $0.speaker?.id })
        #expect(quoted.isSubset(of: speakers))
        #expect(Set(result.speakerTopics.compactMap(\.speakerID)).isSubset(of: speakers))
        #expect(result.speakers.contains { $0.speaker.name == "Mara Ellison" })
        #expect(result.cells.contains { $0.speaker.name == "Mara Ellison" })
    }

    @Test("the ledger of every cell sums to its score")
    func ledgersSumToScores() throws {
        let result = try Self.analysis().run(Array(try Self.articles().prefix(60)))
        #expect(result.cells.count > 50)
        for cell in result.cells + result.cellsByPeriod {
            let sum = cell.evidence.reduce(0) { $0 + $1.contribution }
            #expect(abs(sum - cell.stanceRaw) < 1e-12, "\(cell.speaker.name) on \(cell.theme)")
            #expect(cell.stance == cell.stanceRaw * cell.shrinkage)
        }
    }

    @Test("finds the same on one thread and on three")
    func isTheSameOnAnyNumberOfThreads() throws {
        let articles = Array(try Self.articles().prefix(40))

        let one = try Self.analysis(threads: 1).run(articles)
        let three = try Self.analysis(threads: 3).run(articles)

        #expect(one.runID == three.runID)
        #expect(one.statements == three.statements)
        #expect(one.cells == three.cells)
        #expect(one.articleTopics == three.articleTopics)
        #expect(one.topics.model?.components == three.topics.model?.components)
    }

    @Test("trains no topics on a handful of articles unless it is asked to")
    func trainsNoTopicsOnFewArticles() throws {
        let few = Array(try Self.articles().prefix(3))

        let result = try Self.analysis(topicCount: nil).run(few)

        #expect(result.topics.model == nil)
        #expect(!result.statements.isEmpty)
        #expect(throws: (any Error).self) { try Self.analysis(topicCount: 50).run(few) }
    }

    @Test("the shares of a period sum to about one")
    func sharesOfAPeriodSumToOne() throws {
        let result = try Self.analysis().run(Array(try Self.articles().prefix(80)))
        for (period, shares) in Dictionary(grouping: result.topicsByPeriod, by: \.period) {
            let sum = shares.reduce(0.0) { $0 + $1.prevalence.share }
            #expect(sum > 0.9 && sum < 1.0001, "\(period ?? "")")
        }
    }

    @Test("a wire copy is grouped with its original")
    func groupsWireCopies() throws {
        let result = try Self.analysis().run(try Self.articles())
        #expect(result.duplicates.copyCount == 16)
        #expect(result.duplicates.groups.count == 10)
    }
}
