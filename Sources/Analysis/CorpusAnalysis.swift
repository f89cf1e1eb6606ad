public import Corpus
public import Discourse
internal import Foundation
public import LinearAlgebra
internal import ModelData
public import Stance
public import TopicModeling
internal import Vectorization

/// The main job: topics, statements and stance of a corpus, joined in one result.
public struct CorpusAnalysis: Sendable {
    private let options: AnalysisOptions
    private let extractor: StatementExtractor
    private let scorer: StanceScorer
    private let guide: TopicGuide?
    private let parallel: ParallelLoop

    /// Creates an analysis.
    ///
    /// - Parameters:
    ///   - options: What to do with the corpus.
    ///   - extractor: Finds who said what.
    ///   - scorer: Scores which side they take.
    ///   - guide: What a person knows about the topics.
    ///   - parallel: The loop that all work runs in; the result does not depend on its number of threads.
    public init(
        options: AnalysisOptions,
        extractor: StatementExtractor,
        scorer: StanceScorer,
        guide: TopicGuide? = nil,
        parallel: ParallelLoop
    ) {
        self.options = options
        self.extractor = extractor
        self.scorer = scorer
        self.guide = guide
        self.parallel = parallel
    }

    /// Analyzes articles.
    ///
    /// - Parameters:
    ///   - corpus: The articles, with different identifiers.
    ///   - progress: Told what is done next.
    ///   - observers: Told how far the training of the topics is.
    /// - Returns: Everything that was found.
    /// - Throws: `VectorizationError` or `NMFError` if topics were asked for and cannot be trained.
    public func run(
        _ corpus: [Article],
        progress: (String) -> Void = { _ in },
        observers: TopicPipeline.Observers = TopicPipeline.Observers()
    ) throws -> AnalysisResult {
        var seconds = AnalysisSeconds()
        let stopwatch = Stopwatch()
        progress("finding near-duplicates")
        let handled = stopwatch.time(&seconds.duplicates) {
            options.duplicates.apply(to: corpus, parallel: parallel)
        }
        let (articles, duplicates) = (handled.articles, handled.groups)
        progress("training topics")
        let topics = try stopwatch.time(&seconds.topics) {
            try trainTopics(articles, duplicates: duplicates, observers: observers)
        }
        progress("finding statements")
        let discourse = stopwatch.time(&seconds.statements) {
            DiscourseExtraction(
                extractor: extractor,
                isTranscript: options.isTranscript,
                overrides: options.overrides,
                parallel: parallel
            ).run(articles)
        }
        progress("scoring stance")
        let (reading, cells, cellsByPeriod) = stopwatch.time(&seconds.stance) {
            let reading = scorer.read(
                statements: discourse.statements,
                articles: articles,
                duplicates: duplicates,
                parallel: parallel
            )
            let tables = reading.tables(groupings: [.speaker, .period])
            return (reading, tables[0], tables[1])
        }
        let trends = try trends(topics, articles, duplicates, discourse.statements, reading)
        let hash = CorpusHash.hexadecimal(of: articles)
        let shares = TopicShareTables(
            articles: articles,
            duplicates: duplicates,
            statements: discourse.statements,
            topics: topics
        )
        return AnalysisResult(
            runID: runID(corpusHash: hash),
            corpusHash: hash,
            articles: articles,
            duplicates: duplicates,
            leftOutCount: handled.leftOutCount,
            topics: topics,
            statements: discourse.statements,
            speakers: discourse.speakers,
            aliases: discourse.aliases,
            unmatchedOverrides: discourse.unmatchedOverrides,
            themes: scorer.themes,
            cells: cells,
            cellsByPeriod: cellsByPeriod,
            articleTopics: shares.byArticle,
            speakerTopics: shares.bySpeaker,
            topicsByPeriod: trends.topics,
            speakerTopicsByPeriod: shares.bySpeakerAndPeriod,
            speakerTopicStance: trends.speakers,
            themesByPeriod: ThemePeriodTable.rows(cells: cellsByPeriod, articles: articles),
            seconds: seconds
        )
    }

    private func trainTopics(
        _ articles: [Article],
        duplicates: DuplicateGroups,
        observers: TopicPipeline.Observers
    ) throws -> TopicOutcome {
        if options.topicCount == nil, options.topicSelection == nil,
            articles.count < AnalysisOptions.fewestArticlesForTopics
        {
            let fewest = AnalysisOptions.fewestArticlesForTopics
            return .unavailable(reason: "topics need at least \(fewest) articles, here are \(articles.count)")
        }
        var options = options
        let usual = AnalysisOptions.usualTopicCount(articleCount: articles.count)
        options.factorization.topicCount = options.topicCount ?? max(usual, guide?.seeds.guidedTopicCount ?? 0)
        let training = try TopicPipeline(options: options, guide: guide, parallel: parallel)
            .train(articles, duplicates: duplicates, observers: observers)
        return .model(training.model, documentTopics: training.documentTopics)
    }

    private func trends(
        _ topics: TopicOutcome,
        _ articles: [Article],
        _ duplicates: DuplicateGroups,
        _ statements: [Statement],
        _ reading: StanceReading
    ) throws -> (topics: [TopicPeriod], speakers: [SpeakerTopicStance]) {
        guard case .model(let model, let coefficients) = topics else { return ([], []) }
        var options = TopicsOverTime.Options()
        options.replicates = scorer.options.replicates
        options.seed = scorer.options.seed
        let documents = TopicDocuments(
            articles: articles,
            duplicates: duplicates,
            coefficients: coefficients
        )
        let periods = TopicsOverTime(model: model, options: options, parallel: parallel).run(documents)
        let speakers = try SpeakerTopics(model: model, options: options, parallel: parallel)
            .run(statements, in: documents, reading: reading)
        return (periods.rows.filter { $0.period != nil }, speakers.rows)
    }

    /// The identifier of the run: a hash of everything that decides its result.
    private func runID(corpusHash: String) -> String {
        var parts = [
            options.version, corpusHash, "\(options.topicCount ?? 0)", "\(options.isTranscript)",
            "\(options.factorization)", "\(options.vectorizer.options)", options.vectorizer.stopWords.name,
            scorer.themes.map { "\($0)" }.joined(separator: "\u{1F}"),
        ]
        // Without overrides and with the usual replicates the identifier stays what it was before there were any.
        if !options.overrides.isEmpty { parts.append("\(options.overrides)") }
        if options.duplicates != .weight { parts.append("duplicates \(options.duplicates.rawValue)") }
        if let selection = options.topicSelection { parts.append("topics \(selection)") }
        if let guide { parts.append("\(guide.seeds) \(guide.pull)") }
        if scorer.options.replicates != StanceScorer.Options().replicates {
            parts.append("replicates \(scorer.options.replicates)")
        }
        return String(SHA256.hexadecimal(of: parts.joined(separator: "\u{1E}").utf8).prefix(16))
    }
}

/// Measures how long parts of a job take.
private struct Stopwatch {
    private let clock = ContinuousClock()

    func time<Result>(_ seconds: inout Double, _ work: () throws -> Result) rethrows -> Result {
        let start = clock.now
        let result = try work()
        seconds = (clock.now - start) / .seconds(1)
        return result
    }
}
