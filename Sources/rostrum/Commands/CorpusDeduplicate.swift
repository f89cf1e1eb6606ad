import ArgumentParser
import Corpus
import Reporting

/// Lists near-duplicates, and writes the corpus without them.
struct CorpusDeduplicate: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "deduplicate",
        abstract: "List groups of wire copies and updates, and write the corpus with one article of each.",
        discussion: """
            Two articles belong together if they share 40 % of their word 3-grams, or if two thirds of the shorter one \
            stand in a longer one of at most three times its size; those more than five days apart must share 80 %. \
            What many articles have without being copies, such as captions and the fixed words of market reports, \
            weighs half. The first article of a group in the order of the corpus stands for it, and 'group_size' tells \
            how many it stands for.

            EXAMPLES
              rostrum corpus deduplicate articles.jsonl
              rostrum corpus deduplicate articles.jsonl -o distinct.jsonl --keep-field section
              rostrum corpus deduplicate monday.jsonl tuesday.jsonl --threshold 0.8 --format csv
            """
    )

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            "Write one article of each group, and all others, to this JSON Lines file.",
            valueName: "file"
        ),
        completion: .file(extensions: ["jsonl"])
    )
    var output: String?

    @Option(help: ArgumentHelp("The least share of 3-grams of the two articles that both have.", valueName: "0…1"))
    var threshold = NearDuplicateFinder.Options().threshold

    @Option(
        help: ArgumentHelp(
            "The least share of the shorter article that stands in the longer one; 'none' asks for the threshold only.",
            valueName: "0…1|none"
        )
    )
    var containment = ContainmentLimit(value: NearDuplicateFinder.Options().containment)

    @Option(help: ArgumentHelp("A further field to write with each article; may be repeated.", valueName: "name"))
    var keepField: [String] = []

    @OptionGroup(title: "Corpus")
    var corpus: CorpusOptions

    @OptionGroup(title: "Output")
    var format: OutputOptions

    @OptionGroup(title: "General")
    var global: GlobalOptions

    func validate() throws {
        if !(threshold > 0 && threshold <= 1) {
            throw ValidationError("'--threshold' must lie above 0 and be at most 1, not \(threshold).")
        }
    }

    func run() throws {
        let articles = try CorpusLoader(corpus: corpus, global: global).load(extraFields: keepField).articles
        var options = NearDuplicateFinder.Options()
        options.threshold = threshold
        options.containment = containment.value
        let finder = NearDuplicateFinder(options: options)
        let (groups, seconds) = Clock.timing { finder.groups(of: articles, parallel: global.parallel) }
        let rows = DuplicateListing.rows(groups, of: articles, finder: finder, parallel: global.parallel)
        if let output {
            let kept = groups.representatives
            try ArticleFile.write(
                kept.map { articles[$0] },
                groupSizes: kept.map { groups.group(of: $0).map { groups.groups[$0].count } ?? 1 },
                to: output
            )
        }
        try format.write(
            DuplicateListing.listing(rows),
            parameters: [
                JSONField("threshold", .number(threshold)),
                JSONField("containment", containment.value <= 1 ? .number(containment.value) : .null),
            ],
            global: global
        )
        global.note(
            "\(groups.copyCount) of \(articles.count) articles repeat another one, in \(groups.groups.count) groups, "
                + "found in \(DecimalText.text(seconds, places: 2)) s"
                + (output.map { "; \(articles.count - groups.copyCount) written to \($0)" } ?? "")
        )
    }
}

/// The least share of an article that stands in another one, or none.
struct ContainmentLimit: ExpressibleByArgument {
    /// The share; above 1 for none.
    var value: Double

    init(value: Double) {
        self.value = value
    }

    init?(argument: String) {
        if argument == "none" {
            value = 2
        } else if let number = Double(argument), number > 0, number <= 1 {
            value = number
        } else {
            return nil
        }
    }

    var defaultValueDescription: String { DecimalText.text(value, places: 2) }
}
