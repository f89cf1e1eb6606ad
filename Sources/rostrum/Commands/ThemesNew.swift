import ArgumentParser
import Foundation
import ModelData
import Stance

/// Writes a theme file to start from.
struct ThemesNew: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Write a theme file to start from, with a comment on each part.",
        discussion: """
            The file is a whole theme about a harbour that can be used as it is; put your words in place of its words.

            EXAMPLES
              rostrum themes new fisheries -o fisheries.yaml
              rostrum themes validate fisheries.yaml
              rostrum stance articles.jsonl --theme-file fisheries.yaml
            """
    )

    @Argument(help: ArgumentHelp("The identifier: small letters, digits and hyphens.", valueName: "id"))
    var identifier: String

    @Option(
        name: [.customShort("o"), .long],
        help: ArgumentHelp("Write to this file, which must not be there yet.", valueName: "file"),
        completion: .file(extensions: ["yaml"])
    )
    var output: String?

    @OptionGroup(title: "General")
    var global: GlobalOptions

    func run() throws {
        let path = try global.modelFolder().path(of: "themes/template.yaml")
        let text = try TextFile.contents(path: path).replacing(Self.placeholder, with: identifier)
        do throws(ThemeFileError) {
            _ = try ThemeFile.parse(text, path: path)
        } catch {
            guard case .malformed(_, _, .malformedID) = error else { throw error }
            throw ValidationError("'\(identifier)' is no id; use small letters, digits and hyphens, such as fisheries.")
        }
        guard let output else { return try StandardStreams.write(text) }
        guard !FileManager.default.fileExists(atPath: output) else {
            throw UnwritableFile(path: output, reason: "it is there already; choose another name or remove it")
        }
        try OutputFile.write(text, to: output)
        global.note("theme '\(identifier)' written to \(output); fill it in, then: rostrum themes validate \(output)")
    }

    /// The identifier in the template.
    private static let placeholder = "my-theme"
}
