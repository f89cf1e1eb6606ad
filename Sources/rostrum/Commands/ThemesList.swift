import ArgumentParser
import Reporting

/// Prints the themes.
struct ThemesList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Print the themes: what 'for' supports, and their facets."
    )

    @OptionGroup(title: "Themes")
    var themes: ThemeOptions

    @OptionGroup(title: "Output")
    var output: OutputOptions

    @OptionGroup(title: "General")
    var global: GlobalOptions

    func run() throws {
        let themes = try themes.read(models: global.modelFolder())
        try output.write(ThemeListing.listing(themes), parameters: [], global: global)
    }
}
