import Foundation
import ModelData
import Stance
import TestSupport
import Testing

@Suite("Lexicons")
struct LexiconTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private func read(_ text: String, format: Lexicon.Format? = nil) throws -> Lexicon {
        let path = folder.path("lexicon.tsv")
        try Data(text.utf8).write(to: URL(filePath: path))
        return try Lexicon.read(path: path, format: format, rules: try Samples.kit.get().rules)
    }

    private func valence(_ lexicon: Lexicon, _ word: String) -> Double? {
        lexicon.values[word]?.valence
    }

    @Test("derive the forms of base forms")
    func deriveForms() throws {
        let lexicon = try read(
            "praise\tverb\t2\tevaluation\t\nhappy\tadjective\t3\temotion\t\ncrisis\tnoun\t-2\tevent-ill\t\n"
                + "write off\tphrase\t-1\tevaluation\t\nbig\tadjective\t1\tevaluation\t\n"
        )

        for form in ["praise", "praises", "praised", "praising"] { #expect(valence(lexicon, form) == 0.5) }
        for form in ["happy", "happier", "happiest", "happily", "happiness"] {
            #expect(valence(lexicon, form) == 0.75)
        }
        #expect(valence(lexicon, "crises") == -0.5)
        #expect(valence(lexicon, "wrote off") == -0.25)
        #expect(valence(lexicon, "bigger") == 0.25)
        #expect(lexicon.entryCount == 5)
    }

    @Test("let listed forms win over derived ones")
    func letListedFormsWin() throws {
        let lexicon = try read("kind\tadjective\t2\tvirtue\t\nkindly\tadverb\t0.4\tvirtue\t\n")

        #expect(valence(lexicon, "kindly") == 0.1)
    }

    @Test("read the published formats on one scale")
    func readPublishedFormats() throws {
        let vader = try read("superb\t3.1\t0.7\t[3, 3, 4, 3, 3, 3, 3, 3, 3, 3]\nawful\t-2.0\t0.9\t[-2, -2]\n")
        let afinn = try read("superb\t5\nawful\t-3\ncan't stand\t-3\n")
        let plain = try read("superb\t0.5\nawful\t-0.25\n")

        #expect(valence(vader, "superb") == 3.1 / 4)
        #expect(valence(afinn, "awful") == -3.0 / 5)
        #expect(valence(afinn, "can't stand") == -0.6)
        #expect(valence(plain, "superb") == 1)
        #expect(valence(plain, "awful") == -0.5)
    }

    @Test("are averaged over those that hold a word")
    func areAveraged() {
        let first = Lexicon(values: ["fine": .init(valence: 0.5), "grim": .init(valence: -0.5)])
        let second = Lexicon(values: ["fine": .init(valence: 0.25)], protected: ["crude"])

        let both = Lexicon.averaged([first, second])

        #expect(valence(both, "fine") == 0.375)
        #expect(valence(both, "grim") == -0.5)
        #expect(both.protected == ["crude"])
    }

    @Test(
        "name the line of what is wrong",
        arguments: [
            ("good\tadjective\t2\t\t\nbad\tadjectiv\t-2\t\t\n", 2, "unknown part of speech"),
            ("# mine\ngood\tadjective\tplenty\t\t\n", 2, "is not a number"),
            ("good\tadjective\t9\t\t\n", 1, "is outside -4 to 4"),
            ("good\n", 1, "expected a word"),
            ("good\t1\nbad\n", 2, "columns"),
            ("# nothing\n", 0, "no entry"),
            ("good\t0\nbad\t0.0\n", 0, "every value is 0"),
        ]
    )
    func nameTheLine(text: String, line: Int, words: String) throws {
        let error = #expect(throws: DataFileError.self) { try read(text) }

        guard case .malformed(_, let found, let problem) = error else {
            Issue.record("found \(String(describing: error))")
            return
        }
        #expect(found == line)
        #expect(problem.contains(words))
    }

    @Test("never give polarity to names and protected words")
    func neverGivePolarityToNames() throws {
        let kit = try Samples.kit.get()
        let scorer = ToneScorer(lexicon: kit.lexicon, rules: kit.rules)

        #expect(scorer.tone(of: "United Ostmark and the Freedom Party met Frank Hope at Grace Hall.").value == nil)
        #expect(scorer.tone(of: "The party of the supreme court met on crude oil.").value == nil)
    }
}
