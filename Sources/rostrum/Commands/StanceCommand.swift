import Analysis
import ArgumentParser
import Corpus
import Discourse
import Reporting
import Stance

/// Prints which side speakers take on themes.
struct StanceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stance",
        abstract: "Print which side speakers take on themes.",
        discussion: """
            'for' supports the theme's proposition ('rostrum themes list' prints them), 'against' opposes it. A verdict
            in parentheses rests on too little evidence: its sign is less than 75 % probable. Stance is shrunk towards 0
            where statements are few; '±' is half the 95 % interval, which comes from drawing the articles anew. Tone is
            the mood of the words, a number of its own; '!' marks rows where tone and stance conflict.

            EXAMPLES
              rostrum stance articles.jsonl --theme energy --theme climate
              rostrum stance articles.jsonl --speaker ellison --overrides speakers.yaml
              rostrum stance articles.jsonl --explain 'Mara Ellison' energy
              rostrum stance articles.jsonl --compare 'Mara Ellison' calloway --theme energy
              rostrum stance articles.jsonl --map speakers.graphml
              rostrum stance articles.jsonl --by period --period quarter --format csv
              rostrum stance speeches.jsonl --transcript --theme-field motion --by article --format jsonl
            """
    )

    @Option(help: "What a row stands for: speaker, role, organisation, article or period.")
    var by: Grouping = .speaker

    @Option(help: "The length of a period: day, week, month, quarter or year.")
    var period: Period = .month

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp("Print the ledger of one cell: a speaker's name and a theme.", valueName: "speaker theme")
    )
    var explain: [String] = []

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp("Print the words that part two speakers on each theme.", valueName: "speaker speaker")
    )
    var compare: [String] = []

    @Option(
        help: ArgumentHelp(
            "Write positions and agreement of the speakers to this file: .json or .graphml.",
            valueName: "file"
        ),
        completion: .file(extensions: ["json", "graphml"])
    )
    var map: String?

    @Flag(help: "Print the facets of each theme too.")
    var facets = false

    @Flag(help: "Print the reporters' own voice too.")
    var articleVoice = false

    @Option(help: ArgumentHelp("The field in which each document names its own theme.", valueName: "name"))
    var themeField: String?

    @OptionGroup(title: "Speakers")
    var speaker: SpeakerFilterOptions

    @OptionGroup(title: "Speakers")
    var speakerOptions: SpeakerOptions

    @OptionGroup(title: "Themes")
    var themeOptions: ThemeOptions

    @OptionGroup(title: "Intervals")
    var intervals: IntervalOptions

    @OptionGroup(title: "Corpus")
    var corpus: CorpusOptions

    @OptionGroup(title: "Corpus")
    var duplicates: DuplicateOptions

    @OptionGroup(title: "Text")
    var text: CleaningOptions

    @OptionGroup(title: "Output")
    var output: OutputOptions

    @OptionGroup(title: "General")
    var global: GlobalOptions

    func validate() throws {
        guard explain.isEmpty || explain.count == 2 else {
            throw ValidationError("'--explain' takes a speaker and a theme, such as --explain 'Mara Ellison' energy.")
        }
        guard compare.isEmpty || compare.count == 2 else {
            throw ValidationError("'--compare' takes two speakers, such as --compare 'Mara Ellison' 'Ruth Calloway'.")
        }
        if !compare.isEmpty, !explain.isEmpty || !speaker.names.isEmpty || by != .speaker {
            throw ValidationError("'--compare' goes with neither '--explain', '--speaker' nor '--by'.")
        }
        if let map {
            guard StanceMapFile.Form(path: map) != nil else {
                throw ValidationError("'--map' writes a file that ends in .json or .graphml, not '\(map)'.")
            }
            if !explain.isEmpty || !compare.isEmpty || themeField != nil || by != .speaker {
                throw ValidationError("'--map' goes with neither '--explain', '--compare', '--theme-field' nor '--by'.")
            }
        }
        if !speaker.names.isEmpty, by == .role || by == .organisation {
            throw ValidationError("'--speaker' goes with '--by speaker', 'article' or 'period', not '\(by.rawValue)'.")
        }
    }

    func run() throws {
        let overrides = try speakerOptions.overrides()
        let tools = try LanguageTools(models: global.modelFolder(), lexicon: themeOptions.lexicon)
        let handled = duplicates.apply(
            to: try CorpusLoader(corpus: corpus, global: global)
                .load(cleaning: text.cleaning, extraFields: themeField.map { [$0] } ?? []).articles,
            global: global
        )
        let articles = handled.articles
        let discourse = DiscourseExtraction(
            extractor: tools.extractor,
            isTranscript: text.transcript,
            overrides: overrides,
            parallel: global.parallel
        ).run(articles)
        speakerOptions.report(unmatched: discourse.unmatchedOverrides, global: global)
        let speakers = discourse.speakers.map(\.speaker)
        let chosen = try speaker.identifiers(among: speakers)
        let all = try cells(of: discourse.statements, in: handled, tools: tools)
        let cells = all.filter { chosen?.contains($0.speaker.id) ?? true }
        if explain.count == 2 {
            try StanceExplanationText(
                speaker: explain[0],
                theme: explain[1],
                cells: cells,
                speakers: speakers,
                options: scorerOptions
            ).write()
        } else if compare.count == 2 {
            try write(
                try SpeakerComparison(first: compare[0], second: compare[1], cells: cells, speakers: speakers)
                    .comparisons(facets: facets)
            )
        } else if let map {
            let made = try StanceMap(cells: all, speakers: chosen, options: scorerOptions, parallel: global.parallel)
            try StanceMapFile(path: map).write(made, parameters: parameters)
            global.note("\(made.places.count) speakers and \(made.facets.count) facets written to \(map)")
        } else {
            try list(cells)
        }
    }

    private func write(_ comparisons: [StanceComparison]) throws {
        guard output.format == .table || output.format == .markdown else {
            return try output.write(
                StanceComparisonListing.listing(comparisons),
                parameters: parameters + [JSONField("compare", .array(compare.map(JSONValue.string)))],
                global: global
            )
        }
        try StandardStreams.write(
            StanceComparisonListing.text(
                comparisons,
                isMarkdown: output.format == .markdown,
                width: StandardStreams.terminalWidth,
                isColoured: global.isColoured
            )
        )
    }

    private func cells(
        of statements: [Statement],
        in handled: DuplicatePolicy.Outcome,
        tools: LanguageTools
    ) throws -> [StanceCell] {
        let articles = handled.articles
        if let themeField {
            return DocumentThemeScoring(
                field: themeField,
                tools: tools,
                options: scorerOptions,
                parallel: global.parallel
            )
            .cells(statements: statements, articles: articles, grouping: by)
        }
        let scorer = tools.scorer(themes: try themeOptions.read(models: tools.models), options: scorerOptions)
        return scorer.cells(
            statements: statements,
            articles: articles,
            grouping: explain.isEmpty ? by : .speaker,
            duplicates: handled.groups,
            parallel: global.parallel
        )
    }

    /// A person is shown roll-ups of speakers unless more is asked for; machines get every cell.
    private func list(_ cells: [StanceCell]) throws {
        let isForPerson = output.format == .table || output.format == .markdown
        let shown = cells.filter { cell in
            !isForPerson || ((facets || cell.facet == nil) && (articleVoice || cell.speaker.kind != .article))
        }
        let listing: Listing<StanceCell>
        switch by {
        case .article:
            listing = StanceListing.listing(
                shown,
                definition: StanceCellRecord.byArticle,
                group: .init("article", isFlexible: true) { $0.articleID ?? "" }
            )
        case .period:
            listing = StanceListing.listing(
                shown,
                definition: StanceCellRecord.byPeriod,
                group: .init("period") { $0.period ?? "" }
            )
        case .speaker, .role, .organisation:
            listing = StanceListing.listing(shown, definition: StanceCellRecord.definition)
        }
        try output.write(listing, parameters: parameters, global: global)
    }

    private var scorerOptions: StanceScorer.Options { intervals.scorerOptions(seed: global.seed, period: period) }

    private var parameters: [JSONField] {
        [
            JSONField("by", .string(by.rawValue)),
            JSONField("speakers", .array(speaker.names.map(JSONValue.string))),
            JSONField("overrides", .optional(speakerOptions.overridesFile)),
            JSONField("duplicates", .string(duplicates.duplicates.rawValue)),
            JSONField("replicates", .integer(intervals.replicates)),
            JSONField("seed", .integer(Int(global.seed))),
        ]
    }
}
