import ArgumentParser
import Corpus
import Reporting
import Stance

/// Compares a lexicon with the use of its words in a corpus.
struct LexiconAuditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: "List the words of a lexicon that a corpus contradicts, and polar words that it lacks.",
        discussion: """
            Words that stand near the same words get like vectors (positive pointwise mutual information in a window of
            5 words, randomized singular value decomposition). An axis from the negative to the positive words of the
            lexicon is learnt, of each word without its own part of the lexicon (5 parts), and each word is placed on it.
            AUC tells how well that goes on the lexicon's own, held-out words; below 0.8 the lists are worth little.

            SUSPICIOUS is an entry beyond the middle word of the other side, MISSING a word outside the lexicon beyond the
            middle word of a side whose nearest lexicon words agree. Neighbours show the company that a word keeps, not its
            judgement: what follows bad news often looks bad. So nothing is ever scored with this; a person decides.
            For names, religions, nationalities, groups, roles, theme words and words of the rules nothing is proposed.

            '-o review.tsv' writes the lists as a table with an empty column 'decision'. Write accept, reject or a value
            from -4 to 4 there, then: rostrum lexicon revise review.tsv -o mine.tsv

            EXAMPLES
              rostrum lexicon audit articles.jsonl
              rostrum lexicon audit articles.jsonl --findings 200 -o review.tsv
              rostrum lexicon audit articles.jsonl --lexicon vader_lexicon.txt --min-count 50 --folds 2
            """
    )

    @Option(
        name: [.customShort("o"), .long],
        help: ArgumentHelp("Write the review to this file.", valueName: "file"),
        completion: .file(extensions: ["tsv"])
    )
    var output: String?

    @Option(help: ArgumentHelp("List this many words of each kind at most.", valueName: "count"))
    var findings = 50

    @Option(help: ArgumentHelp("Leave out words that occur less often.", valueName: "count"))
    var minCount = 20

    @Option(help: ArgumentHelp("The dimensions of the word vectors.", valueName: "count"))
    var rank = 100

    @Option(help: ArgumentHelp("The parts of the lexicon that are held out one after another.", valueName: "count"))
    var folds = 5

    @OptionGroup(title: "Lexicon")
    var lexicon: LexiconOptions

    @OptionGroup(title: "Themes")
    var themes: ThemeSelectionOptions

    @OptionGroup(title: "Corpus")
    var corpus: CorpusOptions

    @OptionGroup(title: "Output")
    var format: OutputOptions

    @OptionGroup(title: "General")
    var global: GlobalOptions

    func validate() throws {
        for (name, value, least) in [
            ("--findings", findings, 0), ("--min-count", minCount, 1), ("--rank", rank, 1), ("--folds", folds, 2),
        ] where value < least {
            throw ValidationError("'\(name)' must be at least \(least), not \(value).")
        }
        if rank > 1_000 { throw ValidationError("'--rank' must be at most 1000, not \(rank).") }
    }

    func run() throws {
        let tools = try LanguageTools(models: global.modelFolder(), lexicon: lexicon)
        let auditor = LexiconAuditor(
            lexicon: tools.lexicon,
            rules: tools.rules,
            names: try NameWords(models: tools.models, rules: tools.rules),
            stopWords: try tools.stopWords(),
            themes: try themes.read(models: tools.models),
            options: options
        )
        let articles = try articles()
        let (audit, seconds) = try Clock.timing { try auditor.audit(articles, parallel: global.parallel) }
        let listing = LexiconAuditListing(audit)
        if let output {
            try OutputFile.write(listing.review, to: output)
            global.note("\(audit.findings.count) words to decide on written to \(output)")
        }
        global.note("audited in \(DecimalText.text(seconds, places: 1)) s")
        try format.write(listing, schema: LexiconAuditListing.layout.name, parameters: parameters, global: global)
    }

    /// Reads the articles, of each group of copies one: a text that many outlets print is one use of its words.
    private func articles() throws -> [Article] {
        let all = try CorpusLoader(corpus: corpus, global: global).load(cleaning: [.repeatedHeadlines, .dateline])
            .articles
        let groups = NearDuplicateFinder().groups(of: all, parallel: global.parallel)
        if groups.copyCount > 0 { global.note("left out as copies of other articles: \(groups.copyCount)") }
        return groups.representatives.map { all[$0] }
    }

    private var options: LexiconAudit.Options {
        var options = LexiconAudit.Options()
        options.rank = rank
        options.foldCount = folds
        options.minimumCount = minCount
        options.findingCount = findings
        options.seed = global.seed
        return options
    }

    private var parameters: [JSONField] {
        [
            JSONField("lexicon", .array(lexicon.files.map(JSONValue.string))),
            JSONField("min_count", .integer(minCount)), JSONField("rank", .integer(rank)),
            JSONField("folds", .integer(folds)), JSONField("findings", .integer(findings)),
            JSONField("seed", .integer(Int(global.seed))),
        ]
    }
}
