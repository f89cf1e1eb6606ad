import ArgumentParser
import Corpus
import Reporting
import Stance

/// Tells how much of a corpus a lexicon covers.
struct LexiconCoverageCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "coverage",
        abstract: "Tell how many words of a corpus a lexicon gives polarity to, and which frequent ones it does not.",
        discussion: """
            A word of a text is COVERED where tone and stance would give it polarity: its form or a glob is in the
            lexicon, alone or in a phrase; protected words and names with a capital are not. CONTENT WORDS are words in
            lower case that are no function words. POLAR WORDS, with '--lexicon', are those that your lexicon or the
            shipped one values; for the shipped one itself there is no such count, since nobody knows which of the
            other words are polar. UNCOVERED are content words without polarity; names of persons, peoples and groups,
            roles, protected words and words of the rules ("not", "ban", "support") are left out of that list. Most
            words are neutral, so a low share is no fault: look at the list.

            EXAMPLES
              rostrum lexicon coverage articles.jsonl
              rostrum lexicon coverage articles.jsonl --lexicon mine.tsv --words 100
              rostrum lexicon coverage articles.jsonl --format json
            """
    )

    @Option(help: ArgumentHelp("List this many uncovered words.", valueName: "count"))
    var words = 30

    @OptionGroup(title: "Lexicon")
    var lexicon: LexiconOptions

    @OptionGroup(title: "Corpus")
    var corpus: CorpusOptions

    @OptionGroup(title: "Output")
    var output: OutputOptions

    @OptionGroup(title: "General")
    var global: GlobalOptions

    func validate() throws {
        if words < 0 { throw ValidationError("'--words' must be at least 0, not \(words).") }
    }

    func run() throws {
        let tools = try LanguageTools(models: global.modelFolder(), lexicon: lexicon)
        let names = try NameWords(models: tools.models, rules: tools.rules)
        let isShipped = lexicon.files.allSatisfy { $0 == LanguageTools.newsName }
        let reader = LexiconCoverageReader(
            lexicon: tools.lexicon,
            reference: isShipped ? nil : try Lexicon.news(models: tools.models, rules: tools.rules),
            rules: tools.rules,
            names: names,
            stopWords: try tools.stopWords()
        )
        let articles = try CorpusLoader(corpus: corpus, global: global).load(cleaning: [.repeatedHeadlines, .dateline])
            .articles
        let listing = LexiconCoverageListing(
            reader.coverage(of: articles, wordCount: words, parallel: global.parallel)
        )
        try output.write(listing, schema: LexiconCoverageListing.layout.name, parameters: parameters, global: global)
    }

    private var parameters: [JSONField] {
        [JSONField("lexicon", .array(lexicon.files.map(JSONValue.string))), JSONField("words", .integer(words))]
    }
}
