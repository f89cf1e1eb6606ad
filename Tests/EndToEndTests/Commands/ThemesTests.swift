import TestSupport
import Testing

@Suite("rostrum themes")
struct ThemesTests {
    @Test("list names the twelve themes")
    func list() throws {
        let themes = try JSONValue.lines(outputOfSuccess(["themes", "list", "--format", "jsonl"]).output)

        #expect(themes.count == 12)
    }

    @Test("validate accepts the shipped file")
    func validate() throws {
        try outputOfSuccess(["themes", "validate", SharedData.checkoutPath(of: "Models/themes/default.yaml")])
    }

    @Test("validate refuses a broken file with 65 and its line")
    func validateBroken() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("version: 1\nthemes:\n  - id: dams\n    kind: disputed\n", to: "themes.yaml")

        let result = try rostrum("themes", "validate", file).finish()

        expectRefusal(result, status: ProgramResult.Status.data, naming: [file])
    }
}
