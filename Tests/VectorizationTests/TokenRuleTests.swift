import Testing
import Vectorization

@Suite("Words under the Unicode rule")
struct TokenRuleTests {
    private func words(_ text: String, stripsAccents: Bool = false) -> [String] {
        var options = TFIDFVectorizer.Options()
        options.stripsAccents = stripsAccents
        return options.words(of: text)
    }

    /// A text and its words, each once.
    struct Case: CustomTestStringConvertible, Sendable {
        var text: String
        var words: [String]
        var testDescription: String { text }

        init(_ text: String, _ words: String...) {
            self.text = text
            self.words = words
        }
    }

    static let cases = [
        Case("A plan B", "a", "plan", "b"),
        Case("don't DON\u{2019}T don\u{FF07}t", "don't"),
        Case("O'Neill's rock'n'roll", "o'neill", "rock'n'roll"),
        Case("Velmora's harbours' 'tis \u{2018}quoted\u{2019}", "velmora", "harbours", "tis", "quoted"),
        Case("it's s's 's", "it", "s"),
        Case("anti-terrorist pre\u{2010}war", "anti", "terrorist", "pre", "war"),
        Case("3.5% of 1,000 v2.0, 7. 8,", "3.5", "of", "1,000", "v2.0", "7", "8"),
        Case("U.S. U.S.-led e.g. a.m. Ph.D. end.Next", "u.s", "led", "e.g", "a.m", "ph", "d", "end", "next"),
        Case("snake_case __init__ _", "snake_case", "init"),
        Case("cafe\u{301} caf\u{E9}", "cafe\u{301}", "caf\u{E9}"),
        Case(
            "soft\u{AD}hyphen zero\u{200B}width no\u{A0}break join\u{200D}er",
            "softhyphen",
            "zero",
            "width",
            "no",
            "break",
            "joiner"
        ),
        Case(
            "\u{6771}\u{4EAC}\u{306E}\u{6E2F} \u{30B9}\u{30C8}",
            "\u{6771}",
            "\u{4EAC}",
            "\u{306E}",
            "\u{6E2F}",
            "\u{30B9}\u{30C8}"
        ),
        Case(
            "\u{39F}\u{394}\u{3A5}\u{3A3}\u{3A3}\u{395}\u{3A5}\u{3A3}",
            "\u{3BF}\u{3B4}\u{3C5}\u{3C3}\u{3C3}\u{3B5}\u{3C5}\u{3C2}"
        ),
        Case("\u{130}stanbul", "i\u{307}stanbul"),
        Case("\u{939}\u{93F}\u{928}\u{94D}\u{926}\u{940}", "\u{939}\u{93F}\u{928}\u{94D}\u{926}\u{940}"),
        Case("2\u{BD} x\u{B2} \u{2167}", "2\u{BD}", "x\u{B2}", "\u{2177}"),
        Case("strike\u{1F6A2}now \u{1F600}", "strike", "now"),
        Case(""),
        Case("  ... -- ' _ \u{2014}"),
    ]

    @Test("are cut as a reader sees them", arguments: cases)
    func areCutAsAReaderSeesThem(sample: Case) {
        #expect(words(sample.text) == sample.words)
    }

    @Test("lose their accents if asked")
    func loseTheirAccentsIfAsked() {
        #expect(
            words("Caf\u{E9} cafe\u{301} \u{C5}ngstr\u{F6}m \u{FB01}ne", stripsAccents: true) == [
                "cafe", "angstrom", "fine",
            ]
        )
    }

    @Test("are the same wherever they stand among the blocks of a long text")
    func areTheSameWhereverTheyStand() {
        let sample = "don't 3.5 u.s 1,000 o'neill's \u{E9}t\u{E9} x"
        let expected = ["don't", "3.5", "u.s", "1,000", "o'neill", "\u{E9}t\u{E9}", "x"]

        for offset in 0..<140 {
            let text = String(repeating: " ", count: offset) + sample + String(repeating: " ", count: 70) + sample
            #expect(words(text) == expected, "after \(offset) spaces")
        }
    }

    @Test("may be longer than any buffer")
    func mayBeLongerThanAnyBuffer() {
        let long = String(repeating: "abcdefgh", count: 20_000)
        let accented = String(repeating: "\u{E9}", count: 50_000)

        #expect(words("a \(long) b \(accented) a") == ["a", long, "b", accented])
    }
}
