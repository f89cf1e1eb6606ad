import ArgumentParser
import Reporting
import TopicModeling

/// Gives topics names that stay with them.
struct TopicsRename: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rename",
        abstract: "Give topics names that stay with them through updates and trainings.",
        discussion: """
            A file of names has a line for each topic: identifier, tab, name. Without '-o' the model itself is written.

            EXAMPLES
              rostrum topics rename model.safetensors t03 'Coal and power'
              rostrum topics rename model.safetensors --names names.tsv -o named.safetensors
            """
    )

    @Argument(help: ArgumentHelp("The file of the model.", valueName: "model"), completion: .file())
    var model: String

    @Argument(help: ArgumentHelp("The identifier of the topic.", valueName: "topic"))
    var topic: String?

    @Argument(help: ArgumentHelp("The name.", valueName: "name"))
    var name: String?

    @Option(
        help: ArgumentHelp("A file with an identifier, a tab and a name on each line.", valueName: "file"),
        completion: .file()
    )
    var names: String?

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("The file of the renamed model.", valueName: "file"),
        completion: .file()
    )
    var output: String?

    @OptionGroup(title: "General")
    var global: GlobalOptions

    func validate() throws {
        guard (topic == nil) == (name == nil), topic != nil || names != nil else {
            throw ValidationError("Give a topic and its name, or a file with '--names'.")
        }
        if let name, name.allSatisfy(\.isWhitespace) { throw ValidationError("The name is empty.") }
    }

    func run() throws {
        var model = try TopicModel.read(path: self.model)
        var count = 0
        for entry in try names.map(TopicNamesFile.names) ?? [] {
            try model.rename(topic: entry.id, to: entry.name)
            count += 1
        }
        if let topic, let name {
            try model.rename(topic: topic, to: name)
            count += 1
        }
        try model.write(to: output ?? self.model)
        global.note("\(count) topics named; written to \(output ?? self.model)")
    }
}

/// A file of topic names.
enum TopicNamesFile {
    /// Returns identifiers and names in the order of the file; blank lines and lines that start with `#` are skipped.
    static func names(path: String) throws -> [(id: String, name: String)] {
        var names: [(id: String, name: String)] = []
        let lines = try TextFile.contents(path: path).split(
            omittingEmptySubsequences: false,
            whereSeparator: \.isNewline
        )
        for (number, line) in lines.enumerated() where !line.allSatisfy(\.isWhitespace) && !line.hasPrefix("#") {
            let parts = line.split(separator: "\t", maxSplits: 1)
            guard parts.count == 2, !parts[1].allSatisfy(\.isWhitespace) else {
                throw TopicNameError(path: path, line: number + 1)
            }
            names.append((String(parts[0]), String(parts[1])))
        }
        return names
    }
}

/// A line of a file of names that is none.
struct TopicNameError: Error, Hashable, CustomStringConvertible {
    /// The file.
    var path: String
    /// The line, counted from 1.
    var line: Int

    /// The place and the remedy, as one line for a person.
    var description: String { "\(path):\(line): no identifier, tab and name; write 't03', a tab and the name" }
}
