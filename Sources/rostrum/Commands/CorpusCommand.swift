import ArgumentParser

/// The commands about a corpus itself.
struct CorpusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "corpus",
        abstract: "Look at a corpus before analyzing it, and take its copies out.",
        subcommands: [CorpusInspect.self, CorpusDeduplicate.self]
    )
}
