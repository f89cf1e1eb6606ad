import ArgumentParser
import Foundation

/// The command line.
@main
struct Rostrum: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rostrum",
        abstract: "Tell what a body of news is about, who said what about it, and which side they take.",
        discussion: """
            EXAMPLES
              rostrum analyze articles.jsonl --topics 20 -o run     topics, statements and stance in one run folder
              rostrum stance articles.jsonl --theme energy          who stands where on energy
              rostrum stance articles.jsonl --explain 'Mara Ellison' energy
              rostrum topics train articles.jsonl --topics 20 -o model.safetensors

            Results go to standard output, progress and notes to standard error. Exit statuses: 0 done, 64 usage,
            65 wrong input, 66 no input, 69 something is not installed, 73 cannot write, 74 reading or writing
            failed, 130 interrupted.
            """,
        version: rostrumVersion,
        subcommands: [
            Analyze.self, Topics.self, Statements.self, StanceCommand.self, Tone.self, Vectorize.self,
            CorpusCommand.self, LexiconCommand.self, Themes.self, Schema.self,
        ]
    )

    /// Parses the arguments with the defaults of the environment and of `rostrum.yaml`, runs the command and ends
    /// with the status that fits.
    static func main() {
        do {
            let arguments = try Configuration.arguments(
                typed: Array(CommandLine.arguments.dropFirst()),
                environment: ProcessInfo.processInfo.environment
            )
            var command = try parseAsRoot(arguments)
            try command.run()
        } catch {
            guard let failure = Failure(error) else { exit(withError: error) }
            StandardStreams.log("rostrum: \(failure.message)")
            Foundation.exit(failure.status.rawValue)
        }
    }
}
