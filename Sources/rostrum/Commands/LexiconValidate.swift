import ArgumentParser
import Discourse
import Reporting
import Stance

/// Checks lexicon files.
struct LexiconValidate: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "validate",
        abstract: "Check lexicon files line by line, and count their entries.",
        discussion: """
            Reads every layout that '--lexicon' takes. Wrong are, in any layout: lines that cannot be read, values outside
            the scale, words that stand twice or on both sides, phrases of function words only, and names of persons,
            peoples and groups. In Rostrum's own layout (word, part of speech, value, class, apart by tabs) also: entries
            that the inflection of another one gives anyway, unknown classes, protected words, and zeros that change
            nothing. Without a file the shipped lexicon is checked. Ends with status 65 if something is wrong.

            EXAMPLES
              rostrum lexicon validate mine.tsv
              rostrum lexicon validate vader_lexicon.txt mine.dic --format jsonl
              rostrum lexicon validate mine.tsv --format csv > problems.csv
            """
    )

    @Argument(
        help: ArgumentHelp("The files, or 'news' for the shipped lexicon (the default).", valueName: "file"),
        completion: .file()
    )
    var files: [String] = []

    @OptionGroup(title: "Output")
    var output: OutputOptions

    @OptionGroup(title: "General")
    var global: GlobalOptions

    func run() throws {
        let models = try global.modelFolder()
        let rules = try StanceRules(models: models, discourse: DiscourseRules(models: models))
        let names = try NameWords(models: models, rules: rules)
        let checker = try LexiconChecker(models: models, rules: rules, names: names)
        let checks = try (files.isEmpty ? [LanguageTools.newsName] : files).map { file in
            try checker.check(path: LanguageTools.lexiconPath(file, models: models))
        }
        let listing = LexiconCheckListing(checks)
        switch output.format {
        case .json, .jsonl: try output.write(listing.fileListing, parameters: [], global: global)
        case .csv, .tsv: try output.write(listing.problemListing, parameters: [], global: global)
        case .table, .markdown:
            try StandardStreams.write(
                listing.text(
                    isMarkdown: output.format == .markdown,
                    width: StandardStreams.terminalWidth,
                    isColoured: global.isColoured
                )
            )
        }
        let count = checks.reduce(0) { $0 + $1.findings.count }
        if count > 0 { throw LexiconProblems(count: count, files: checks.count { !$0.findings.isEmpty }) }
    }
}

/// Lexicon files that are wrong.
struct LexiconProblems: Error, Hashable, CustomStringConvertible {
    /// The problems of all files.
    var count: Int
    /// The files that have some.
    var files: Int

    /// How much is wrong and what to do, as one line for a person.
    var description: String {
        "\(count) problem\(count == 1 ? "" : "s") in \(files) lexicon file\(files == 1 ? "" : "s"); "
            + "mend the lines that are listed on standard output"
    }
}
