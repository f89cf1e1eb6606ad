import Analysis
import ArgumentParser
import Corpus
import Reporting
import TopicModeling
import Vectorization

/// Measures topics: coherence, diversity, exclusivity.
struct TopicsEvaluate: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate",
        abstract: "Measure topics: coherence on a corpus and held out, diversity, exclusivity.",
        discussion: """
            The topics are those of a model, or of any other program: a text file with the terms of one topic a line, best
            first, separated by tabs, commas or spaces. Coherence in the text that topics were trained on flatters them,
            so a model of the same options is trained on one half of the corpus and measured on the other as well.

            EXAMPLES
              rostrum topics evaluate model.safetensors articles.jsonl
              rostrum topics evaluate terms.txt articles.jsonl --mode gensim
              rostrum topics evaluate model.safetensors articles.jsonl --no-held-out --format csv
            """
    )

    @Argument(
        help: ArgumentHelp("The file of the model, or a text file of terms.", valueName: "topics"),
        completion: .file()
    )
    var topics: String

    @OptionGroup(title: "Terms")
    var view: TermViewOptions

    @Option(help: "How windows are counted: exact, or as gensim 4 does.")
    var mode: CoherenceMode = .exact

    @Flag(inversion: .prefixedNo, help: "Train on one half of the corpus and measure on the other, too.")
    var heldOut = true

    @OptionGroup(title: "Corpus")
    var corpus: CorpusOptions

    @OptionGroup(title: "Output")
    var output: OutputOptions

    @OptionGroup(title: "General")
    var global: GlobalOptions

    func validate() throws {
        if view.terms < 2 { throw ValidationError("'--terms' must be at least 2: coherence is about pairs.") }
    }

    func run() throws {
        let model = topics.hasSuffix(".safetensors") ? try TopicModel.read(path: topics) : nil
        let articles = try CorpusLoader(corpus: corpus, global: global).load().articles
        let evaluator = TopicEvaluator(articles: articles, mode: mode, parallel: global.parallel)
        let evaluation =
            if let model {
                try evaluator.evaluate(
                    model,
                    termCount: view.terms,
                    view: view.termView,
                    heldOutSeed: heldOut ? global.seed : nil
                )
            } else {
                try evaluator.evaluate(
                    topics: TopicTermsFile.read(path: topics, termCount: view.terms),
                    vectorizer: TFIDFVectorizer()
                )
            }
        let report = TopicEvaluationReport(evaluation, model: model, mode: mode)
        try output.write(report, schema: TopicEvaluationReport.layout.name, parameters: parameters, global: global)
    }

    private var parameters: [JSONField] {
        [
            JSONField("topics", .string(topics)), JSONField("terms", .integer(view.terms)),
            JSONField("view", .string(view.view.rawValue)), JSONField("mode", .string(mode.rawValue)),
            JSONField("held_out", .bool(heldOut)),
        ]
    }
}
