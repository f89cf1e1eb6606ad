import Analysis
import ArgumentParser
import Corpus
import Foundation
import LinearAlgebra
import Reporting
import TopicModeling
import Vectorization

/// Trains a topic model.
struct TopicsTrain: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "train",
        abstract: "Train a topic model on a corpus, or on a matrix from 'rostrum vectorize'.",
        discussion: """
            Stops when the gradient has settled and the ten best terms of every topic have not changed for five
            iterations. A checkpoint stands beside the model while the training runs; '--resume' goes on from it.
            With '--topics auto' the number of topics is chosen as 'topics select-k' does, from 5 to 60 or from a range
            that is given. With '--stability' the model tells which topics do not come back on other parts of the corpus.

            EXAMPLES
              rostrum topics train articles.jsonl --topics 20 -o model.safetensors
              rostrum topics train matrix.safetensors --topics 50 --max-seconds 60 -o model.safetensors
              rostrum topics train articles.jsonl --topics 20 -o model.safetensors --resume
              rostrum topics train archive/ --topics 100 --online --batch-size 5000 -o model.safetensors
              rostrum topics train articles.jsonl --topics auto --stability 20 -o model.safetensors
              rostrum topics train articles.jsonl --topics 20 --seeds seeds.yaml -o model.safetensors
              rostrum topics train march.jsonl --topics 20 --previous february.safetensors -o march.safetensors

            A seed file names topics, which come first in the model, and the rest of '--topics' is free:

              version: 1
              topics:
                - name: fisheries
                  seeds: ["trawler*", "fishing quota*", {word: cod, strength: 3}]
                  exclude: ["phishing"]
                  articles: ["a0412"]
                - name: energy
                  seeds: [oil, "pipeline*"]
              apart: [[fisheries, energy]]
              frozen: {model: february.safetensors, topics: [t03]}

            A theme file works as a seed file too. Seeds that the corpus does not have are counted and named.
            """
    )

    @Option(help: ArgumentHelp("The number of topics, 'auto', or a range such as 5..60.", valueName: "count"))
    var topics: TopicCount

    @Option(help: ArgumentHelp("Try on so many parts of the corpus whether topics come back.", valueName: "count"))
    var stability = 0

    @Option(name: .shortAndLong, help: ArgumentHelp("The file of the model.", valueName: "file"), completion: .file())
    var output: String

    @Option(
        help: ArgumentHelp("Write the topics of each document (W) to this SafeTensors file.", valueName: "file"),
        completion: .file()
    )
    var docTopics: String?

    @Flag(help: "Go on from the checkpoint of an interrupted training.")
    var resume = false

    @OptionGroup(title: "Large corpora")
    var online: OnlineOptions

    @OptionGroup(title: "Corpus")
    var corpus: CorpusOptions

    @OptionGroup(title: "Corpus")
    var duplicates: DuplicateOptions
    @OptionGroup(title: "Guidance")
    var guidance: GuidanceOptions

    @Option(
        help: ArgumentHelp(
            "Keep identifiers and names of this model's topics where they come again, and start from them.",
            valueName: "model"
        ),
        completion: .file()
    )
    var previous: String?

    @OptionGroup(title: "Vectorizing")
    var vectorizing: VectorizerOptions

    @OptionGroup(title: "Factorization")
    var factorization: FactorizationOptions

    @OptionGroup(title: "Terms")
    var view: TermViewOptions

    @OptionGroup(title: "Output")
    var format: OutputOptions

    @OptionGroup(title: "General")
    var global: GlobalOptions

    func validate() throws {
        try topics.validate()
        if stability < 0 { throw ValidationError("'--stability' must be at least 0, not \(stability).") }
        guard online.online else { return }
        let conflicts: [(Bool, String)] = [
            (resume, "--resume"), (docTopics != nil, "--doc-topics"), (factorization.loss != .frobenius, "--loss"),
            (factorization.solver == .multiplicative, "--solver multiplicative"),
            (factorization.alphaW != 0 || factorization.alphaH != nil, "--alpha-w and --alpha-h"),
            (NMF.Initialization(rawValue: factorization.start) == nil, "a file for --init"),
            (vectorizing.phrases != nil, "--phrases"), (duplicates.duplicates == .keepFirst, "--duplicates keep-first"),
            (topics.count == nil, "--topics \(topics.text)"), (stability > 0, "--stability"),
            (guidance.seeds != nil, "--seeds"), (previous != nil, "--previous"),
            (corpus.corpus.contains("-"), "standard input, which can be read once only"),
            (corpus.corpus.contains { $0.hasSuffix(".safetensors") }, "a matrix"),
        ]
        for (isGiven, name) in conflicts where isGiven { throw ValidationError("'--online' does not go with \(name).") }
    }

    func run() throws {
        if online.online { return try runOnline() }
        let (input, readSeconds) = try Clock.timing {
            try TrainingInput(corpus: corpus, duplicates: duplicates, global: global)
        }
        let checkpointPath = "\(output).checkpoint"
        let monitor = TrainingMonitor(checkpointPath: checkpointPath, isQuiet: global.quiet)
        let training = try train(on: input, checkpointPath: checkpointPath, monitor: monitor)
        monitor.finish()
        if let failure = monitor.failure { throw failure }
        if monitor.isInterrupted {
            throw Interrupted(kept: "go on with --resume (checkpoint: \(checkpointPath))")
        }
        try training.model.write(to: output)
        if let docTopics {
            try DocumentTopicsFile.write(
                training.documentTopics,
                articleIDs: input.articleIDs,
                topicIDs: training.model.topics.map(\.id),
                to: docTopics
            )
        }
        try? FileManager.default.removeItem(atPath: checkpointPath)
        try report(training, readSeconds: readSeconds)
    }

    /// Trains on batches: nothing but the model is kept, so that there is nothing to go on from after Control-C.
    private func runOnline() throws {
        let line = ProgressLine(isQuiet: global.quiet)
        var silent = global
        silent.quiet = true
        var readings = 0
        let training = try OnlineTraining(options: try options(), online: online.options, parallel: global.parallel)
            .train(
                reading: { receive in
                    readings += 1
                    // What was left out of the corpus is told once.
                    try CorpusLoader(corpus: corpus, global: readings == 1 ? global : silent).forEachBatch(receive)
                },
                progress: { line.show($0) }
            )
        line.clear()
        try training.model.write(to: output)
        try report(training, readSeconds: 0)
    }

    private func options() throws -> AnalysisOptions {
        var options = AnalysisOptions(
            vectorizer: try vectorizing.vectorizer(models: global.modelFolder),
            version: rostrumVersion
        )
        options.factorization = factorization.options(topicCount: topics.count ?? 1, seed: global.seed)
        options.topicSelection = topics.selection(factorization: options.factorization)
        options.stabilitySampleCount = stability
        return options
    }

    private func train(
        on input: TrainingInput,
        checkpointPath: String,
        monitor: TrainingMonitor
    ) throws -> TopicPipeline.Training {
        let start = try factorization.givenStart()
        guard start == nil || (guidance.seeds == nil && previous == nil) else {
            throw ValidationError(
                "'--init FILE' cannot be used with '--seeds' or '--previous', which have their own start."
            )
        }
        let earlier = try previous.map { try TopicModel.read(path: $0) }
        let pipeline = TopicPipeline(
            options: try options(),
            guide: try guidance.guide(previous: earlier),
            previous: earlier,
            parallel: global.parallel
        )
        let checkpoint = resume ? try NMFCheckpoint.read(path: checkpointPath) : nil
        let observers = monitor.observers
        switch input {
        case .articles(let articles, let groups):
            return try pipeline.train(
                articles,
                duplicates: groups,
                start: start,
                resuming: checkpoint,
                observers: observers
            )
        case .matrix(let file):
            return try pipeline.train(file, start: start, resuming: checkpoint, observers: observers)
        }
    }

    private func report(_ training: TopicPipeline.Training, readSeconds: Double) throws {
        let model = training.model
        let data = TrainingReport(training: training, readSeconds: readSeconds, output: output)
        try format.write(data.value, schema: "training", parameters: parameters) {
            TopicListing(model: model, termCount: view.terms, view: view.termView).text(
                isMarkdown: format.format == .markdown,
                width: StandardStreams.terminalWidth,
                isColoured: global.isColoured
            ) + GuidanceListing.text(of: model, format: format.format, global: global)
                + (previous == nil ? "" : LineageListing.text(of: model, format: format.format, global: global))
        }
        guidance.report(model, global: global)
        global.note(data.summary)
    }

    private var parameters: [JSONField] {
        [
            JSONField("topics", topics.count.map(JSONValue.integer) ?? .string(topics.text)),
            JSONField("duplicates", .string(duplicates.duplicates.rawValue)),
            JSONField("stability", .integer(stability)), JSONField("init", .string(factorization.start)),
            JSONField("seed", .integer(Int(global.seed))),
            JSONField("max_iterations", .integer(factorization.maxIterations)),
            JSONField("max_seconds", .optional(factorization.maxSeconds)),
            JSONField("target_objective", .optional(factorization.targetObjective)),
            JSONField("seeds", .optional(guidance.seeds)), JSONField("previous", .optional(previous)),
        ]
    }
}
