import ArgumentParser

/// The commands about topics.
struct Topics: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Train, show and apply topic models.",
        subcommands: [TopicsTrain.self, TopicsShow.self, TopicsTransform.self]
    )
}
