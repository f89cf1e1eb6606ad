import Reporting
import Testing

@Suite("Text table")
struct TextTableTests {
    private let table = TextTable(
        columns: [
            TextTable.Column("speaker"),
            TextTable.Column("stance", alignment: .right),
            TextTable.Column("words", isFlexible: true),
        ],
        rows: [
            ["Li Wenhao", "+0.40", "Open ports made this city"],
            ["李文浩", "−0.10", "short"],
        ]
    )

    @Test("aligns columns by display width, wide characters included")
    func alignsByDisplayWidth() {
        #expect(
            table.text() == """
                speaker    stance  words
                Li Wenhao   +0.40  Open ports made this city
                李文浩      −0.10  short

                """
        )
    }

    @Test("never cuts a cell when there is no terminal")
    func neverCutsForAPipe() {
        let long = String(repeating: "long ", count: 100)
        let text = TextTable(columns: [TextTable.Column("a", isFlexible: true)], rows: [[long]]).text(width: nil)
        #expect(text.contains(long.dropLast()))
    }

    @Test("fits the width of a terminal", arguments: [40, 60, 80])
    func fitsTheTerminal(width: Int) {
        let wide = TextTable(
            columns: table.columns,
            rows: table.rows + [["A", "+1.00", String(repeating: "word ", count: 60)]]
        )
        for line in wide.text(width: width).split(separator: "\n") {
            #expect(DisplayWidth.width(of: line) <= width)
        }
    }

    @Test("takes control characters and line breaks out of cells")
    func takesControlCharactersOut() {
        let text = TextTable(columns: [TextTable.Column("a")], rows: [["red\u{1B}[31m\u{202E}text\n\nnext"]]).text()
        #expect(text == "a\nred[31mtext next\n")
    }

    @Test("escapes what Markdown would read as markup")
    func escapesMarkdown() {
        let text = TextTable(columns: [TextTable.Column("a|b")], rows: [["*x* | <y>"]]).markdown()
        #expect(text == "| a\\|b |\n| --- |\n| \\*x\\* \\| \\<y\\> |\n")
    }
}

@Suite("Display width")
struct DisplayWidthTests {
    static let texts: [(text: String, width: Int)] = [
        ("plain", 5), ("é", 1), ("e\u{301}", 1), ("李文浩", 6), ("한국", 4), ("🙂", 2), ("👩‍👩‍👧", 2), ("🇫🇷", 2), ("ｆｕｌｌ", 8),
        ("", 0),
        ("−", 1), ("“x”", 3),
    ]

    @Test("counts terminal columns", arguments: texts)
    func countsColumns(text: String, width: Int) {
        #expect(DisplayWidth.width(of: text) == width)
    }

    @Test("cuts to a width, the mark of the cut included")
    func cutsToAWidth() {
        #expect(DisplayWidth.truncated("Commissioner", to: 6) == "Commi…")
        #expect(DisplayWidth.truncated("李文浩李文浩", to: 6) == "李文…")
        #expect(DisplayWidth.truncated("fits", to: 4) == "fits")
        #expect(DisplayWidth.truncated("anything", to: 0) == "")
    }

    @Test("a long cell takes as many lines as its column allows, broken between words, and is cut behind them")
    func wrapsLongCells() {
        let table = TextTable(
            columns: [
                TextTable.Column("who"), TextTable.Column("what", isFlexible: true, lineLimit: 3, share: 2),
            ],
            rows: [["Orth", "the bridge is safe and will hold for many years to come"], ["Vos", "no"]]
        )

        let expected = """
            who   what
            Orth  the bridge
                  is safe and
                  will hold f…
            Vos   no

            """
        #expect(table.text(width: 18) == expected)
        #expect(table.text().contains("Orth  the bridge is safe and will hold for many years to come\n"))
    }

    @Test("a column with twice the share gets twice the room, a narrow one no more than it needs")
    func sharesRoom() {
        let long = String(repeating: "x", count: 90)
        let columns = [TextTable.Column("a", isFlexible: true), TextTable.Column("b", isFlexible: true, share: 2)]

        let even = TextTable(columns: columns, rows: [[long, long]]).text(width: 62)
        let narrow = TextTable(columns: columns, rows: [["xx", long]]).text(width: 62)

        #expect(even.hasSuffix(String(repeating: "x", count: 19) + "…  " + String(repeating: "x", count: 39) + "…\n"))
        #expect(narrow.hasSuffix("xx  " + String(repeating: "x", count: 57) + "…\n"))
    }

    @Test("lines break inside a word only if it is wider than a line, and never inside a wide character")
    func breaksLines() {
        #expect(DisplayWidth.lines(of: "abcdefgh ij", columns: 4, limit: 9) == ["abcd", "efgh", "ij"])
        #expect(DisplayWidth.lines(of: "東京都庁", columns: 5, limit: 9) == ["東京", "都庁"])
        #expect(DisplayWidth.lines(of: "東京", columns: 1, limit: 9) == ["東", "京"])
        #expect(DisplayWidth.lines(of: "one two three", columns: 7, limit: 1) == ["one tw…"])
        #expect(DisplayWidth.lines(of: "one two", columns: 7, limit: 3) == ["one two"])
        #expect(DisplayWidth.lines(of: "", columns: 7, limit: 3) == [""])
    }

    @Test(
        "a text is cut at its start to the columns given",
        arguments: [(6, "東京都"), (5, "…京都"), (4, "…都"), (1, "…"), (0, "")]
    )
    func cutsAtStart(columns: Int, expected: String) {
        #expect(DisplayWidth.truncatedAtStart("東京都", to: columns) == expected)
        #expect(DisplayWidth.width(of: DisplayWidth.truncatedAtStart("a 東京都", to: columns)) <= columns)
    }
}
