import ModelData
import Stance
import TestSupport
import Testing

@Suite("The check of a lexicon")
struct LexiconCheckTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private func check(_ text: String, name: String = "mine.tsv") throws -> LexiconCheck {
        let rules = try Samples.kit.get().rules
        let names = try NameWords(models: Samples.models, rules: rules)
        return try LexiconChecker(models: Samples.models, rules: rules, names: names)
            .check(path: folder.write(text, to: name))
    }

    /// A lexicon whose first line is right, what is wrong in it, and where.
    struct Wrong: CustomTestStringConvertible, Sendable {
        var lines: String
        var line: Int
        var code: String
        var testDescription: String { "\(code) on line \(line)" }
    }

    static let wrong = [
        Wrong(lines: "curt\tadjective\t9\tevaluation\t\n", line: 2, code: "unreadable"),
        Wrong(lines: "fine\tadjectiv\t1\tevaluation\t\n", line: 2, code: "unreadable"),
        Wrong(lines: "splendid\tadjective\t1\tevaluation\t\n", line: 2, code: "duplicate"),
        Wrong(lines: "splendid\tnoun\t-1\tevaluation\t\n", line: 2, code: "contradiction"),
        Wrong(lines: "splendidly\tadverb\t3\tevaluation\t\n", line: 2, code: "derivable"),
        Wrong(lines: "curt\tadjective\t1\tmood\t\n", line: 2, code: "unknown-class"),
        Wrong(lines: "curt\tadjective\t1\t\t\n", line: 2, code: "unknown-class"),
        Wrong(
            lines: "curt\tadjective\t1\tevaluation\t\nof the\tphrase\t1\tevaluation\t\n",
            line: 3,
            code: "function-words"
        ),
        Wrong(lines: "angela\tnoun\t1\tevaluation\t\n", line: 2, code: "name"),
        Wrong(lines: "muslims\tnoun\t-1\tevaluation\t\n", line: 2, code: "name"),
        Wrong(lines: "norwegian\tadjective\t1\tevaluation\t\n", line: 2, code: "name"),
        Wrong(lines: "refugee\tnoun\t-1\tevaluation\t\n", line: 2, code: "name"),
        Wrong(lines: "supreme court\tphrase\t1\tevaluation\t\n", line: 2, code: "protected"),
        Wrong(lines: "curt\tadjective\t0\tevaluation\t\n", line: 2, code: "neutral"),
    ]

    @Test("names what is wrong with its line", arguments: wrong)
    func namesWhatIsWrong(sample: Wrong) throws {
        let found = try check("splendid\tadjective\t3\tevaluation\t\n" + sample.lines).findings

        #expect(found.map(\.line) == [sample.line])
        #expect(found.map(\.problem.code) == [sample.code])
        #expect(found.allSatisfy { $0.problem.description.contains(#/; |reads|remove/#) })
    }

    @Test("takes an entry with a value of its own for no repetition, a zero that overrides a form, and the verb rob")
    func takesOverrides() throws {
        let found = try check(
            "gentle\tadjective\t2\tvirtue\t\ngently\tadverb\t0.5\tvirtue\t\ngentleness\tnoun\t0\tvirtue\t\n"
                + "rob\tverb\t-2\tharm\t\nfascist\tadjective\t-3\tvice\t\n"
        )

        #expect(found.findings.isEmpty, "\(found.findings)")
    }

    @Test("does not ask other layouts for classes, base forms and protected words")
    func leavesOtherLayouts() throws {
        let plain = try check("word,value\nsplendid,3\nsplendidly,3\nabroad,0\nconservative,1\n", name: "other.csv")
        let both = try check("%\n1\tpositive\n2\tnegative\n3\tlength\n%\nlong\t3\nsharp\t1 2\n", name: "other.dic")

        #expect(plain.findings.isEmpty, "\(plain.findings)")
        #expect(both.findings.map(\.problem) == [.contradiction(firstLine: 7)])
        #expect(both.unusedCategories == ["length"])
    }

    @Test("counts entries by class and sign")
    func countsEntries() throws {
        let check = try check(
            "praise\tverb\t2\tevaluation\t\ngrim\tadjective\t-1\tevaluation\t\nwrite off\tphrase\t-1\tevent-ill\t\n"
        )

        #expect(check.classes.map(\.name) == ["evaluation", "event-ill"])
        #expect(check.classes.map(\.positive) == [1, 0])
        #expect(check.classes.map(\.negative) == [1, 1])
        #expect(check.total.entries == 3)
        #expect(check.phraseCount == 1)
        // praise, praises, praised, praising; grim, grimmer, grimmest, grimly, grimness; and the forms of the phrase.
        #expect(check.formCount > 9)
    }

    @Test("finds nothing wrong in the shipped lexicon")
    func acceptsTheShippedLexicon() throws {
        let rules = try Samples.kit.get().rules
        let names = try NameWords(models: Samples.models, rules: rules)
        let check = try LexiconChecker(models: Samples.models, rules: rules, names: names)
            .check(path: Samples.models.path(of: "lexicons/news.tsv"))

        #expect(check.findings.isEmpty, "\(check.findings.prefix(5))")
        #expect(check.total.entries > 8_000)
        #expect(check.total.neutral == 0)
    }
}
