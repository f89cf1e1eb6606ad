import Analysis
import ArgumentParser
import Corpus
import LinearAlgebra
import Reporting
import TopicModeling
import Vectorization

/// Chooses the number of topics of a corpus.
struct TopicsSelectK: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "select-k",
        abstract: "Choose the number of topics: stable, coherent, and explaining unseen articles.",
        discussion: """
            Tries numbers of topics on random parts of the corpus, 80 % of the articles each. For each number it prints
            how alike the topics of the parts are (stability: the shared ones of the 20 best terms of matched topics),
            how well their terms go together in the articles left out (coherence), how much of these they leave
            unexplained (error), and the score: stability × coherence. A coarse grid comes first, then the gaps beside
            the best number are halved; '--step' tries every so many instead.

            EXAMPLES
              rostrum topics select-k articles.jsonl
              rostrum topics select-k articles.jsonl --range 10..100 --max-seconds 120
              rostrum topics select-k matrix.safetensors --range 2..20 --step 1 --format csv
            """
    )

    @Option(help: ArgumentHelp("The numbers of topics to choose from.", valueName: "range"))
    var range = CountRange(lower: 5, upper: 60)

    @Option(help: ArgumentHelp("Try every so many numbers, and narrow nothing.", valueName: "count"))
    var step: Int?

    @Option(help: ArgumentHelp("The number of random parts.", valueName: "count"))
    var samples = TopicCountSelector.Options().sampleCount

    @Option(help: ArgumentHelp("Try no further number after this time.", valueName: "seconds"))
    var maxSeconds: Double?

    @OptionGroup(title: "Corpus")
    var corpus: CorpusOptions

    @OptionGroup(title: "Corpus")
    var duplicates: DuplicateOptions

    @OptionGroup(title: "Vectorizing")
    var vectorizing: VectorizerOptions

    @OptionGroup(title: "Output")
    var output: OutputOptions

    @OptionGroup(title: "General")
    var global: GlobalOptions

    func validate() throws {
        try TopicCount.range(range.lower...range.upper).validate(option: "--range")
        if let step, step < 1 { throw ValidationError("'--step' must be at least 1, not \(step).") }
        if samples < 2 { throw ValidationError("'--samples' must be at least 2: stability compares parts.") }
        if let maxSeconds, !(maxSeconds > 0) {
            throw ValidationError("'--max-seconds' must be above 0, not \(maxSeconds).")
        }
    }

    func run() throws {
        let matrix = try readMatrix()
        let line = ProgressLine(isQuiet: global.quiet)
        let selection = try TopicCountSelector(options: options, parallel: global.parallel).select(matrix) {
            line.show(TopicSelectionReport.progress($0))
            return true
        }
        line.clear()
        if selection.range.upperBound < range.upper {
            global.note(
                "tried up to \(selection.range.upperBound) topics only: parts of \(matrix.rowCount) articles with "
                    + "\(matrix.columnCount) terms have no more"
            )
        }
        let report = TopicSelectionReport(selection: selection, matrix: matrix, samples: samples)
        try output.write(report, schema: TopicSelectionReport.layout.name, parameters: parameters, global: global)
    }

    private func readMatrix() throws -> SparseMatrix {
        switch try TrainingInput(corpus: corpus, duplicates: duplicates, global: global) {
        case .matrix(let file): return file.matrix
        case .articles(let articles, let groups):
            let vectorizer = try vectorizing.vectorizer(models: global.modelFolder)
            let matrix = try vectorizer.fitTransform(articles.map(\.body), parallel: global.parallel).matrix
            return groups?.weighting(loss: options.factorization.loss)?.scaled(matrix) ?? matrix
        }
    }

    private var options: TopicCountSelector.Options {
        var options = TopicCountSelector.Options()
        options.range = range.lower...range.upper
        options.step = step
        options.sampleCount = samples
        options.maximumSeconds = maxSeconds
        options.factorization.seed = global.seed
        return options
    }

    private var parameters: [JSONField] {
        [
            JSONField("corpus", .array(corpus.corpus.map(JSONValue.string))),
            JSONField("duplicates", .string(duplicates.duplicates.rawValue)),
            JSONField("range", .string(range.defaultValueDescription)),
            JSONField("step", step.map(JSONValue.integer) ?? .null),
            JSONField("samples", .integer(samples)), JSONField("max_seconds", .optional(maxSeconds)),
            JSONField("seed", .integer(Int(global.seed))),
        ]
    }
}
