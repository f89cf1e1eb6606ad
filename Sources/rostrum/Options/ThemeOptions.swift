import ArgumentParser
import ModelData
import Stance

/// The options of every command that knows themes.
struct ThemeSelectionOptions: ParsableArguments {
    @Option(name: .customLong("theme"), help: ArgumentHelp("Only this theme; may be repeated.", valueName: "id"))
    var themes: [String] = []

    @Option(
        help: ArgumentHelp("The file of themes (default: the twelve shipped ones).", valueName: "file"),
        completion: .file()
    )
    var themeFile: String?

    /// Reads the themes that were asked for.
    func read(models: ModelFolder) throws -> [Theme] {
        let path = themeFile ?? models.path(of: "themes/default.yaml")
        let all = try ThemeFile.read(path: path).themes
        guard !themes.isEmpty else { return all }
        for id in themes where !all.contains(where: { $0.id == id }) {
            throw UnknownTheme(id: id, known: all.map(\.id))
        }
        return all.filter { themes.contains($0.id) }
    }
}

/// The options of every command that scores stance.
struct ThemeOptions: ParsableArguments {
    @OptionGroup
    var selection: ThemeSelectionOptions

    @OptionGroup
    var lexicon: LexiconOptions

    /// The ids of the themes that were asked for.
    var themes: [String] { selection.themes }

    /// Reads the themes that were asked for.
    func read(models: ModelFolder) throws -> [Theme] { try selection.read(models: models) }
}

/// A theme that no file has.
struct UnknownTheme: Error, Hashable, CustomStringConvertible {
    /// The identifier that was asked for.
    var id: String
    /// The identifiers there are.
    var known: [String]

    /// What was asked for and what there is, as one line for a person.
    var description: String { "there is no theme '\(id)'; the themes are \(known.joined(separator: ", "))" }
}
