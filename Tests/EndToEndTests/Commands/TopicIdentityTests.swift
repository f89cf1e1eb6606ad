import TestSupport
import Testing

@Suite("rostrum topics update, merge, compare, lineage and rename")
struct TopicIdentityTests {
    /// A folder with the sample corpus in two parts and a model of the first.
    private struct Setting {
        let folder: TemporaryFolder
        let model: String
        let old: String
        let new: String

        init() throws {
            folder = try TemporaryFolder()
            let lines = try SampleCorpus().jsonLines().split(separator: "\n")
            let cut = lines.count * 9 / 10
            old = try folder.write(lines[..<cut].joined(separator: "\n") + "\n", to: "old.jsonl")
            new = try folder.write(lines[cut...].joined(separator: "\n") + "\n", to: "new.jsonl")
            model = folder.path("model.safetensors")
            try outputOfSuccess(["topics", "train", old, "--topics", "6", "-o", model])
        }

        func topics(_ path: String) throws -> [JSONValue] {
            try JSONValue.lines(outputOfSuccess(["topics", "show", path, "--format", "jsonl"]).output)
        }
    }

    @Test("an update keeps identifiers and names, tells how the articles fit, and its lineage can be shown again")
    func updates() throws {
        let setting = try Setting()
        let updated = setting.folder.path("updated.safetensors")
        try outputOfSuccess(["topics", "rename", setting.model, "t02", "The second"])

        let call = ["topics", "update", setting.model, setting.new, "-o", updated, "--format", "json"]
        let result = try outputOfSuccess(call)
        let data = try JSONValue(result.output)["data"]
        let lineage = try JSONValue.lines(outputOfSuccess(["topics", "lineage", updated, "--format", "jsonl"]).output)

        let ids = try Set(setting.topics(setting.model).compactMap { $0["topic_id"].text })
        let after = try setting.topics(updated)
        #expect(ids.isSubset(of: after.compactMap { $0["topic_id"].text }))
        #expect(after.contains { $0["topic_id"].text == "t02" && $0["label"].text == "The second" })
        #expect(data["alarm"] != .null && (data["new_residual"].number ?? 0) > 0)
        #expect(lineage.count == data["lineage"].list?.count)
        #expect(result.errors.contains("new articles"))
    }

    @Test("the same update gives the same bytes on one and on two threads")
    func isTheSameOnAnyNumberOfThreads() throws {
        let setting = try Setting()

        for threads in ["1", "2"] {
            let output = setting.folder.path(threads)
            try outputOfSuccess(["topics", "update", setting.model, setting.new, "--threads", threads, "-o", output])
        }

        #expect(try setting.folder.bytes(of: "1") == setting.folder.bytes(of: "2"))
    }

    @Test("articles of another language, or without a known word, end with 65; an empty file with 66")
    func refusesForeignUpdates() throws {
        let setting = try Setting()
        let german = try setting.folder.write(
            "Der Hafenmeister sagte am Montag, die Kräne am Kai stünden still und warteten auf Schiffe aus Übersee.\n",
            to: "german.txt"
        )
        let empty = try setting.folder.write("", to: "empty.jsonl")
        let output = setting.folder.path("out.safetensors")

        let foreign = try rostrum("topics", "update", setting.model, german, "--lines", "-o", output).finish()
        let none = try rostrum("topics", "update", setting.model, empty, "-o", output).finish()

        expectRefusal(foreign, status: ProgramResult.Status.data, naming: ["new articles", "train a model on them"])
        #expect(none.status == ProgramResult.Status.noInput || none.status == ProgramResult.Status.data)
        #expect(try !setting.folder.names().contains("out.safetensors"))
    }

    @Test("a training after another keeps identifiers, and says what became of each topic")
    func retrains() throws {
        let setting = try Setting()
        let later = setting.folder.path("later.safetensors")

        let call = ["topics", "train", SampleCorpus.path, "--topics", "6", "--previous", setting.model, "-o", later]
        let data = try JSONValue(outputOfSuccess(call + ["--format", "json"]).output)["data"]

        let kept = data["lineage"].list?.count { $0["status"].text == "kept" } ?? 0
        #expect(kept >= 5)
    }

    @Test("a model compared with itself has all topics in common; merged shards keep their identifiers")
    func comparesAndMerges() throws {
        let setting = try Setting()
        let shards = [setting.folder.path("a.safetensors"), setting.folder.path("b.safetensors")]
        for (shard, part) in zip(shards, [setting.new, setting.old]) {
            try outputOfSuccess(
                ["topics", "update", setting.model, part, "--fixed-vocabulary", "--new-topics", "0", "-o", shard]
            )
        }
        let whole = setting.folder.path("whole.safetensors")

        let pairs = try JSONValue.lines(
            outputOfSuccess(["topics", "compare", setting.model, setting.model, "--format", "jsonl"]).output
        )
        let merge = ["topics", "merge"] + shards + ["--base", setting.model, "-o", whole, "--format", "json"]
        let data = try JSONValue(outputOfSuccess(merge).output)["data"]

        #expect(pairs.count == 6 && pairs.allSatisfy { $0["first_id"] == $0["second_id"] })
        #expect(data["methods"].list == [.text("shards")] && data["topics"].number == 6)
        #expect(
            try Set(setting.topics(whole).map { $0["topic_id"] })
                == Set(setting.topics(setting.model).map { $0["topic_id"] })
        )
    }

    @Test("names come from a file too, a line without a tab ends with 65 and its number, an unknown topic with 64")
    func renames() throws {
        let setting = try Setting()
        let names = try setting.folder.write("# mine\nt01\tHarbour news\n\nt03\tThe courts\n", to: "names.tsv")
        let broken = try setting.folder.write("t01\tHarbour news\nt03 The courts\n", to: "broken.tsv")

        try outputOfSuccess(["topics", "rename", setting.model, "--names", names])
        let wrong = try rostrum("topics", "rename", setting.model, "--names", broken).finish()
        let unknown = try rostrum("topics", "rename", setting.model, "t99", "Nobody").finish()

        let labels = try setting.topics(setting.model).compactMap { $0["label"].text }
        #expect(labels.contains("Harbour news") && labels.contains("The courts"))
        expectRefusal(wrong, status: ProgramResult.Status.data, naming: ["broken.tsv:2", "a tab and the name"])
        expectRefusal(unknown, status: ProgramResult.Status.usage, naming: ["no topic 't99'", "t01"])
    }
}
