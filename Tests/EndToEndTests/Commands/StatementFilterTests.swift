import TestSupport
import Testing

@Suite("rostrum statements, filtered")
struct StatementFilterTests {
    static let articles = """
        {"id":"dam","title":"Dam","text":"“We oppose the carbon tax,” Energy Minister Orla Venn told reporters. Venn \
        said that the river belonged to the farmers. Tom Venn said that lunch was late."}
        {"id":"port","title":"Port","text":"Ida Brask endorsed the carbon tax. Brask said the port “never slept”. \
        “Nobody came,” read a sign."}

        """

    private func records(_ options: [String]) throws -> [JSONValue] {
        let call = ["statements", "-", "--format", "jsonl"] + options
        return try JSONValue.lines(outputOfSuccess(call, input: Array(Self.articles.utf8)).output)
    }

    private func refused(_ options: [String]) throws -> ProgramResult {
        var run = try rostrum(["statements", "-"] + options)
        run.input = Array(Self.articles.utf8)
        return try run.finish()
    }

    @Test(
        "--speaker keeps one speaker by full name, by a surname of one, or by identifier, in any capitals",
        arguments: ["Ida Brask", "ida brask", "BRASK", "ida-brask"]
    )
    func speaker(name: String) throws {
        let all = try records([])
        let kept = try records(["--speaker", name])

        #expect(!kept.isEmpty)
        #expect(kept == all.filter { $0["speaker"]["id"] == .text("ida-brask") })
    }

    @Test("--speaker may be repeated")
    func speakers() throws {
        let kept = try records(["--speaker", "Brask", "--speaker", "tom-venn"])

        #expect(Set(kept.map { $0["speaker"]["id"] }) == [.text("ida-brask"), .text("tom-venn")])
    }

    @Test("--speaker of nobody ends with 64 and names the nearest, first the one that is one letter away")
    func unknownSpeaker() throws {
        let result = try refused(["--speaker", "Ida Brasc"])

        expectRefusal(
            result,
            status: ProgramResult.Status.usage,
            naming: ["no speaker 'Ida Brasc'", "nearest names are Ida Brask,"]
        )
    }

    @Test("--speaker with a surname of two ends with 64 and names both")
    func ambiguousSurname() throws {
        expectRefusal(
            try refused(["--speaker", "Venn"]),
            status: ProgramResult.Status.usage,
            naming: ["'Venn'", "orla-venn", "tom-venn"]
        )
    }

    @Test("--theme keeps the statements that name the theme, whoever made them")
    func theme() throws {
        let kept = try records(["--theme", "climate"])

        #expect(kept.count == 2, "\(kept)")
        #expect(kept.allSatisfy { $0["text"].text?.contains("carbon tax") == true })
        #expect(try records(["--theme", "health"]).isEmpty)
    }

    @Test("--theme reads the themes of --theme-file")
    func themeFile() throws {
        let folder = try TemporaryFolder()
        let themes =
            "version: 1\nthemes:\n  - {id: meals, kind: contested, proposition: more of them, seeds: [lunch]}\n"
        let file = try folder.write(themes, to: "themes.yaml")

        let kept = try records(["--theme-file", file, "--theme", "meals"])

        #expect(kept.map { $0["speaker"]["name"] } == [.text("Tom Venn")])
    }

    @Test("a theme that no file has ends with 64 and names the themes")
    func unknownTheme() throws {
        expectRefusal(
            try refused(["--theme", "lunch"]),
            status: ProgramResult.Status.usage,
            naming: ["no theme 'lunch'", "climate"]
        )
    }

    @Test("--kind keeps the kinds that are named, and no others", arguments: [["act"], ["direct", "mixed"]])
    func kind(kinds: [String]) throws {
        let all = try records([])
        let kept = try records(kinds.flatMap { ["--kind", $0] })

        #expect(!kept.isEmpty && kept.count < all.count)
        #expect(kept == all.filter { kinds.contains($0["kind"].text ?? "") })
    }

    @Test("a kind that does not exist ends with 64 and names the kinds")
    func unknownKind() throws {
        expectRefusal(
            try refused(["--kind", "shouted"]),
            status: ProgramResult.Status.usage,
            naming: ["shouted", "unattributed"]
        )
    }

    @Test("--min-confidence keeps what is at least as sure, and the filters go together")
    func minimumConfidence() throws {
        let all = try records([])
        let sure = try #require(all.compactMap { $0["confidence"].number }.max())

        let kept = try records(["--min-confidence", "\(sure)"])

        #expect(!kept.isEmpty && kept.count < all.count)
        #expect(kept == all.filter { ($0["confidence"].number ?? 0) >= sure })
        #expect(try records(["--speaker", "Brask", "--kind", "act", "--theme", "climate"]).count == 1)
        #expect(try records(["--speaker", "Brask", "--kind", "direct"]).isEmpty)
    }

    @Test("what no confidence can be ends with 64", arguments: ["1.5", "-0.1", "nan", "much"])
    func impossibleConfidence(value: String) throws {
        let result = try refused(["--min-confidence=\(value)"])

        expectRefusal(result, status: ProgramResult.Status.usage, naming: ["--min-confidence"])
    }

    @Test("the note counts what is shown and what there is")
    func note() throws {
        let all = try records([]).count
        let input = Array(Self.articles.utf8)
        let filtered = try outputOfSuccess(["statements", "-", "--speaker", "tom-venn"], input: input)
        let whole = try outputOfSuccess(["statements", "-"], input: input)

        #expect(filtered.errors.contains("1 of \(all) statements of 1 speakers in 2 articles; 0 quotations"))
        #expect(whole.errors.contains(" \(all) statements of 4 speakers in 2 articles"))
    }

    @Test("a JSON document tells the filters")
    func parameters() throws {
        let call = ["statements", "-", "--format", "json", "--kind", "act", "--speaker", "Brask", "--theme", "climate"]
        let document = try JSONValue(outputOfSuccess(call, input: Array(Self.articles.utf8)).output)

        #expect(document["parameters"]["kinds"] == .list([.text("act")]))
        #expect(document["parameters"]["speakers"] == .list([.text("Brask")]))
        #expect(document["parameters"]["themes"] == .list([.text("climate")]))
        #expect(document["parameters"]["min_confidence"] == .null)
    }

    @Test("--aliases of one speaker prints that speaker's names; with a filter on statements it ends with 64")
    func aliases() throws {
        let names = try records(["--aliases", "--speaker", "Brask"])

        #expect(!names.isEmpty && names.allSatisfy { $0["speaker_id"] == .text("ida-brask") })
        for options in [["--kind", "act"], ["--theme", "climate"], ["--min-confidence", "0.5"], ["--view", "kwic"]] {
            expectRefusal(
                try refused(["--aliases"] + options),
                status: ProgramResult.Status.usage,
                naming: ["--aliases"]
            )
        }
    }

    @Test("stance --speaker keeps the cells of one speaker, and goes with no grouping of several")
    func stance() throws {
        let input = Array(Self.articles.utf8)
        let cells = try JSONValue.lines(
            outputOfSuccess(["stance", "-", "--speaker", "brask", "--format", "jsonl"], input: input).output
        )

        #expect(!cells.isEmpty && cells.allSatisfy { $0["speaker"]["id"] == .text("ida-brask") })
        var run = try rostrum("stance", "-", "--speaker", "brask", "--by", "role")
        run.input = input
        expectRefusal(try run.finish(), status: ProgramResult.Status.usage, naming: ["--speaker", "role"])
    }

    @Test("stance --explain takes a surname, and does not guess between two")
    func explain() throws {
        let input = Array(Self.articles.utf8)

        let shown = try outputOfSuccess(["stance", "-", "--explain", "brask", "climate"], input: input)

        #expect(shown.output.hasPrefix("Ida Brask on climate"))
        var run = try rostrum("stance", "-", "--explain", "Venn", "climate")
        run.input = input
        expectRefusal(try run.finish(), status: ProgramResult.Status.usage, naming: ["orla-venn", "tom-venn"])
    }
}
