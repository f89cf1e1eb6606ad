import ArgumentParser

/// The commands about themes.
struct Themes: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List the themes and check theme files.",
        subcommands: [ThemesList.self, ThemesValidate.self]
    )
}
