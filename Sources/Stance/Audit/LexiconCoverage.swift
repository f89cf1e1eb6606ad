public import Corpus
internal import Discourse
public import LinearAlgebra

/// How many of a corpus' words a lexicon gives polarity to.
///
/// A word of a text is *covered* where the lexicon values it as tone and stance would read it there: forms and globs
/// count, each word of a phrase counts, a protected word does not, and neither does a name with its capital.
public struct LexiconCoverage: Sendable, Hashable {
    /// A frequent word that the lexicon does not hold.
    public struct Word: Sendable, Hashable {
        /// The word in lower case.
        public var word: String
        /// Its occurrences.
        public var count: Int
        /// The articles that it occurs in.
        public var articles: Int
    }

    /// The words of all texts, repetitions included, numbers and marks left out.
    public var tokenCount = 0
    /// Those that are covered and positive.
    public var positiveTokenCount = 0
    /// Those that are covered and negative.
    public var negativeTokenCount = 0
    /// Those that neither are function words nor written with a capital, covered ones included.
    public var contentTokenCount = 0
    /// The content words that are covered.
    public var coveredContentTokenCount = 0
    /// The words that this lexicon or the reference values; nil without a reference.
    public var polarTokenCount: Int?
    /// The articles.
    public var articleCount = 0
    /// The articles with at least one covered word.
    public var coveredArticleCount = 0
    /// The most frequent words without polarity that are no function words, names, groups or words of the rules.
    public var uncovered: [Word] = []
    /// The different words of that kind.
    public var uncoveredCount = 0

    /// The covered words.
    public var coveredTokenCount: Int { positiveTokenCount + negativeTokenCount }
}

/// Measures how much of a corpus a lexicon covers.
public struct LexiconCoverageReader: Sendable {
    private let lexicon: Lexicon
    private let book: RuleBook
    private let reference: RuleBook?
    private let rules: StanceRules
    private let exclusions: WordExclusions

    /// Creates a reader.
    ///
    /// - Parameters:
    ///   - lexicon: The lexicon, with its protected words.
    ///   - reference: A lexicon that tells which further words are polar, or nil.
    ///   - rules: The rules that words are read by.
    ///   - names: The words that name persons and groups.
    ///   - stopWords: Words that are no content words of the list.
    public init(lexicon: Lexicon, reference: Lexicon?, rules: StanceRules, names: NameWords, stopWords: Set<String>) {
        self.lexicon = lexicon
        self.rules = rules
        book = RuleBook(lexicon: lexicon, rules: rules)
        self.reference = reference.map { RuleBook(lexicon: $0, rules: rules) }
        exclusions = WordExclusions(rules: rules, names: names, stopWords: stopWords, lexicon: lexicon, themes: [])
    }

    /// Measures a corpus.
    ///
    /// - Parameters:
    ///   - articles: The articles.
    ///   - wordCount: The most uncovered words to list.
    ///   - parallel: The loop to run on; the result does not depend on it.
    /// - Returns: The counts and the uncovered words.
    public func coverage(of articles: [Article], wordCount: Int, parallel: ParallelLoop) -> LexiconCoverage {
        var sum = LexiconCoverage()
        if reference != nil { sum.polarTokenCount = 0 }
        for part in parallel.mapChunks(
            of: articles.count,
            chunkSize: 16,
            { _, indices in
                indices.map { coverage(of: articles[$0]) }
            }
        ) {
            for article in part { sum.add(article) }
        }
        let corpus = CorpusWords(articles, rules: rules.discourse, minimumCount: 1, gap: 0, parallel: parallel)
        let open = corpus.words.filter { lexicon.value(of: $0.text) == nil && exclusions.reason($0) == nil }
        sum.uncoveredCount = open.count
        sum.uncovered = open.prefix(wordCount).map { .init(word: $0.text, count: $0.count, articles: $0.articles) }
        return sum
    }

    private func coverage(of article: Article) -> LexiconCoverage {
        let removed = article.removed.map { (start: $0.start, end: $0.end) }
        let text = MarkedText(article.text, book: book, removed: removed)
        var coverage = LexiconCoverage()
        coverage.articleCount = 1
        let values = values(in: text, by: book)
        for (place, token) in text.tokens.enumerated() where token.kind == .word {
            coverage.tokenCount += 1
            let isContent = !token.isCapitalised && !rules.discourse.isSmallWord(text.string(place..<place + 1))
            if isContent { coverage.contentTokenCount += 1 }
            guard let value = values[place] else { continue }
            if value > 0 { coverage.positiveTokenCount += 1 } else { coverage.negativeTokenCount += 1 }
            if isContent { coverage.coveredContentTokenCount += 1 }
        }
        coverage.coveredArticleCount = values.isEmpty ? 0 : 1
        if let reference {
            let other = self.values(in: MarkedText(article.text, book: reference, removed: removed), by: reference)
            coverage.polarTokenCount = Set(values.keys).union(other.keys).count
        }
        return coverage
    }

    /// The value of each word that a lexicon gives polarity to, by its token.
    private func values(in text: MarkedText, by book: RuleBook) -> [Int: Double] {
        var values: [Int: Double] = [:]
        for sentence in text.sentenceRanges(in: 0..<text.tokens.count) {
            var finder = MarkFinder(text: text, range: sentence, book: book)
            finder.run()
            for word in finder.polarWords {
                for place in word.range where text.tokens[place].kind == .word { values[place] = word.valence }
            }
        }
        return values
    }
}

extension LexiconCoverage {
    fileprivate mutating func add(_ other: Self) {
        tokenCount += other.tokenCount
        positiveTokenCount += other.positiveTokenCount
        negativeTokenCount += other.negativeTokenCount
        contentTokenCount += other.contentTokenCount
        coveredContentTokenCount += other.coveredContentTokenCount
        if let polar = other.polarTokenCount { polarTokenCount = (polarTokenCount ?? 0) + polar }
        articleCount += other.articleCount
        coveredArticleCount += other.coveredArticleCount
    }
}
