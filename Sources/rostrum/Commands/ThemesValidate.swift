import ArgumentParser
import Stance

/// Checks a theme file.
struct ThemesValidate: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "validate",
        abstract: "Check a theme file; a problem is told with its line."
    )

    @Argument(help: ArgumentHelp("The file.", valueName: "file"), completion: .file())
    var file: String

    @OptionGroup(title: "General")
    var global: GlobalOptions

    func run() throws {
        let themes = try ThemeFile.read(path: file).themes
        let facets = themes.reduce(0) { $0 + $1.facets.count }
        try StandardStreams.write("\(file): \(themes.count) themes with \(facets) facets\n")
    }
}
