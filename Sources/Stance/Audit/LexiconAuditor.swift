public import Corpus
public import LinearAlgebra

/// Compares a lexicon with the use of its words in a corpus.
///
/// Words get vectors by their neighbours (``WordAssociations``, ``WordVectors``); an axis is learnt from the signs of
/// the lexicon (``PolarityAxis``), cross-fitted, and each word is placed on it. A word of the lexicon is suspicious
/// if it lies beyond the middle word of the other side; a word outside it is missing if it lies beyond the middle
/// word of a side and its nearest lexicon words are all of that side. Names, groups, theme words and words of the
/// rules are never proposed.
public struct LexiconAuditor: Sendable {
    private let lexicon: Lexicon
    private let rules: StanceRules
    private let exclusions: WordExclusions
    private let options: LexiconAudit.Options

    /// The seeds that each side needs.
    public static let neededSeeds = 10

    /// Creates an auditor.
    ///
    /// - Parameters:
    ///   - lexicon: The lexicon, with its protected words.
    ///   - rules: The rules that cut texts into words.
    ///   - names: The words that name persons and groups.
    ///   - stopWords: Words that nothing is proposed for.
    ///   - themes: The themes whose words are left out.
    ///   - options: How the corpus is read.
    public init(
        lexicon: Lexicon,
        rules: StanceRules,
        names: NameWords,
        stopWords: Set<String>,
        themes: [Theme],
        options: LexiconAudit.Options = .init()
    ) {
        self.lexicon = lexicon
        self.rules = rules
        exclusions = WordExclusions(rules: rules, names: names, stopWords: stopWords, lexicon: lexicon, themes: themes)
        self.options = options
    }

    /// Audits the lexicon.
    ///
    /// - Parameters:
    ///   - articles: The corpus; copies of articles count as often as they stand there.
    ///   - parallel: The loop to run on; the result does not depend on it.
    /// - Returns: The findings.
    /// - Throws: ``LexiconAuditError`` if the corpus is too small.
    public func audit(_ articles: [Article], parallel: ParallelLoop) throws(LexiconAuditError) -> LexiconAudit {
        let corpus = CorpusWords(
            articles,
            rules: rules.discourse,
            minimumCount: options.minimumCount,
            gap: options.window,
            parallel: parallel
        )
        let words = corpus.words
        let valences = words.map { valence(of: $0.text) }
        let seeds = words.indices.compactMap { word in
            valences[word].flatMap { valence in
                exclusions.seedReason(words[word]) == nil
                    ? PolarityAxis.Seed(word: word, isPositive: valence > 0) : nil
            }
        }
        let positives = seeds.count(where: \.isPositive)
        guard min(positives, seeds.count - positives) >= Self.neededSeeds else {
            throw .tooFewSeeds(
                positive: positives,
                negative: seeds.count - positives,
                needed: Self.neededSeeds
            )
        }
        let vectors = try vectors(of: corpus, parallel: parallel)
        guard let axis = PolarityAxis(vectors, words: words, seeds: seeds, foldCount: options.foldCount) else {
            throw .noAssociations
        }
        var search = FindingSearch(words: words, valences: valences, vectors: vectors, axis: axis)
        search.run(exclusions: exclusions, lexicon: lexicon, parallel: parallel)
        var findings = search.suspicious.prefix(options.findingCount) + search.missing.prefix(options.findingCount)
        let examples = ExampleSentences(of: findings.map(\.word), rules: rules.discourse)
            .find(in: articles, parallel: parallel)
        for place in findings.indices { findings[place].examples = examples[findings[place].word] ?? [] }
        return LexiconAudit(
            tokenCount: corpus.tokenCount,
            wordCount: words.count,
            positiveSeedCount: positives,
            negativeSeedCount: seeds.count - positives,
            areaUnderCurve: axis.areaUnderCurve,
            findings: Array(findings),
            foundCounts: [.suspicious: search.suspicious.count, .missing: search.missing.count],
            blocked: search.blocked
        )
    }

    private func vectors(of corpus: CorpusWords, parallel: ParallelLoop) throws(LexiconAuditError) -> WordVectors {
        let associations = WordAssociations(corpus, window: options.window).matrix(parallel: parallel)
        do throws(DecompositionError) {
            return try WordVectors(associations, rank: options.rank, seed: options.seed, parallel: parallel)
        } catch {
            throw .noAssociations
        }
    }

    /// The value of a word, from −4 to 4, or nil if it has no polarity.
    private func valence(of word: String) -> Double? {
        guard !lexicon.protected.contains(word), let value = lexicon.value(of: word), value.valence != 0 else {
            return nil
        }
        return value.valence * 4
    }
}
