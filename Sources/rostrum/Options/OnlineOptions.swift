import ArgumentParser
import TopicModeling

/// The options of training on a corpus that does not fit in memory.
struct OnlineOptions: ParsableArguments {
    @Flag(help: "Train on batches of articles, in memory that does not grow with the corpus.")
    var online = false

    @Option(help: ArgumentHelp("The articles of a batch (with --online).", valueName: "count"))
    var batchSize = OnlineNMF.Options().batchSize

    @Option(help: ArgumentHelp("How often the corpus is read for topics (with --online).", valueName: "count"))
    var passes = OnlineNMF.Options().passCount

    @Option(
        help: ArgumentHelp(
            "How fast early batches are forgotten: 0 not at all, 1 by how late a batch comes (with --online).",
            valueName: "number"
        )
    )
    var forgetting = OnlineNMF.Options().forgetting

    func validate() throws {
        if batchSize < 1 { throw ValidationError("'--batch-size' must be at least 1, not \(batchSize).") }
        if passes < 1 { throw ValidationError("'--passes' must be at least 1, not \(passes).") }
        if !(0...100).contains(forgetting) {
            throw ValidationError("'--forgetting' must lie between 0 and 100, not \(forgetting).")
        }
    }

    /// What was typed, as the library understands it.
    var options: OnlineNMF.Options {
        var options = OnlineNMF.Options()
        options.batchSize = batchSize
        options.passCount = passes
        options.forgetting = forgetting
        return options
    }
}
