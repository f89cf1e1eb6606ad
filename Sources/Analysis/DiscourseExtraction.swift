public import Corpus
public import Discourse
public import LinearAlgebra

/// Statements and speakers of many articles.
public struct DiscourseExtraction: Sendable {
    /// What was found.
    public struct Result: Sendable {
        /// The statements, in the order of the corpus.
        public var statements: [Statement]
        /// The speakers, those with the most statements first.
        public var speakers: [SpeakerProfile]
        /// The surface forms that were merged into speakers.
        public var aliases: [SpeakerAlias]
        /// The names of the overrides that stand for nobody in these articles.
        public var unmatchedOverrides: [String]
    }

    private let extractor: StatementExtractor
    private let isTranscript: Bool
    private let overrides: SpeakerOverrides
    private let parallel: ParallelLoop

    /// Creates an extraction.
    ///
    /// - Parameters:
    ///   - extractor: Finds who said what.
    ///   - isTranscript: Whether each document is its speaker's own words.
    ///   - overrides: What a person knows better about the speakers.
    ///   - parallel: The loop over the articles.
    public init(
        extractor: StatementExtractor,
        isTranscript: Bool,
        overrides: SpeakerOverrides = SpeakerOverrides(),
        parallel: ParallelLoop
    ) {
        self.extractor = extractor
        self.isTranscript = isTranscript
        self.overrides = overrides
        self.parallel = parallel
    }

    /// Finds the statements of articles and joins their speakers by the overrides and by full name.
    public func run(_ articles: [Article]) -> Result {
        let chunks = parallel.mapChunks(of: articles.count, chunkSize: 8) { _, indices in
            indices.map { isTranscript ? extractor.transcript(articles[$0]) : extractor.extract(articles[$0]) }
        }
        var discourses = Array(chunks.joined())
        let unmatched = overrides.apply(to: &discourses)
        var registry = SpeakerRegistry()
        var statements: [Statement] = []
        for discourse in discourses {
            registry.add(discourse)
            statements += discourse.statements
        }
        let speakers = registry.speakers.filter { $0.statementCount > 0 }.map { entry in
            SpeakerProfile(
                speaker: entry.speaker,
                statementCount: entry.statementCount,
                articleCount: entry.articleCount
            )
        }
        return Result(
            statements: statements,
            speakers: speakers.sorted { left, right in
                (right.statementCount, left.speaker.id) < (left.statementCount, right.speaker.id)
            },
            aliases: registry.aliases,
            unmatchedOverrides: unmatched
        )
    }
}
