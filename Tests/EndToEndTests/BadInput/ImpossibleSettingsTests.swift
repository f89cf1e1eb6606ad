import TestSupport
import Testing

@Suite("Settings that cannot be")
struct ImpossibleSettingsTests {
    @Test("more topics than documents end with 65 and both numbers")
    func moreTopicsThanDocuments() throws {
        let folder = try TemporaryFolder()
        let corpus = try folder.write(try SampleCorpus(count: 8).jsonLines(), to: "articles.jsonl")

        let run = try rostrum("topics", "train", corpus, "--topics", "40", "-o", folder.path("model.safetensors"))
        let result = try run.finish()

        expectRefusal(result, status: ProgramResult.Status.data, naming: ["40 topics", "8 documents", "at most"])
        #expect(try folder.names() == ["articles.jsonl"])
    }

    @Test("more topics than terms end with 65 and both numbers")
    func moreTopicsThanTerms() throws {
        let folder = try TemporaryFolder()
        let lines = (0..<30).map { "harbour\(["", " council", " council barge"][$0 % 3])\n" }.joined()
        let corpus = try folder.write(lines, to: "articles.txt")

        let run = try rostrum(
            "topics",
            "train",
            corpus,
            "--lines",
            "--min-df",
            "1",
            "--max-df",
            "1.0",
            "--topics",
            "20",
            "-o",
            folder.path("model.safetensors")
        )
        let result = try run.finish()

        expectRefusal(result, status: ProgramResult.Status.data, naming: ["20 topics", "3 terms", "at most"])
        #expect(try folder.names() == ["articles.txt"])
    }

    @Test("a vocabulary that --min-df empties ends with 65", arguments: [CorpusCommand.vectorize, .train, .analyze])
    func emptyVocabulary(command: CorpusCommand) throws {
        let folder = try TemporaryFolder()
        let lines = ["Harbour pilots struck.", "Glacier melted early.", "Dentists marched twice.", "Ferries sank."]
        let corpus = try folder.write(lines.map { $0 + "\n" }.joined(), to: "articles.txt")

        let arguments = command.arguments([corpus, "--lines", "--min-df", "2", "--max-df", "1.0"], into: folder)
        let result = try rostrum(arguments).finish()

        expectRefusal(result, status: ProgramResult.Status.data, naming: ["4 documents", "lower the minimum"])
        #expect(try folder.names() == ["articles.txt"])
    }

    @Test("a least document frequency above the greatest ends with 64", arguments: [CorpusCommand.vectorize, .train])
    func crossedLimits(command: CorpusCommand) throws {
        let folder = try TemporaryFolder()

        let arguments = command.arguments([SampleCorpus.path, "--min-df", "5000"], into: folder)
        let result = try rostrum(arguments).finish()

        expectRefusal(
            result,
            status: ProgramResult.Status.usage,
            naming: ["5000", "148 documents", "lower the minimum"]
        )
        #expect(try folder.names().isEmpty)
    }

    @Test("documents of stop words alone leave no vocabulary and end with 65")
    func onlyStopWords() throws {
        let folder = try TemporaryFolder()
        let corpus = try folder.write("the and of\nof the\nand the of\n", to: "articles.txt")

        let run = try rostrum("vectorize", corpus, "--lines", "-o", folder.path("matrix.safetensors"))
        let result = try run.finish()

        expectRefusal(result, status: ProgramResult.Status.data, naming: ["3 documents", "stop words"])
        #expect(try folder.names() == ["articles.txt"])
    }

    @Test("an unknown option ends with 64 and a hint", arguments: CorpusCommand.all)
    func unknownOption(command: CorpusCommand) throws {
        let folder = try TemporaryFolder()

        let arguments = command.arguments([SampleCorpus.path, "--colour-of-ink", "blue"], into: folder)
        let result = try rostrum(arguments).finish()

        expectRefusal(result, status: ProgramResult.Status.usage, naming: ["--colour-of-ink"])
        #expect(try folder.names().isEmpty)
    }

    @Test("an unknown command ends with 64")
    func unknownCommand() throws {
        let result = try rostrum("analyse-everything").finish()

        expectRefusal(result, status: ProgramResult.Status.usage, naming: ["analyse-everything"])
    }

    /// A call with a value that cannot be; `CORPUS` stands for the sample corpus.
    struct BadValue: CustomTestStringConvertible, Sendable {
        var arguments: [String]

        /// What the message must have in it.
        var named: [String]

        var testDescription: String { arguments.joined(separator: " ") }

        init(_ arguments: [String], names named: String...) {
            self.arguments = arguments
            self.named = named
        }
    }

    @Test(
        "values out of range end with 64, the value and its option",
        arguments: [
            BadValue(["topics", "train", "CORPUS", "--topics", "0"], names: "topic", "0"),
            BadValue(["topics", "train", "CORPUS", "--topics=-3"], names: "topic", "-3"),
            BadValue(["topics", "train", "CORPUS", "--topics", "many"], names: "--topics", "many"),
            BadValue(
                ["topics", "train", "CORPUS", "--topics", "3", "--seed", "18446744073709551615"],
                names: "--seed"
            ),
            BadValue(
                ["topics", "train", "CORPUS", "--topics", "3", "--max-iterations", "0"],
                names: "iterations",
                "0"
            ),
            BadValue(["topics", "train", "CORPUS", "--topics", "3", "--tolerance", "nan"], names: "tolerance", "nan"),
            BadValue(["topics", "train", "CORPUS", "--topics", "3", "--l1-ratio", "2"], names: "ratio", "2"),
            BadValue(
                ["topics", "train", "CORPUS", "--topics", "3", "--loss", "kullback-leibler", "--solver", "hals"],
                names: "multiplicative"
            ),
            BadValue(["analyze", "CORPUS", "--threads", "0"], names: "--threads"),
            BadValue(["statements", "CORPUS", "--limit", "0"], names: "--limit"),
            BadValue(["statements", "CORPUS", "--format", "parchment"], names: "--format", "parchment"),
            BadValue(["statements", "CORPUS", "--color", "mauve"], names: "--color", "mauve"),
            BadValue(["statements", "CORPUS", "--since", "yesterday-ish"], names: "--since", "yesterday-ish"),
            BadValue(["vectorize", "CORPUS", "--min-df", "1.5"], names: "1.5"),
            BadValue(["vectorize", "CORPUS", "--max-df=-1"], names: "-1"),
            BadValue(["vectorize", "CORPUS", "--ngrams", "3..1"], names: "--ngrams", "3..1"),
            BadValue(["vectorize", "CORPUS", "--stem", "klingon"], names: "klingon", "english"),
            BadValue(["vectorize", "CORPUS", "--token-rule", "runes"], names: "--token-rule", "runes"),
            BadValue(["vectorize", "CORPUS", "--max-features", "0"], names: "0"),
            BadValue(["stance", "CORPUS", "--by", "mood"], names: "--by", "mood"),
            BadValue(["stance", "CORPUS", "--theme", "no-such-theme"], names: "no-such-theme", "energy"),
        ]
    )
    func valueOutOfRange(value: BadValue) throws {
        let folder = try TemporaryFolder()
        let writes = ["vectorize", "topics", "analyze"].contains(value.arguments[0])

        let call = value.arguments.map { $0 == "CORPUS" ? SampleCorpus.path : $0 }
        let result = try rostrum(call + (writes ? ["-o", folder.path("output")] : [])).finish()

        expectRefusal(result, status: ProgramResult.Status.usage, naming: value.named)
        #expect(try folder.names().isEmpty)
    }

    @Test(
        "a file that an option names and that is not there ends with 66",
        arguments: [
            ["stance", "CORPUS", "--lexicon", "MISSING"],
            ["stance", "CORPUS", "--theme-file", "MISSING"],
            ["themes", "validate", "MISSING"],
            ["vectorize", "CORPUS", "-o", "OUTPUT", "--vocabulary", "MISSING"],
            ["vectorize", "CORPUS", "-o", "OUTPUT", "--stop-words", "MISSING"],
            ["topics", "train", "CORPUS", "--topics", "3", "-o", "OUTPUT", "--init", "MISSING"],
        ]
    )
    func missingSideFile(words: [String]) throws {
        let folder = try TemporaryFolder()
        let places = ["CORPUS": SampleCorpus.path, "OUTPUT": folder.path("output"), "MISSING": folder.path("missing")]

        let result = try rostrum(words.map { places[$0] ?? $0 }).finish()

        expectRefusal(result, status: ProgramResult.Status.noInput, naming: [folder.path("missing")])
        #expect(try folder.names().isEmpty)
    }

    @Test("a start that lacks H, or has another number of topics, ends with 65")
    func unusableStart() throws {
        let folder = try TemporaryFolder()
        let training = ["topics", "train", SampleCorpus.path, "--limit", "30", "-o", folder.path("model"), "--topics"]
        let weights = folder.path("weights.safetensors")
        try outputOfSuccess(training + ["3", "--doc-topics", weights])

        let result = try rostrum(training + ["3", "--init", weights]).finish()

        expectRefusal(result, status: ProgramResult.Status.data, naming: [weights, "'H'"])
    }

    @Test("since after until ends with 64")
    func datesTheWrongWayRound() throws {
        let run = try rostrum("statements", SampleCorpus.path, "--since", "2031-06-01", "--until", "2031-05-01")

        expectRefusal(try run.finish(), status: ProgramResult.Status.usage, naming: ["--since", "--until"])
    }

    @Test("the same input twice ends with 64")
    func samePathTwice() throws {
        let result = try rostrum("statements", SampleCorpus.path, SampleCorpus.path).finish()

        expectRefusal(result, status: ProgramResult.Status.usage, naming: [SampleCorpus.path, "twice"])
    }
}
