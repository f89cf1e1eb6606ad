import ArgumentParser
import ModelData
import Vectorization

/// The options of every command that turns texts into a matrix.
struct VectorizerOptions: ParsableArguments {
    @Option(help: "What a token is: unicode or scikit-learn.")
    var tokenRule: TokenRule = .unicode

    @Option(help: "What terms are made of: word, character or character-in-word.")
    var analyzer: Analyzer = .word

    @Option(help: ArgumentHelp("The lengths of n-grams, such as 1..2.", valueName: "range"))
    var ngrams = CountRange(lower: 1, upper: 1)

    @Option(
        help: ArgumentHelp(
            "Least documents of a term, a count or a share with a point (default: 5, or 2 below 1,000 articles).",
            valueName: "limit"
        )
    )
    var minDf: DocumentFrequency?

    @Option(help: ArgumentHelp("Most documents of a term, a count or a share with a point.", valueName: "limit"))
    var maxDf: DocumentFrequency = .share(0.5)

    @Option(help: ArgumentHelp("Keep only the most frequent terms.", valueName: "count"))
    var maxFeatures: Int?

    @Option(help: "Term frequency: raw, binary, sublinear or double-log.")
    var tf: TermFrequency = .sublinear

    @Option(help: "Inverse document frequency: smooth, plain or none.")
    var idf: InverseDocumentFrequency = .smooth

    @Option(help: "Length of each row: l2, l1 or none.")
    var norm: Norm = .l2

    @Flag(name: .customLong("bm25"), help: "Weigh by BM25 (k1 = 1.2, b = 0.75) in place of TF-IDF.")
    var usesBM25 = false

    @Option(help: ArgumentHelp("Stop words: english, none or a file with one a line.", valueName: "list"))
    var stopWords = "english"

    @Option(help: ArgumentHelp("Reduce words to their Snowball stem, such as english.", valueName: "language"))
    var stem: String?

    @Flag(help: "Take the accents off letters.")
    var stripAccents = false

    @Option(
        help: ArgumentHelp(
            "Keep a word pair only above this normalised pointwise mutual information (with --ngrams 1..2).",
            valueName: "npmi"
        )
    )
    var phrases: Double?

    @Option(
        help: ArgumentHelp("Use exactly the terms of this file, one a line.", valueName: "file"),
        completion: .file()
    )
    var vocabulary: String?

    /// Returns the vectorizer that was asked for.
    func vectorizer(models: () throws -> ModelFolder) throws -> TFIDFVectorizer {
        var options = TFIDFVectorizer.Options()
        options.analyzer = analyzer
        options.tokenRule = tokenRule
        options.stripsAccents = stripAccents
        options.stemLanguage = stem
        options.ngramRange = ngrams.lower...ngrams.upper
        options.minimumDocumentFrequency = minDf
        options.maximumDocumentFrequency = maxDf
        options.maximumFeatures = maxFeatures
        options.weighting = usesBM25 ? .bm25() : .tfidf
        options.termFrequency = tf
        options.inverseDocumentFrequency = idf
        options.norm = norm
        if let phrases { options.phrases = Phrases(minimumScore: phrases) }
        // Without stop words no data files are needed, so that vectorizing works with the program alone.
        let words = stopWords == "none" ? StopWords.none : try StopWords(named: stopWords, models: models())
        return TFIDFVectorizer(
            options: options,
            stopWords: words,
            vocabulary: try vocabulary.map { TermTable(try TextFile.lines(path: $0)) }
        )
    }
}
