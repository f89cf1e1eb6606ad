import ArgumentParser
import Discourse

/// The options of every command that joins speakers across articles.
struct SpeakerOptions: ParsableArguments {
    @Option(
        name: .customLong("overrides"),
        help: ArgumentHelp("A YAML file that merges, splits and renames speakers.", valueName: "file"),
        completion: .file()
    )
    var overridesFile: String?

    /// Reads the overrides, none without a file.
    func overrides() throws -> SpeakerOverrides {
        try overridesFile.map { try SpeakerOverrides.read(path: $0) } ?? SpeakerOverrides()
    }

    /// Tells which names of the file stand for nobody.
    func report(unmatched names: [String], global: GlobalOptions) {
        guard let overridesFile, !names.isEmpty else { return }
        let shown = names.prefix(5).map { "'\($0)'" }.joined(separator: ", ")
        let rest = names.count > 5 ? " and \(names.count - 5) more" : ""
        global.note("\(overridesFile): these names stand for nobody here: \(shown)\(rest)")
    }
}
