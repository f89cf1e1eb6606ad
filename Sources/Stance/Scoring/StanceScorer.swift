public import Corpus
public import Discourse
public import LinearAlgebra

/// Scores which side speakers take on themes, with the evidence for it.
///
/// The stance of a statement on a theme is a sum over words of polarity × reverser × negation × facet sign × decay ×
/// modality × voice × confidence (see ``EvidenceRow``). The rows of a statement are squashed together by s / √(s² + a),
/// and a cell is the mean over its independent statements that hold evidence; both are scale factors on the rows, so
/// that the contributions of a cell sum to its score exactly. The score is then shrunk towards 0 by the number of those
/// statements, and a bootstrap over articles gives it an interval and its sign a probability.
public struct StanceScorer: Sendable {
    /// How stance is computed.
    public struct Options: Sendable, Hashable {
        /// The prior strength k of the shrinkage n / (n + k): how many statements of nothing each cell starts with.
        ///
        /// Without a number it is estimated from the statements: the variance of a speaker's statements on a theme
        /// over the mean square of the speakers' positions (Bühlmann and Straub 1970), near 8 in a small corpus and
        /// never outside 1…32.
        public var priorStrength: Double?
        /// The number of replicates of the bootstrap by article from which intervals and the probability of the sign
        /// come; with 0 there are none, and the certainty follows from ``statementReliability``.
        public var replicates = 1000
        /// The seed of the bootstrap.
        public var seed: UInt64 = 0
        /// The a of s / √(s² + a), by which a statement's sum of evidence saturates.
        public var saturation = 0.25
        /// The least absolute value at which a statement takes a side.
        public var sideThreshold = 0.15
        /// The share of the lesser side from which a cell with both sides is mixed.
        public var mixedShare = 0.34
        /// The probability that a statement with a side has the right sign; the certainty follows from it where
        /// there is no bootstrap.
        public var statementReliability = 0.75
        /// Whether sentences of the reporter become rows of their own.
        public var scoresArticleVoice = true
        /// The length of periods in tables by period.
        public var period = Period.month

        /// Creates the default options.
        public init() {}
    }

    /// The themes in the order given.
    public var themes: [Theme] { model.themes }

    /// How stance is computed.
    public var options: Options { model.options }

    private let model: StanceModel

    /// Creates a scorer.
    ///
    /// - Parameters:
    ///   - lexicon: The polar words.
    ///   - themes: The themes to score, with different ids.
    ///   - rules: The rules that turn words around.
    ///   - options: How stance is computed.
    public init(lexicon: Lexicon, themes: [Theme], rules: StanceRules, options: Options = Options()) {
        model = StanceModel(lexicon: lexicon, themes: themes, rules: rules, options: options)
    }

    /// Returns the cells of a table, in order of speaker, theme and facet (the roll-up first).
    ///
    /// - Parameters:
    ///   - statements: What was said; statements without a speaker are left out.
    ///   - articles: The articles that the statements come from.
    ///   - grouping: What a row stands for.
    ///   - duplicates: The near-duplicates among the articles, by their places in the list; copies count once.
    ///   - parallel: The loop to run on; the result does not depend on it.
    /// - Returns: The cells that hold at least one statement.
    public func cells(
        statements: [Statement],
        articles: [Article],
        grouping: Grouping = .speaker,
        duplicates: DuplicateGroups? = nil,
        parallel: ParallelLoop = ParallelLoop()
    ) -> [StanceCell] {
        tables(
            statements: statements,
            articles: articles,
            groupings: [grouping],
            duplicates: duplicates,
            parallel: parallel
        ).flatMap(\.self)
    }

    /// Returns the cells of several tables, for which the statements are read once.
    ///
    /// - Parameters:
    ///   - statements: What was said; statements without a speaker are left out.
    ///   - articles: The articles that the statements come from.
    ///   - groupings: What a row of each table stands for.
    ///   - duplicates: The near-duplicates among the articles, by their places in the list; copies count once.
    ///   - parallel: The loop to run on; the result does not depend on it.
    /// - Returns: The cells of each table, in the order of the groupings.
    public func tables(
        statements: [Statement],
        articles: [Article],
        groupings: [Grouping],
        duplicates: DuplicateGroups? = nil,
        parallel: ParallelLoop = ParallelLoop()
    ) -> [[StanceCell]] {
        read(statements: statements, articles: articles, duplicates: duplicates, parallel: parallel)
            .tables(groupings: groupings)
    }

    /// Reads statements once for any number of tables.
    ///
    /// - Parameters:
    ///   - statements: What was said; statements without a speaker are left out.
    ///   - articles: The articles that the statements come from.
    ///   - duplicates: The near-duplicates among the articles, by their places in the list; copies count once.
    ///   - parallel: The loop to run on; the result does not depend on it.
    /// - Returns: What the statements say.
    public func read(
        statements: [Statement],
        articles: [Article],
        duplicates: DuplicateGroups? = nil,
        parallel: ParallelLoop = ParallelLoop()
    ) -> StanceReading {
        StanceReading(
            builder: CellBuilder(model: model, statements: statements, articles: articles, duplicates: duplicates),
            scores: scores(statements: statements, articles: articles, parallel: parallel),
            parallel: parallel
        )
    }

    /// Returns what each statement says on each theme that it touches, article by article.
    private func scores(statements: [Statement], articles: [Article], parallel: ParallelLoop) -> [StatementScore] {
        let places = statements.places(in: articles)
        let chunks = parallel.mapChunks(of: articles.count, chunkSize: 8) { _, indices in
            var scores: [StatementScore] = []
            for index in indices {
                let reader = ArticleReader(article: articles[index], number: index, model: model)
                scores += reader.scores(of: places[index], in: statements)
            }
            return scores
        }
        return chunks.flatMap(\.self)
    }
}
