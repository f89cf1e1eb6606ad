import TestSupport
import Testing

@Suite("rostrum tone")
struct ToneTests {
    private func records(_ text: String, _ options: [String] = []) throws -> [JSONValue] {
        let call = ["tone", "-", "--format", "jsonl"] + options
        return try JSONValue.lines(outputOfSuccess(call, input: Array(text.utf8)).output)
    }

    @Test("gives each text its id and a tone between -1 and 1, with the sign of its words")
    func tone() throws {
        let found = try records(
            """
            {"id":"good","text":"A wonderful success: the rescue was brave and the peace is welcome."}
            {"id":"bad","text":"A horrible failure: the attack was brutal and the cruelty is a disgrace."}

            """
        )

        #expect(found.map { $0["id"] } == [.text("good"), .text("bad")])
        #expect(found.allSatisfy { $0.fieldNames == ["id", "tone", "toward_target"] })
        #expect(found.allSatisfy { $0["toward_target"] == .null })
        #expect(found[0]["tone"].number ?? 0 > 0)
        #expect(found[1]["tone"].number ?? 0 < 0)
    }

    @Test("--target-field gives the tone toward each text's own target")
    func target() throws {
        let found = try records(
            """
            {"id":"a","target":"the dam","text":"She praised the harbour. He condemned the dam."}
            {"id":"b","target":"the harbour","text":"She praised the harbour. He condemned the dam."}

            """,
            ["--target-field", "target"]
        )

        #expect(found[0]["toward_target"].number ?? 0 < 0)
        #expect(found[1]["toward_target"].number ?? 0 > 0)
    }

    @Test("--lexicon may be repeated: a word has the mean of the lexicons that hold it, news being the shipped one")
    func lexicons() throws {
        let folder = try TemporaryFolder()
        let first = try folder.write("glimmish\t4\ngrumbish\t-2\n", to: "first.tsv")
        let second = try folder.write("%\n1\tnegative\n%\nglimm*\t1\n", to: "second.dic")
        let text = "{\"id\":\"a\",\"text\":\"It was glimmish.\"}\n"
        // AFINN's 4 of 5 is 0.8, a category −0.5, their mean 0.15; the tone is s / √(s² + 1).
        func tone(_ files: [String]) throws -> Double? {
            try records(text, files.flatMap { ["--lexicon", $0] })[0]["tone"].number
        }

        #expect(abs((try tone([first]) ?? 0) - 0.8 / 1.64.squareRoot()) < 1e-9)
        #expect(abs((try tone([second]) ?? 0) - -0.5 / 1.25.squareRoot()) < 1e-9)
        #expect(abs((try tone([first, second]) ?? 0) - 0.15 / 1.0225.squareRoot()) < 1e-9)
        #expect(abs((try tone(["news", second]) ?? 0) - -0.5 / 1.25.squareRoot()) < 1e-9)
        #expect(try tone(["news"]) == nil)
    }

    @Test("a broken lexicon ends with 65, its line and the remedy")
    func brokenLexicon() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("%\n1\tnegative\n%\ngrim*\t9\n", to: "broken.dic")

        let result = try rostrum("tone", SampleCorpus.path, "--lexicon", file).finish()

        expectRefusal(result, status: ProgramResult.Status.data, naming: ["\(file):4", "category 9", "mend this line"])
    }

    @Test("one of two offset fields alone ends with 64")
    func halfAnOffset() throws {
        let result = try rostrum("tone", SampleCorpus.path, "--target-start-field", "start").finish()

        expectRefusal(result, status: ProgramResult.Status.usage, naming: ["--target-end-field"])
    }
}
