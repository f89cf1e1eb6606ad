import Analysis
import ArgumentParser
import Corpus
import Foundation
import Reporting
import TopicModeling

/// Adds new articles to a topic model.
struct TopicsUpdate: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "update",
        abstract: "Add new articles to a topic model, without the old ones.",
        discussion: """
            Topics keep their identifiers, labels and names. New terms join the vocabulary, and what the model knew counts
            by '--decay'. Where new articles fit badly the command says so and adds topics for those that belong
            together. With a decay below 1 a topic retires when its share falls below a tenth of an even one.

            The table tells what became of each topic; 'rostrum topics lineage' shows it again.

            EXAMPLES
              rostrum topics update model.safetensors new.jsonl -o model2.safetensors
              rostrum topics update model.safetensors new.jsonl --decay 0.9 -o model2.safetensors
              rostrum topics update model.safetensors part1.jsonl --fixed-vocabulary -o shard1.safetensors
            """
    )

    @Argument(help: ArgumentHelp("The file of the model.", valueName: "model"), completion: .file())
    var model: String

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("The file of the updated model.", valueName: "file"),
        completion: .file()
    )
    var output: String

    @Option(help: ArgumentHelp("The share that what the model knew still counts.", valueName: "0…1"))
    var decay = 1.0

    @Option(help: ArgumentHelp("The most topics to add for articles that fit badly.", valueName: "count"))
    var newTopics = 3

    @Option(help: ArgumentHelp("The fewest articles that make a new topic.", valueName: "count"))
    var minArticles = 5

    @Flag(help: "Take no new terms, so that models that were updated apart can be merged by their sums.")
    var fixedVocabulary = false

    @OptionGroup(title: "Corpus")
    var corpus: CorpusOptions

    @OptionGroup(title: "Output")
    var format: OutputOptions

    @OptionGroup(title: "General")
    var global: GlobalOptions

    func validate() throws {
        guard decay > 0, decay <= 1 else {
            throw ValidationError("'--decay' must be above 0 and up to 1, not \(decay).")
        }
        guard newTopics >= 0 else { throw ValidationError("'--new-topics' must be at least 0, not \(newTopics).") }
        guard minArticles >= 1 else {
            throw ValidationError("'--min-articles' must be at least 1, not \(minArticles).")
        }
    }

    func run() throws {
        let (model, modelSeconds) = try Clock.timing { try TopicModel.read(path: self.model) }
        let (articles, readSeconds) = try Clock.timing {
            try CorpusLoader(corpus: corpus, global: global).load().articles
        }
        var options = TopicModelUpdate.Options()
        options.decay = decay
        options.newTopicLimit = newTopics
        options.minimumArticles = minArticles
        options.growsVocabulary = !fixedVocabulary
        let (outcome, updateSeconds) = try Clock.timing {
            try TopicModelUpdate(options: options, parallel: global.parallel).update(
                model,
                with: articles.map(\.body),
                articleIDs: articles.map(\.id),
                corpusHash: CorpusHash.hexadecimal(of: articles, after: model.training.corpusHash),
                version: rostrumVersion
            )
        }
        try outcome.model.write(to: output)
        let report = UpdateReport(
            outcome: outcome,
            documentCount: articles.count,
            modelSeconds: modelSeconds,
            readSeconds: readSeconds,
            updateSeconds: updateSeconds,
            output: output
        )
        try format.write(
            report.value,
            schema: UpdateReport.layout.name,
            parameters: [
                JSONField("model", .string(self.model)), JSONField("decay", .number(decay)),
                JSONField("new_topics", .integer(newTopics)), JSONField("min_articles", .integer(minArticles)),
                JSONField("fixed_vocabulary", .bool(fixedVocabulary)),
            ]
        ) {
            String(LineageListing.text(of: outcome.model, format: format.format, global: global).dropFirst())
        }
        for line in report.notes { global.note(line) }
    }
}
