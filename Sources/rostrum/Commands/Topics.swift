import ArgumentParser

/// The commands about topics.
struct Topics: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Train, guide, update, compare, apply and measure topic models.",
        subcommands: [
            TopicsTrain.self, TopicsShow.self, TopicsTransform.self, TopicsEvaluate.self, TopicsUpdate.self,
            TopicsMerge.self, TopicsCompare.self, TopicsLineage.self, TopicsRename.self,
        ]
    )
}
