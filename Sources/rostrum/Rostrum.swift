import ArgumentParser

/// The command line.
@main
struct Rostrum: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rostrum",
        abstract: "Tell what a body of news is about, who said what about it, and which side they take."
    )
}
