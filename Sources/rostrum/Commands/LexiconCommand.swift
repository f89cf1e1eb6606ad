import ArgumentParser

/// The commands about lexicons.
struct LexiconCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lexicon",
        abstract: "Check lexicons, and compare them with the words of a corpus.",
        subcommands: [
            LexiconValidate.self, LexiconCoverageCommand.self, LexiconAuditCommand.self, LexiconRevise.self,
        ]
    )
}
