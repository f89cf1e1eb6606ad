import ArgumentParser

/// The commands about topics.
struct Topics: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Train, choose, guide, update, compare, show, apply and measure topic models.",
        subcommands: [
            TopicsTrain.self, TopicsSelectK.self, TopicsShow.self, TopicsTransform.self, TopicsEvaluate.self,
            TopicsUpdate.self, TopicsMerge.self, TopicsCompare.self, TopicsLineage.self, TopicsRename.self,
            TopicsOverTimeCommand.self, TopicsHierarchy.self, TopicsExamples.self,
        ]
    )
}
