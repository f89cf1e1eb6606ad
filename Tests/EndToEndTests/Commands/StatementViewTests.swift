import TestSupport
import Testing

@Suite("How rostrum statements shows statements")
struct StatementViewTests {
    static let article = """
        {"id":"dam","title":"Dam","text":"The dam above the valley of Talmar has leaked for years and the farmers below \
        are afraid that it will give way in the next great flood and take their houses with it, Energy Minister Orla Venn told reporters who had climbed up to the wall on Monday, and nobody \
        denied that the repair, which was promised by three governments in a row, would have to begin before the \
        snow melts in spring and the river rises again. Venn said no."}

        """

    private func lines(_ options: [String], columns: Int?) throws -> [String] {
        let folder = try TemporaryFolder()
        let call =
            ["statements", try folder.write(Self.article, to: "a.jsonl"), "--color", "never", "--quiet"] + options
        var run = try rostrum(call)
        if let columns { run.surroundings = .terminal(columns: columns) }
        let result = try run.finish()
        try #require(result.status == 0, "\(result.errors)")
        return result.output.split(whereSeparator: \.isNewline).map(String.init).filter { !$0.isEmpty }
    }

    @Test("kwic aligns the cues in one column within the terminal, in 80 columns in a pipe", arguments: [80, 120, nil])
    func kwic(columns: Int?) throws {
        let lines = try lines(["--view", "kwic"], columns: columns).dropFirst()

        #expect(lines.count >= 2)
        let places = lines.map { line in line.prefix { $0 != "[" }.count }
        #expect(Set(places).count == 1, "\(lines)")
        #expect(lines.allSatisfy { $0.count <= columns ?? 80 }, "\(lines)")
        #expect(lines.contains { $0.count >= (columns ?? 80) - 2 }, "\(lines)")
        #expect(lines.contains { $0.hasPrefix("Orla Venn") && $0.contains("Minister Orla Venn [told] reporters who") })
    }

    @Test("kwic in Markdown is a table")
    func kwicInMarkdown() throws {
        let lines = try lines(["--view", "kwic", "--format", "markdown"], columns: nil)

        #expect(lines.first == "| speaker | left | cue | right |")
        #expect(lines.dropFirst(2).contains { $0.contains("| said | no. |") })
    }

    @Test("kwic in a format for machines ends with 64", arguments: ["json", "jsonl", "csv", "tsv"])
    func kwicForMachines(format: String) throws {
        let result = try rostrum("statements", "-", "--view", "kwic", "--format", format).finish()

        expectRefusal(result, status: ProgramResult.Status.usage, naming: ["--view kwic", format])
    }

    @Test("a view that does not exist ends with 64")
    func unknownView() throws {
        let result = try rostrum("statements", "-", "--view", "cloud").finish()

        expectRefusal(result, status: ProgramResult.Status.usage, naming: ["cloud", "kwic"])
    }

    @Test("the list shows a long statement on three lines of a terminal and cuts it there, and whole in a pipe")
    func longStatement() throws {
        let shown = try lines([], columns: 80)
        let whole = try lines([], columns: nil)

        let start = try #require(shown.firstIndex { $0.contains("told") || $0.contains("tell") })
        #expect(shown[start + 1].hasPrefix("   ") && shown[start + 2].hasPrefix("   "))
        #expect(shown[start + 2].hasSuffix("…"))
        #expect(!shown[start + 3].hasPrefix("   "))
        #expect(shown.allSatisfy { $0.count <= 80 })
        #expect(!whole.contains { $0.contains("…") })
        #expect(whole.contains { $0.count > 120 })
    }
}
