import Discourse
import ModelData
import Stance
import Vectorization

/// What reads language: the statement rules, the lexicon and the themes, as the options of a command ask for.
struct LanguageTools {
    let models: ModelFolder
    let discourse: DiscourseRules
    let rules: StanceRules
    let lexicon: Lexicon

    /// Reads the data files.
    ///
    /// - Parameters:
    ///   - models: The folder of data files.
    ///   - options: Files in place of the shipped lexicon; several are averaged on one scale.
    /// - Throws: `DataFileError` with file and line.
    init(models: ModelFolder, lexicon options: LexiconOptions? = nil) throws {
        self.models = models
        discourse = try DiscourseRules(models: models)
        rules = try StanceRules(models: models, discourse: discourse)
        let rules = rules
        let files = options?.files ?? []
        lexicon = Lexicon.averaged(
            try (files.isEmpty ? [Self.newsName] : files).map { file in
                try Self.lexicon(file, models: models, rules: rules)
            }
        )
    }

    /// The name of the shipped lexicon on the command line.
    static let newsName = "news"

    /// Returns the path of a lexicon that a person named.
    static func lexiconPath(_ file: String, models: ModelFolder) -> String {
        file == newsName ? models.path(of: "lexicons/news.tsv") : file
    }

    /// Reads a lexicon; the protected words hold in the own layout, whose forms are derived by rule.
    private static func lexicon(_ file: String, models: ModelFolder, rules: StanceRules) throws -> Lexicon {
        if file == newsName { return try Lexicon.news(models: models, rules: rules) }
        let contents = try LexiconFile.read(path: file, rules: rules)
        let lexicon = try contents.lexicon(rules: rules)
        guard contents.format == .rostrum else { return lexicon }
        let path = models.path(of: "lexicons/protected.txt")
        return lexicon.protecting(try Lexicon.protectedWords(path: path, rules: rules))
    }

    /// Reads the words that no value is proposed for: function words, and those that all news has.
    func stopWords() throws -> Set<String> {
        let lists = try ["english", "english-news"].map { try StopWords(named: $0, models: models) }
        return lists.reduce(into: []) { $0.formUnion($1.words) }
    }

    /// Finds who said what.
    var extractor: StatementExtractor { StatementExtractor(rules: discourse) }

    /// Returns a scorer for themes.
    func scorer(themes: [Theme], options: StanceScorer.Options) -> StanceScorer {
        StanceScorer(lexicon: lexicon, themes: themes, rules: rules, options: options)
    }
}
