public import Foundation

/// One run of a program by a test: how it is called, and around it what a shell would do.
///
/// Standard output and standard error go to files, so that nothing waits on a full pipe. The thread that calls
/// ``finish()`` is blocked meanwhile, on purpose: that bounds how many programs run at once by the number of cores.
public struct ProgramRun: Sendable {
    /// What stands around the program.
    public enum Surroundings: Hashable, Sendable {
        /// Nothing: standard output is a file.
        case plain

        /// Standard output is a pipe into this shell command, whose output is taken; the status is that of the program.
        case pipe(into: String)

        /// Standard output is this existing file, such as `/dev/full`.
        case outputFile(String)

        /// Standard output and error are a terminal so many columns wide; both come as standard output.
        case terminal(columns: Int)
    }

    /// The program.
    public var program: URL

    /// Its arguments.
    public var arguments: [String]

    /// Environment variables on top of the test's own ones, from which those that the program reads are taken out.
    public var environment: [String: String] = [:]

    /// What it reads from standard input; nothing without.
    public var input: [UInt8] = []

    /// Whether standard input stays open after that, as a terminal does, so that the program waits for more.
    public var isInputKeptOpen = false

    /// The working folder.
    public var workingFolder: URL?

    /// What stands around it.
    public var surroundings = Surroundings.plain

    /// The most bytes that a file may have, in steps of 1,024: a disk that is full.
    ///
    /// The signal that the system sends with it is ignored, since a full disk sends none.
    public var fileSizeLimit: Int?

    /// Whether it runs as the user `nobody`, where the tests run as `root`; any other user has no need of it.
    public var isUnprivileged = false

    /// How long it may take.
    public var timeLimit = Duration.seconds(120)

    /// Control-C is sent as soon as this is true.
    public var interruptCondition: (@Sendable () -> Bool)?

    /// Creates a run.
    public init(_ program: URL, _ arguments: [String]) {
        self.program = program
        self.arguments = arguments
    }

    /// Runs the program to its end.
    ///
    /// - Throws: What Foundation says if the program cannot be started or its output cannot be read.
    public func finish() throws -> ProgramResult {
        let folder = try TemporaryFolder()
        let command = self.command
        let process = Process()
        process.executableURL = URL(filePath: command[0])
        process.arguments = Array(command.dropFirst())
        process.environment = completeEnvironment
        process.currentDirectoryURL = workingFolder ?? folder.url
        let pipe = Pipe()
        if isInputKeptOpen {
            process.standardInput = pipe
            try pipe.fileHandleForWriting.write(contentsOf: Data(input))
        } else {
            process.standardInput = try FileHandle(forReadingFrom: URL(filePath: folder.write(input, to: "input")))
        }
        process.standardOutput = try FileHandle(forWritingTo: URL(filePath: folder.write([], to: "output")))
        process.standardError = try FileHandle(forWritingTo: URL(filePath: folder.write([], to: "errors")))

        try process.run()
        let isTimedOut = wait(for: process)

        let isSignalled = process.terminationReason == .uncaughtSignal
        return ProgramResult(
            status: process.terminationStatus + (isSignalled ? 128 : 0),
            isTimedOut: isTimedOut,
            outputBytes: try folder.bytes(of: "output"),
            errors: try folder.text(of: "errors")
        )
    }

    /// Waits for the end and tells whether the time limit brought it about.
    private func wait(for process: Process) -> Bool {
        let clock = ContinuousClock()
        let deadline = clock.now + timeLimit
        var condition = interruptCondition
        while process.isRunning {
            if condition?() == true {
                process.interrupt()
                condition = nil
            }
            if clock.now > deadline {
                kill(process.processIdentifier, SIGKILL)
                process.waitUntilExit()
                return true
            }
            Thread.sleep(forTimeInterval: 0.004)
        }
        return false
    }

    /// The program inside the commands that make its surroundings; each hands over to the next by `exec`.
    private var command: [String] {
        var words = [program.path(percentEncoded: false)] + arguments
        if isUnprivileged, getuid() == 0 {
            words = ["/usr/bin/setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"] + words
        }
        #if os(Linux)
        // Whoever runs the tests may have these signals ignored, and a program inherits that.
        words = ["/usr/bin/env", "--default-signal=INT,TERM,PIPE"] + words
        #endif
        if let fileSizeLimit {
            words = shell("trap '' XFSZ; ulimit -f \(fileSizeLimit / 1024); exec \"$@\"", words)
        }
        switch surroundings {
        case .plain: return words
        case .outputFile(let path): return shell("exec \"$@\" > \(quoted(path))", words)
        case .pipe(let reader): return shell("\"$@\" | \(reader); exit ${PIPESTATUS[0]}", words)
        case .terminal(let columns):
            let line = "stty cols \(columns); exec \(words.map(quoted).joined(separator: " "))"
            return ["/usr/bin/script", "--quiet", "--return", "--command", line, "/dev/null"]
        }
    }

    private func shell(_ script: String, _ words: [String]) -> [String] {
        ["/bin/bash", "-c", script, "bash"] + words
    }

    private func quoted(_ word: String) -> String {
        "'" + word.replacing("'", with: "'\\''") + "'"
    }

    private var completeEnvironment: [String: String] {
        let ofTheProgram = ["NO_COLOR", "COLUMNS", "SOURCE_DATE_EPOCH", "TERM", "CLICOLOR_FORCE"]
        return ProcessInfo.processInfo.environment
            .filter { !$0.key.hasPrefix("ROSTRUM_") && !ofTheProgram.contains($0.key) }
            .merging(["TERM": "xterm-256color"]) { $1 }
            .merging(environment) { $1 }
    }
}
