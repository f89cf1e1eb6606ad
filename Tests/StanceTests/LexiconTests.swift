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

    private func read(
        _ text: String,
        format: Lexicon.Format? = nil,
        name: String = "lexicon.tsv"
    ) throws -> Lexicon {
        let path = folder.path(name)
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

    @Test("read a LIWC or Lexicoder dictionary, its negated categories and its globs")
    func readDictionary() throws {
        let text = """
            %
            1\tnegative
            2\tpositive
            3\tneg_positive
            4\tneg_negative
            5\tfunction\t(Function words)
            %
            abandon*\t1
            a lie\t1
            superb\t2 5
            the\t5
            not superb\t3
            not abandon*\t4
            kind  (02 134)125/464 2
            """

        let lexicon = try read(text, name: "mine.dic")

        #expect(valence(lexicon, "abandon*") == -0.5)
        #expect(valence(lexicon, "a lie") == -0.5)
        #expect(valence(lexicon, "superb") == 0.5)
        #expect(valence(lexicon, "not superb") == -1.48 / 4)
        #expect(valence(lexicon, "not abandon*") == 0.6 / 4)
        #expect(valence(lexicon, "the") == nil)
        #expect(lexicon.value(of: "abandoning")?.valence == -0.5)
        #expect(lexicon.value(of: "abandon")?.valueClass == "negative")
        #expect(lexicon.value(of: "aband") == nil)
        let other = try read(text)
        #expect(other == lexicon, "the first line tells as much as the ending")
    }

    @Test("read a tree of categories with weights")
    func readCategories() throws {
        let text = """
            SENTIMENT
            \tNEGATIVE
            \t\tANGER
            \t\t\tFURI* (1)
            \t\tA_LIE (0.5)
            \tPOSITIVE
            \t\tSUPERB (1)
            \tOTHER
            \t\tTABLE (1)
            """

        let lexicon = try read(text, name: "mine.cat")

        #expect(valence(lexicon, "furi*") == -0.5)
        #expect(lexicon.values["furi*"]?.valueClass == "anger")
        #expect(valence(lexicon, "a lie") == -0.25)
        #expect(valence(lexicon, "superb") == 0.5)
        #expect(valence(lexicon, "table") == nil)
        #expect(try read(text) == lexicon, "the indentation tells as much as the ending")
        #expect(valence(try read("positive\n  good\nnegative\n  bad\n"), "bad") == -0.5)
    }

    @Test("read tables with a header, apart by tabs, commas or semicolons")
    func readTables() throws {
        let comma = try read("Term,Score,Category\n\"fair, but firm\",2.5,virtue\ngrim,-5,\n", name: "mine.csv")
        let semicolon = try read("value;word\n1;fine\n-0.5;grim\n")
        let labels = try read("word\tsentiment\nfine\tpositive\ngrim\tnegative\n")
        let forms = try read("lemma,pos,valence\npraise,verb,4\nfine,,2\n")
        let scaled = try read("# scale: 10\nword\tvalue\nfine\t5\n")
        let bare = try read("fine,3\ngrim,-6\n", name: "bare.csv")

        #expect(valence(comma, "fair, but firm") == 0.5)
        #expect(comma.values["fair, but firm"]?.valueClass == "virtue")
        #expect(valence(comma, "grim") == -1)
        #expect(valence(semicolon, "grim") == -0.5)
        #expect(valence(labels, "fine") == 0.5)
        #expect(valence(forms, "praised") == 1)
        #expect(valence(forms, "finer") == nil)
        #expect(valence(scaled, "fine") == 0.5)
        #expect(valence(bare, "fine") == 0.5)
    }

    @Test("give the value of the longest glob to a text's word, and of an exact entry before any glob")
    func matchGlobs() throws {
        let rules = try Samples.kit.get().rules
        let lexicon = try read("furi*\t-1\nfurious success*\t4\nfurioso\t2\nfu*\t3\n", format: .plain)
        func valences(_ text: String) -> [Double] {
            ToneScorer(lexicon: lexicon, rules: rules).tone(of: text).ledger.map(\.valence)
        }

        #expect(valences("They were furiously busy.") == [-0.25])
        #expect(valences("It was a furioso, played with furies.") == [0.5, -0.25])
        #expect(valences("It was a furious success; they saw furious successes.") == [1, 1])
        #expect(valences("A funny fur.") == [0.75, 0.75])
        #expect(
            ToneScorer(lexicon: lexicon.protecting(["furious"]), rules: rules).tone(of: "They were furious.").value
                == nil
        )
    }

    @Test("are averaged by the mean of those that hold a word, a glob of them included, clipped to the scale")
    func areAveragedByHand() {
        // abandoned: (−0.4 listed, −0.5 by the glob, nothing, −1 clipped from −2) → −1.9 / 3; grim: only the third.
        let first = Lexicon(values: ["abandoned": .init(valence: -0.4), "superb": .init(valence: 0.6)])
        let second = Lexicon(values: ["abandon*": .init(valence: -0.5, valueClass: "negative")])
        let third = Lexicon(values: ["grim": .init(valence: -0.7), "superb": .init(valence: 0.8)])
        let fourth = Lexicon(values: ["abandoned": .init(valence: -2), "aband*": .init(valence: -0.1)])

        let all = Lexicon.averaged([first, second, third, fourth])

        #expect(abs((valence(all, "abandoned") ?? 0) - -1.9 / 3) < 1e-12)
        #expect(all.values["abandoned"]?.valueClass == "negative")
        #expect(abs((valence(all, "superb") ?? 0) - 0.7) < 1e-12)
        #expect(valence(all, "grim") == -0.7)
        #expect(abs((valence(all, "abandon*") ?? 0) - -0.3) < 1e-12, "the shorter glob of the fourth covers it")
        #expect(Lexicon.averaged([first]) == first)
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
            ("word,value\ngood,1\nbad\n", 3, "2 columns apart by \",\", found 1"),
            ("word,value\n\"good,1\nbad,-1\n", 2, "quotation mark is not closed"),
            ("word,remark\ngood,fine\n", 1, "no column for the value"),
            ("# scale: big\nword,value\ngood,1\n", 1, "is no scale"),
            ("# scale: 2\nword,value\ngood,3\n", 3, "outside the scale"),
            ("word,value\n*,3\n", 2, "the word is missing"),
            ("%\n1\tpositive\ngood\t1\n", 1, "not closed"),
            ("%\n1\tpositive\n%\ngood\t7\n", 4, "category 7 is not in the list"),
            ("%\n1\tpositive\n%\ngood\n", 4, "no category"),
            ("%\n1\tpositive\n%\ngood\tone\n", 4, "not the number of a category"),
            ("%\n1\tpositive\n1\tnegative\n%\ngood\t1\n", 3, "stands in the list already"),
            ("%\npositive\n%\ngood\t1\n", 2, "expected the number and the name"),
            ("%\n1\taffect\n%\ngood\t1\n", 0, "no category is named for a side (there is affect)"),
            ("POSITIVE\n  good (often)\n", 2, "is not a weight"),
            ("POSITIVE\n  good (1)\nbad (1)\n", 3, "stands under no category"),
            ("AFFECT\n  good (1)\n", 0, "no category is named for a side"),
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
