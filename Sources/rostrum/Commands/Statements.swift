import Analysis
import ArgumentParser
import Corpus
import Discourse
import Reporting

/// Prints who said what.
struct Statements: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print who said what.",
        discussion: """
            Quotations without a speaker are kept with the kind 'unattributed' and counted; they are never scored.

            EXAMPLES
              rostrum statements article.txt
              rostrum statements articles.jsonl --format jsonl > statements.jsonl
              rostrum statements articles.jsonl --aliases
            """
    )

    @Flag(help: "Print the forms of each speaker's name with the rule that merged them.")
    var aliases = false

    @OptionGroup(title: "Corpus")
    var corpus: CorpusOptions

    @OptionGroup(title: "Text")
    var text: CleaningOptions

    @OptionGroup(title: "Output")
    var output: OutputOptions

    @OptionGroup(title: "General")
    var global: GlobalOptions

    func run() throws {
        let rules = try DiscourseRules(models: global.modelFolder())
        let articles = try CorpusLoader(corpus: corpus, global: global).load(cleaning: text.cleaning).articles
        let result = DiscourseExtraction(
            extractor: StatementExtractor(rules: rules),
            isTranscript: text.transcript,
            parallel: global.parallel
        ).run(articles)
        if aliases {
            try output.write(SpeakerAliasListing.listing(result.aliases), parameters: [], global: global)
        } else {
            try output.write(StatementListing.listing(result.statements), parameters: [], global: global)
            let unattributed = result.statements.count { $0.kind == .unattributed }
            global.note(
                "\(result.statements.count) statements of \(result.speakers.count) speakers in \(articles.count) articles; "
                    + "\(unattributed) quotations without a speaker"
            )
        }
    }
}
