import Discourse
import TestSupport
import Testing

@Suite("Speaker override files")
struct SpeakerOverrideFileTests {
    /// A broken file, its line, and what is wrong there.
    struct Broken: CustomTestStringConvertible, Sendable {
        var line: Int
        var problem: SpeakerOverrideError.Problem
        var text: String
        var testDescription: String { "line \(line): \(problem)" }
    }

    static let split = "split:\n  - name: Orth\n    articles: [a1, a2]\n    speaker: Tom Orth\n"
    static let rootKeys = ["merge", "split", "rename"]

    static let misshapen = [
        Broken(
            line: 2,
            problem: .unknownKey("merges", known: rootKeys),
            text: "merge:\nmerges:\n  - [Ann Vole, A. Vole]\n"
        ),
        Broken(
            line: 1,
            problem: .wrongValue(key: "the file", expected: "keys with values: merge, split, rename"),
            text: "- [Ann Vole, A. Vole]\n"
        ),
        Broken(
            line: 1,
            problem: .wrongValue(key: "merge", expected: "a list of lists of names"),
            text: "merge: Ann Vole\n"
        ),
        Broken(
            line: 2,
            problem: .wrongValue(key: "merge", expected: "a list of lists of names"),
            text: "merge:\n  - Ann Vole\n"
        ),
        Broken(
            line: 2,
            problem: .wrongValue(key: "merge", expected: "lists of names"),
            text: "merge:\n  - [Ann Vole, [A. Vole]]\n"
        ),
        Broken(line: 3, problem: .nothingToMerge, text: "merge:\n  - [Ann Vole, A. Vole]\n  - [Lena Orth]\n"),
        Broken(line: 3, problem: .emptyName(key: "merge"), text: "merge:\n  - - Ann Vole\n    - \" \"\n"),
        Broken(
            line: 5,
            problem: .unknownKey("article", known: ["name", "articles", "speaker"]),
            text: split + "    article: a3\n"
        ),
        Broken(
            line: 2,
            problem: .missingKey("speaker", of: "a split"),
            text: "split:\n  - name: Orth\n    articles: [a1]\n"
        ),
        Broken(
            line: 3,
            problem: .wrongValue(key: "articles", expected: "a list of article ids"),
            text: split.replacing("[a1, a2]", with: "a1")
        ),
        Broken(
            line: 2,
            problem: .wrongValue(key: "articles", expected: "a list of article ids"),
            text: split.replacing("[a1, a2]", with: "[]")
        ),
        Broken(line: 3, problem: .emptyName(key: "to"), text: "rename:\n  - from: Ann Vole\n    to: \"\"\n"),
        Broken(
            line: 3,
            problem: .wrongValue(key: "to", expected: "a name"),
            text: "rename:\n  - from: Ann Vole\n    to: [Ada Finch]\n"
        ),
    ]

    static let contradictory = [
        Broken(
            line: 3,
            problem: .mergedTwice("ann vole", firstLine: 2),
            text: "merge:\n  - [Ann Vole, A. Vole]\n  - [Ada Finch, ann vole]\n"
        ),
        Broken(
            line: 3,
            problem: .splitsMerged("Orth", speaker: "Tom Orth", line: 6),
            text: "\n" + split + "merge: [[Orth, Tom Orth]]\n"
        ),
        Broken(
            line: 4,
            problem: .leadsOn(key: "speaker", name: "Tom Orth", shown: "Thomas Orth", line: 5),
            text: split + "merge: [[Thomas Orth, Tom Orth]]\n"
        ),
        Broken(
            line: 4,
            problem: .leadsOn(key: "speaker", name: "Tom Orth", shown: "Thomas Orth", line: 5),
            text: split + "rename: [{from: Tom Orth, to: Thomas Orth}]\n"
        ),
        Broken(line: 2, problem: .leadsToItself("Orth"), text: split.replacing("Tom Orth", with: "orth")),
        Broken(
            line: 6,
            problem: .splitTwice("Orth", articleID: "a1", firstLine: 2),
            text: split + "  - name: Orth\n    articles: [a1]\n    speaker: Ida Orth\n"
        ),
        Broken(
            line: 4,
            problem: .renamesMerged("A. Vole", shown: "Ann Vole", line: 2),
            text: "merge:\n  - [Ann Vole, A. Vole]\nrename:\n  - {from: A. Vole, to: Ada Vole}\n"
        ),
        Broken(
            line: 4,
            problem: .leadsOn(key: "to", name: "A. Vole", shown: "Ann Vole", line: 2),
            text: "merge:\n  - [Ann Vole, A. Vole]\nrename:\n  - {from: Vole, to: A. Vole}\n"
        ),
        Broken(
            line: 3,
            problem: .renamedTwice("Ann Vole", firstLine: 2),
            text: "rename:\n  - {from: Ann Vole, to: Ada Vole}\n  - {from: Ann Vole, to: Ida Vole}\n"
        ),
        Broken(line: 1, problem: .leadsToItself("Ann Vole"), text: "rename: [{from: Ann Vole, to: Ann Vole}]\n"),
        Broken(
            line: 2,
            problem: .leadsOn(key: "to", name: "Ada Vole", shown: "Ida Vole", line: 3),
            text: "rename:\n  - {from: Ann Vole, to: Ada Vole}\n  - {from: Ada Vole, to: Ida Vole}\n"
        ),
        Broken(
            line: 2,
            problem: .cycle(["Ann Vole", "Ada Vole", "Ida Vole", "Ann Vole"]),
            text: "rename:\n  - {from: Ann Vole, to: Ada Vole}\n  - {from: Ada Vole, to: Ida Vole}\n"
                + "  - {from: Ida Vole, to: Ann Vole}\n"
        ),
    ]

    @Test("name line, problem and remedy of what has the wrong form", arguments: misshapen)
    func nameWrongForm(sample: Broken) {
        #expect(throws: SpeakerOverrideError.malformed(path: "s.yaml", line: sample.line, problem: sample.problem)) {
            try SpeakerOverrides.parse(sample.text, path: "s.yaml")
        }
    }

    @Test("name line, problem and remedy of what contradicts itself", arguments: contradictory)
    func nameContradictions(sample: Broken) {
        #expect(throws: SpeakerOverrideError.malformed(path: "s.yaml", line: sample.line, problem: sample.problem)) {
            try SpeakerOverrides.parse(sample.text, path: "s.yaml")
        }
    }

    @Test(
        "name the line of broken YAML and of a key that stands twice",
        arguments: ["merge:\n  - [Ann", "split:\nsplit:\n"]
    )
    func nameBrokenYAML(text: String) {
        let error = #expect(throws: SpeakerOverrideError.self) { try SpeakerOverrides.parse(text, path: "s.yaml") }

        guard case .malformed("s.yaml", let line, .syntax) = error else {
            Issue.record("found \(String(describing: error))")
            return
        }
        #expect(line >= 1)
        #expect(error?.description.hasPrefix("s.yaml:\(line): not valid YAML") == true)
    }

    @Test("name the file that is not there")
    func nameMissingFile() {
        #expect(throws: SpeakerOverrideError.unreadable(path: "/no/such.yaml", reason: "no such file")) {
            try SpeakerOverrides.read(path: "/no/such.yaml")
        }
    }

    @Test("give the three lists as they stand; a name may be split from the merge it is in")
    func giveTheLists() throws {
        let text =
            "merge:\n  - [Lena Orth, Orth]\n" + Self.split + "rename:\n  - from: Harbour Board\n    to: Port Board\n"
        let folder = try TemporaryFolder()

        let overrides = try SpeakerOverrides.read(path: folder.write(text, to: "s.yaml"))

        #expect(overrides.merges == [.init(names: ["Lena Orth", "Orth"])])
        #expect(overrides.splits == [.init(name: "Orth", articleIDs: ["a1", "a2"], speaker: "Tom Orth")])
        #expect(overrides.renames == [.init(from: "Harbour Board", to: "Port Board")])
    }

    @Test("may leave lists out or empty", arguments: ["", "# nothing yet\n", "merge:\nsplit: []\n"])
    func mayBeEmpty(text: String) throws {
        #expect(try SpeakerOverrides.parse(text, path: "s.yaml").isEmpty)
    }

    @Test("may rename to another spelling of the same name")
    func mayRespell() throws {
        let text = "rename: [{from: Dana Reeve, to: Dana J. Reeve}]"

        #expect(try SpeakerOverrides.parse(text, path: "s.yaml").renames.map(\.to) == ["Dana J. Reeve"])
    }
}
