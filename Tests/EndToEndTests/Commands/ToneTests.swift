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

    @Test("one of two offset fields alone ends with 64")
    func halfAnOffset() throws {
        let result = try rostrum("tone", SampleCorpus.path, "--target-start-field", "start").finish()

        expectRefusal(result, status: ProgramResult.Status.usage, naming: ["--target-end-field"])
    }
}
