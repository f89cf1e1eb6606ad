import ArgumentParser

/// The commands about topics.
struct Topics: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Train, show, apply and measure topic models.",
        subcommands: [TopicsTrain.self, TopicsShow.self, TopicsTransform.self, TopicsEvaluate.self, TopicsSelectK.self]
    )
}
