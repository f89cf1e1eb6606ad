import ArgumentParser
import Reporting
import TopicModeling
import Vectorization

/// Shows two topic models side by side.
struct TopicsCompare: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Show which topics of two models are the same, and the terms that part them.",
        discussion: """
            Topics are paired one to one by the cosine of their terms; a pair below 0.5 is none. A topic without a partner
            stands with the topic that it is most like.

            EXAMPLES
              rostrum topics compare february.safetensors march.safetensors
              rostrum topics compare left.safetensors right.safetensors --format csv
            """
    )

    @Argument(help: ArgumentHelp("The first model.", valueName: "model"), completion: .file())
    var first: String

    @Argument(help: ArgumentHelp("The second model.", valueName: "model"), completion: .file())
    var second: String

    @OptionGroup(title: "Output")
    var output: OutputOptions

    @OptionGroup(title: "General")
    var global: GlobalOptions

    func run() throws {
        let (first, second) = (try TopicModel.read(path: self.first), try TopicModel.read(path: self.second))
        let comparison = try TopicComparison(first, second)
        try output.write(
            TopicComparisonListing(first: first, second: second, comparison: comparison).listing,
            parameters: [JSONField("first", .string(self.first)), JSONField("second", .string(self.second))],
            global: global
        )
        let matched = comparison.pairs.count { $0.first != nil && $0.second != nil }
        global.note(
            "\(matched) topics are in both models, \(first.topicCount - matched) only in the first, "
                + "\(second.topicCount - matched) only in the second; the vocabularies share "
                + "\(comparison.sharedTermCount) of \(first.vectorizer.terms.count) and \(second.vectorizer.terms.count) terms"
        )
    }
}
