import ArgumentParser
import Discourse

/// The options that leave statements out.
struct StatementFilterOptions: ParsableArguments {
    @OptionGroup
    var speaker: SpeakerFilterOptions

    @OptionGroup
    var theme: ThemeSelectionOptions

    @Option(name: .customLong("kind"), help: "Only this kind; may be repeated.")
    var kinds: [Statement.Kind] = []

    @Option(help: ArgumentHelp("Only statements at least this sure.", valueName: "0…1"))
    var minConfidence: Double?

    func validate() throws {
        if let minConfidence, !(0...1).contains(minConfidence) {
            throw ValidationError("'--min-confidence' must lie between 0 and 1, not \(minConfidence).")
        }
        if theme.themeFile != nil, theme.themes.isEmpty {
            throw ValidationError("'--theme-file' goes with '--theme', which names the theme to keep.")
        }
    }

    /// Whether anything but speakers is asked for.
    var concernsStatements: Bool { !kinds.isEmpty || minConfidence != nil || !theme.themes.isEmpty }

    /// Whether a statement has the kind and the confidence that were asked for.
    func keeps(_ statement: Statement) -> Bool {
        (kinds.isEmpty || kinds.contains(statement.kind)) && statement.confidence >= minConfidence ?? 0
    }
}
