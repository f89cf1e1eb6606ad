import ArgumentParser
import Foundation
import LinearAlgebra
import ModelData

/// The options of every command.
struct GlobalOptions: ParsableArguments {
    /// When to use colour.
    enum Color: String, ExpressibleByArgument, CaseIterable {
        /// On a terminal, unless NO_COLOR is set.
        case auto
        /// Always.
        case always
        /// Never.
        case never
    }

    @Option(help: ArgumentHelp("Use this many threads (default: all processors).", valueName: "count"))
    var threads: Int?

    @Option(help: ArgumentHelp("The seed of everything random.", valueName: "number"))
    var seed: UInt64 = 0

    @Option(help: ArgumentHelp("The folder of lexicons, themes, cues and names.", valueName: "folder"))
    var models: String?

    @Option(help: "Use colour: auto, always or never.")
    var color: Color = .auto

    @Flag(name: .shortAndLong, help: "Print no progress and no notes on standard error.")
    var quiet = false

    func validate() throws {
        // JSON documents tell the seed, and their readers have signed numbers.
        if seed > UInt64(Int64.max) { throw ValidationError("'--seed' must be at most \(Int64.max), not \(seed).") }
        if let threads, threads < 1 {
            throw ValidationError("'--threads' must be at least 1, not \(threads).")
        }
    }

    /// The loop that all parallel work runs in.
    var parallel: ParallelLoop { ParallelLoop(threadCount: threads) }

    /// Finds the folder of lexicons, themes, cues and names.
    func modelFolder() throws -> ModelFolder {
        try ModelFolder.locate(
            given: models,
            environment: ProcessInfo.processInfo.environment["ROSTRUM_MODELS"],
            executable: Bundle.main.executableURL?.resolvingSymlinksInPath().path(percentEncoded: false),
            currentFolder: FileManager.default.currentDirectoryPath
        )
    }

    /// Whether standard output gets colour.
    var isColoured: Bool {
        switch color {
        case .always: true
        case .never: false
        case .auto:
            StandardStreams.outputIsTerminal
                && ProcessInfo.processInfo.environment["NO_COLOR", default: ""].isEmpty
                && ProcessInfo.processInfo.environment["TERM"] != "dumb"
        }
    }

    /// Prints a note on standard error, unless asked to be quiet.
    func note(_ text: String) {
        if !quiet { StandardStreams.log("rostrum: \(text)") }
    }
}
