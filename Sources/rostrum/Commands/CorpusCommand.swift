import ArgumentParser

/// The commands about a corpus itself.
struct CorpusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "corpus",
        abstract: "Look at a corpus before analyzing it.",
        subcommands: [CorpusInspect.self]
    )
}
