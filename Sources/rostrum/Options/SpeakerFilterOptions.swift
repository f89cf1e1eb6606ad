import ArgumentParser
import Discourse

/// The option of every command that shows some speakers only.
struct SpeakerFilterOptions: ParsableArguments {
    @Option(
        name: .customLong("speaker"),
        help: ArgumentHelp(
            "Only this speaker: a full name, a surname that one speaker has, or an identifier; may be repeated.",
            valueName: "name"
        )
    )
    var names: [String] = []

    /// Returns the identifiers of the speakers that were asked for, or nil if none was.
    func identifiers(among known: some Sequence<Speaker>) throws -> Set<String>? {
        guard !names.isEmpty else { return nil }
        let search = SpeakerSearch(known)
        return try names.reduce(into: []) { try $0.formUnion(search.identifiers(named: $1)) }
    }
}
