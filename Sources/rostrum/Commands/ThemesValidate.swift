import ArgumentParser
import Discourse
import Stance

/// Checks a theme file.
struct ThemesValidate: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "validate",
        abstract: "Check a theme file; each problem is told with its line and the remedy.",
        discussion: """
            A theme or facet with a problem is told once, and the check goes on behind it. Ends with status 65 if something
            is wrong.

            EXAMPLES
              rostrum themes validate fisheries.yaml
            """
    )

    @Argument(help: ArgumentHelp("The file.", valueName: "file"), completion: .file())
    var file: String

    @OptionGroup(title: "General")
    var global: GlobalOptions

    func run() throws {
        let models = try global.modelFolder()
        let rules = try StanceRules(models: models, discourse: DiscourseRules(models: models))
        let (found, problems) = try ThemeFile.check(path: file, rules: rules)
        guard problems.isEmpty else { throw ThemeFileProblems(problems: problems) }
        let themes = found.themes
        let facets = themes.reduce(0) { $0 + $1.facets.count }
        try StandardStreams.write(
            "\(file): \(themes.count) theme\(themes.count == 1 ? "" : "s") with \(facets) facet\(facets == 1 ? "" : "s")\n"
        )
        for theme in themes where !theme.facets.contains(where: { $0.sign != nil }) {
            global.note(
                "theme \"\(theme.id)\" has no facet with a sign: everything named in it counts as the proposition itself, "
                    + "which is right less often"
            )
        }
    }
}

/// What is wrong with a theme file, one line each.
struct ThemeFileProblems: Error, Hashable, CustomStringConvertible {
    /// The problems, by line.
    var problems: [ThemeFileError]

    /// The first problems, one line each, for a person.
    var description: String {
        let shown = problems.prefix(Self.limit).map(\.description).joined(separator: "\n")
        return problems.count > Self.limit ? shown + "\n… and \(problems.count - Self.limit) more" : shown
    }

    private static let limit = 10
}
