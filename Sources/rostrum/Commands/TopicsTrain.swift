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

            EXAMPLES
              rostrum topics train articles.jsonl --topics 20 -o model.safetensors
              rostrum topics train matrix.safetensors --topics 50 --max-seconds 60 -o model.safetensors
              rostrum topics train articles.jsonl --topics 20 -o model.safetensors --resume
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

    @Option(help: ArgumentHelp("The number of topics.", valueName: "count"))
    var topics: Int

    @Option(name: .shortAndLong, help: ArgumentHelp("The file of the model.", valueName: "file"), completion: .file())
    var output: String

    @Option(
        help: ArgumentHelp("Write the topics of each document (W) to this SafeTensors file.", valueName: "file"),
        completion: .file()
    )
    var docTopics: String?

    @Flag(help: "Go on from the checkpoint of an interrupted training.")
    var resume = false

    @OptionGroup(title: "Corpus")
    var corpus: CorpusOptions

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

    func run() throws {
        let (input, readSeconds) = try Clock.timing { try TrainingInput(corpus: corpus, global: global) }
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

    private func train(
        on input: TrainingInput,
        checkpointPath: String,
        monitor: TrainingMonitor
    ) throws -> TopicPipeline.Training {
        var options = AnalysisOptions(
            vectorizer: try vectorizing.vectorizer(models: global.modelFolder),
            version: rostrumVersion
        )
        options.factorization = factorization.options(topicCount: topics, seed: global.seed)
        let start = try factorization.givenStart()
        guard start == nil || (guidance.seeds == nil && previous == nil) else {
            throw ValidationError(
                "'--init FILE' cannot be used with '--seeds' or '--previous', which have their own start."
            )
        }
        let earlier = try previous.map { try TopicModel.read(path: $0) }
        let pipeline = TopicPipeline(
            options: options,
            guide: try guidance.guide(previous: earlier),
            previous: earlier,
            parallel: global.parallel
        )
        let checkpoint = resume ? try NMFCheckpoint.read(path: checkpointPath) : nil
        switch input {
        case .articles(let articles):
            return try pipeline.train(articles, start: start, resuming: checkpoint, progress: monitor.observe)
        case .matrix(let file):
            return try pipeline.train(file, start: start, resuming: checkpoint, progress: monitor.observe)
        }
    }

    private func report(_ training: TopicPipeline.Training, readSeconds: Double) throws {
        let model = training.model
        let data = TrainingReport(training: training, readSeconds: readSeconds, output: output)
        try format.write(data.value, schema: "training", parameters: parameters) {
            TopicListing(model: model, termCount: view.terms, view: view.termView).listing.text(
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
            JSONField("topics", .integer(topics)), JSONField("init", .string(factorization.start)),
            JSONField("seed", .integer(Int(global.seed))),
            JSONField("max_iterations", .integer(factorization.maxIterations)),
            JSONField("max_seconds", .optional(factorization.maxSeconds)),
            JSONField("target_objective", .optional(factorization.targetObjective)),
            JSONField("seeds", .optional(guidance.seeds)), JSONField("previous", .optional(previous)),
        ]
    }
}
