import ArgumentParser
import Discourse
import Stance

/// Turns a review with decisions into a lexicon.
struct LexiconRevise: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revise",
        abstract: "Write a lexicon with the decisions of a review, for '--lexicon'.",
        discussion: """
            A decision is 'accept' (the word gets the proposed value; 0 takes its polarity away), 'reject' (nothing
            changes) or a value from -4 to 4; rows without a decision change nothing. The result is the whole lexicon, so
            use it in place of the one that was audited: rostrum stance articles.jsonl --lexicon mine.tsv

            EXAMPLES
              rostrum lexicon revise review.tsv -o mine.tsv
              rostrum lexicon revise review.tsv --lexicon vader_lexicon.txt -o mine.tsv
            """
    )

    @Argument(help: ArgumentHelp("The review, with decisions.", valueName: "review"), completion: .file())
    var review: String

    @Option(
        name: [.customShort("o"), .long],
        help: ArgumentHelp("The lexicon to write.", valueName: "file"),
        completion: .file(extensions: ["tsv"])
    )
    var output: String

    @Option(
        help: ArgumentHelp("The lexicon that was audited (default: the shipped one).", valueName: "file"),
        completion: .file()
    )
    var lexicon = LanguageTools.newsName

    @OptionGroup(title: "General")
    var global: GlobalOptions

    func run() throws {
        let models = try global.modelFolder()
        let rules = try StanceRules(models: models, discourse: DiscourseRules(models: models))
        let review = try LexiconReview.read(path: review)
        let path = LanguageTools.lexiconPath(lexicon, models: models)
        let revision = try LexiconRevision(of: path, by: review, rules: rules)
        try OutputFile.write(revision.text, to: output)
        global.note(
            "\(output): \(revision.addedCount) entries added, \(revision.changedCount) changed, "
                + "\(revision.removedCount) removed; \(review.rejectedCount) proposals rejected, \(review.openCount) open"
        )
    }
}
