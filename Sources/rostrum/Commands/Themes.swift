import ArgumentParser

/// The commands about themes.
struct Themes: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List the themes, start a theme of your own, and check theme files.",
        subcommands: [ThemesList.self, ThemesNew.self, ThemesValidate.self]
    )
}
