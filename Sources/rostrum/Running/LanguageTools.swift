import Discourse
import ModelData
import Stance

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
                file == Self.newsName
                    ? try Lexicon.news(models: models, rules: rules) : try Lexicon.read(path: file, rules: rules)
            }
        )
    }

    /// The name of the shipped lexicon on the command line.
    static let newsName = "news"

    /// Finds who said what.
    var extractor: StatementExtractor { StatementExtractor(rules: discourse) }

    /// Returns a scorer for themes.
    func scorer(themes: [Theme], options: StanceScorer.Options) -> StanceScorer {
        StanceScorer(lexicon: lexicon, themes: themes, rules: rules, options: options)
    }
}
