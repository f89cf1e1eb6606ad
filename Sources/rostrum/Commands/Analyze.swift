import Analysis
import ArgumentParser
import Corpus
import Reporting
import Stance
import TopicModeling

/// The main job: topics, statements and stance in one run.
struct Analyze: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Find topics, statements and stance of a corpus, and write them as one run.",
        discussion: """
            Prints the topics and a table of speakers × themes. With '-o' the run is written as a folder: run.json
            describes it, tables/ has one JSON Lines file a table, topics.safetensors is the topic model.

            EXAMPLES
              rostrum analyze articles.jsonl --topics 20 -o run
              rostrum analyze article.txt
              rostrum analyze articles.jsonl --topics 20 --seeds seeds.yaml -o run
              rostrum analyze articles.jsonl --overrides speakers.yaml -o run
              rostrum analyze speeches.csv --transcript --speaker-field member
            """
    )

    @Option(
        help: ArgumentHelp(
            "The number of topics (default: by the size of the corpus), 'auto' or a range such as 5..60.",
            valueName: "count"
        )
    )
    var topics: TopicCount?

    @Option(help: ArgumentHelp("Try on so many parts of the corpus whether topics come back.", valueName: "count"))
    var stability = 10

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("Write the run to this folder.", valueName: "folder"),
        completion: .directory
    )
    var output: String?

    @OptionGroup(title: "Speakers")
    var speakers: SpeakerOptions

    @OptionGroup(title: "Themes")
    var themes: ThemeOptions

    @OptionGroup(title: "Intervals")
    var intervals: IntervalOptions

    @OptionGroup(title: "Corpus")
    var corpus: CorpusOptions

    @OptionGroup(title: "Corpus")
    var duplicates: DuplicateOptions

    @OptionGroup(title: "Text")
    var text: CleaningOptions

    @OptionGroup(title: "Guidance")
    var guidance: GuidanceOptions

    @OptionGroup(title: "Vectorizing")
    var vectorizing: VectorizerOptions

    @OptionGroup(title: "Factorization")
    var factorization: FactorizationOptions

    @OptionGroup(title: "Output")
    var format: OutputOptions

    @OptionGroup(title: "General")
    var global: GlobalOptions

    func validate() throws {
        try topics?.validate()
        if stability < 0 { throw ValidationError("'--stability' must be at least 0, not \(stability).") }
    }

    func run() throws {
        let writer = try output.map { try RunFolderWriter(path: $0, envelope: envelope, parallel: global.parallel) }
        let overrides = try speakers.overrides()
        let models = try global.modelFolder()
        let tools = try LanguageTools(models: models, lexicon: themes.lexicon)
        let scorer = tools.scorer(
            themes: try themes.read(models: models),
            options: intervals.scorerOptions(seed: global.seed)
        )
        let articles = try CorpusLoader(corpus: corpus, global: global).load(cleaning: text.cleaning).articles
        var options = AnalysisOptions(
            vectorizer: try vectorizing.vectorizer { models },
            version: rostrumVersion
        )
        options.topicCount = topics?.count
        options.stabilitySampleCount = stability
        options.factorization = factorization.options(topicCount: topics?.count ?? 1, seed: global.seed)
        options.topicSelection = topics?.selection(factorization: options.factorization)
        options.duplicates = duplicates.duplicates
        options.isTranscript = text.transcript
        options.overrides = overrides

        let line = ProgressLine(isQuiet: global.quiet)
        let monitor = TrainingMonitor(checkpointPath: nil, isQuiet: global.quiet)
        let result = try CorpusAnalysis(
            options: options,
            extractor: tools.extractor,
            scorer: scorer,
            guide: try guidance.guide(),
            parallel: global.parallel
        ).run(articles, progress: { line.show($0) }, observers: monitor.observers)
        line.clear()
        if let model = result.topics.model { guidance.report(model, global: global) }
        speakers.report(unmatched: result.unmatchedOverrides, global: global)
        if let writer {
            // Until here Control-C ends the program at once; a folder that is being written is finished first.
            let interruption = Interruption()
            try writer.write(result)
            if interruption.isRequested { throw Interrupted(kept: "the run is whole: \(output ?? "")") }
        }
        try report(result)
    }

    private func report(_ result: AnalysisResult) throws {
        let summary = AnalysisSummary(result: result)
        try format.write(summary.value, schema: "analysis", parameters: parameters) {
            summary.text(
                isMarkdown: format.format == .markdown,
                width: StandardStreams.terminalWidth,
                isColoured: global.isColoured
            )
        }
        if let output { global.note("written to \(output)") }
    }

    private var parameters: [JSONField] {
        [
            JSONField("corpus", .array(corpus.corpus.map(JSONValue.string))),
            JSONField("topics", topics.map { $0.count.map(JSONValue.integer) ?? .string($0.text) } ?? .null),
            JSONField("stability", .integer(stability)),
            JSONField("themes", .array(themes.themes.map(JSONValue.string))),
            JSONField("seeds", .optional(guidance.seeds)), JSONField("overrides", .optional(speakers.overridesFile)),
            JSONField("duplicates", .string(duplicates.duplicates.rawValue)),
            JSONField("transcript", .bool(text.transcript)), JSONField("seed", .integer(Int(global.seed))),
            JSONField("replicates", .integer(intervals.replicates)),
            JSONField("since", .optional(corpus.since)), JSONField("until", .optional(corpus.until)),
        ]
    }

    private var envelope: DocumentEnvelope {
        DocumentEnvelope(schema: "run", generatedAt: Clock.now, version: rostrumVersion, parameters: parameters)
    }
}
