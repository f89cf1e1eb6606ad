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
    ///   - articles: The articles, with different identifiers.
    ///   - progress: Told what is done next.
    ///   - observeTraining: Called after each iteration of the training; training ends when it returns false.
    /// - Returns: Everything that was found.
    /// - Throws: `VectorizationError` or `NMFError` if topics were asked for and cannot be trained.
    public func run(
        _ articles: [Article],
        progress: (String) -> Void = { _ in },
        observeTraining: ((NMFProgress) -> Bool)? = nil
    ) throws -> AnalysisResult {
        var seconds = AnalysisSeconds()
        let stopwatch = Stopwatch()
        progress("finding near-duplicates")
        let duplicates = stopwatch.time(&seconds.duplicates) {
            NearDuplicateFinder().groups(of: articles, parallel: parallel)
        }
        progress("training topics")
        let topics = try stopwatch.time(&seconds.topics) {
            try trainTopics(articles, duplicates: duplicates, observe: observeTraining)
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
        let (cells, cellsByPeriod) = stopwatch.time(&seconds.stance) {
            scorer.tables(
                statements: discourse.statements,
                articles: articles,
                groupings: [.speaker, .period],
                duplicates: duplicates,
                parallel: parallel
            ).pair
        }
        let hash = CorpusHash.hexadecimal(of: articles)
        let shares = TopicShareTables(articles: articles, statements: discourse.statements, topics: topics)
        return AnalysisResult(
            runID: runID(corpusHash: hash),
            corpusHash: hash,
            articles: articles,
            duplicates: duplicates,
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
            topicsByPeriod: shares.byPeriod,
            speakerTopicsByPeriod: shares.bySpeakerAndPeriod,
            themesByPeriod: ThemePeriodTable.rows(cells: cellsByPeriod, articles: articles),
            seconds: seconds
        )
    }

    private func trainTopics(
        _ articles: [Article],
        duplicates: DuplicateGroups,
        observe: ((NMFProgress) -> Bool)?
    ) throws -> TopicOutcome {
        if options.topicCount == nil, articles.count < AnalysisOptions.fewestArticlesForTopics {
            let fewest = AnalysisOptions.fewestArticlesForTopics
            return .unavailable(reason: "topics need at least \(fewest) articles, here are \(articles.count)")
        }
        var options = options
        let usual = AnalysisOptions.usualTopicCount(articleCount: articles.count)
        options.factorization.topicCount = options.topicCount ?? max(usual, guide?.seeds.guidedTopicCount ?? 0)
        let training = try TopicPipeline(options: options, guide: guide, parallel: parallel)
            .train(articles, duplicates: duplicates, progress: observe)
        return .model(training.model, documentTopics: training.documentTopics)
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

extension Array {
    /// The two elements of an array that has two.
    fileprivate var pair: (Element, Element) { (self[0], self[1]) }
}
