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
    ///   - lexicons: Files in place of the shipped lexicon; several are averaged on one scale.
    /// - Throws: `DataFileError` with file and line.
    init(models: ModelFolder, lexicons: [String] = []) throws {
        self.models = models
        discourse = try DiscourseRules(models: models)
        rules = try StanceRules(models: models, discourse: discourse)
        if lexicons.isEmpty {
            lexicon = try Lexicon.news(models: models, rules: rules)
        } else {
            let rules = rules
            lexicon = Lexicon.averaged(try lexicons.map { try Lexicon.read(path: $0, rules: rules) })
        }
    }

    /// Finds who said what.
    var extractor: StatementExtractor { StatementExtractor(rules: discourse) }

    /// Returns a scorer for themes.
    func scorer(themes: [Theme], options: StanceScorer.Options) -> StanceScorer {
        StanceScorer(lexicon: lexicon, themes: themes, rules: rules, options: options)
    }
}
