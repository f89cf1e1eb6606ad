import Corpus
import Discourse
import ModelData
import Testing

@Suite("Any text")
struct PropertyTests {
    /// Texts that are hard to read.
    static let texts: [String] = [
        "",
        " \n\t\u{200B}\u{FEFF} ",
        "\"",
        "“““‘‘‘\"\"\"''''``",
        "”Closed before it opened,” said nobody.\n\n“Open and never closed, said Ode Marr. He left.",
        "He said. She said. It said. Said said said said, said.",
        "said",
        "“",
        "\"A\" \"B\" \"C\", said, said: \"D",
        "According to\n\nAccording to according to.",
        "Ode Marr,, said,,, that.\n\n, , , said",
        "(((((((( said Ode )))))))) [[[ told }}",
        "- – — -- said Ode - – — told Ode —",
        "Ode’s ’s 's n't said n't 've",
        "مرحبا قال الوزير «نعم» ثم غادر.",
        "外交部发言人说：“我们欢迎这一决定。”他补充说，谈判将继续。",
        "👩‍👩‍👧 said “👍🏽 great work everybody” e\u{301}\u{301}\u{301} Ode\u{0}Marr said\u{7} it works.",
        "a\r\nb\r\n\r\n“c d e f,” said G.\r\nH",
        "𝔘𝔫𝔦𝔠𝔬𝔡𝔢 Marr said “Ünïcödé everywhere,” Ådne Ørn told Šárka.",
        "He said he said he said he said he said that that that that that.",
    ]

    @Test("keeps offsets inside the text and content equal to its slice", arguments: texts)
    func keepsOffsetsInside(text: String) throws {
        try check(text)
    }

    @Test("keeps offsets right in random mixtures of words and marks")
    func keepsOffsetsRightInRandomMixtures() throws {
        let parts = [
            "said", "Ode", "Marr", ",", ".", "\"", "“", "”", "'", "’", " ", " ", " ", "\n\n", "\n", "told", "that",
            "the", "minister",
            "according", "to", "(", ")", "—", "urged", "he", "and", "by", "was", "praised", ":", ";", "«", "»", "``",
            "''", "é", "我", "?",
            "of", "'s", "adding", "Monday", "on", "22", "U.S.", "Mr.", "but", "who", "which", "[", "call", "for",
        ]
        var state: UInt64 = 42
        for _ in 0..<400 {
            var text = ""
            for _ in 0..<60 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                text += parts[Int(state >> 33) % parts.count]
                if state >> 62 > 0 { text += " " }
            }
            try check(text)
        }
    }

    @Test("gives the same statements each time")
    func givesTheSameStatementsEachTime() throws {
        let text = ConformanceCase.reported.map(\.text).joined(separator: "\n\n")
        #expect(
            try makeExtractor().extract(Article(id: "a", text: text))
                == makeExtractor().extract(Article(id: "a", text: text))
        )
    }

    @Test("reads long lines in time that grows with their length")
    func readsLongLines() throws {
        let extractor = try makeExtractor()
        let texts = [
            String(repeating: "Ode Marr said the dam would hold and ", count: 1_000),
            String(repeating: "“Ode said” ", count: 4_000),
            String(repeating: "\" ", count: 20_000),
            String(repeating: "x", count: 1_000_000),
            String(repeating: "said ", count: 4_000),
            String(repeating: ", ", count: 4_000),
        ]
        let clock = ContinuousClock()
        for text in texts {
            let half = String(text.prefix(text.utf8.count / 2))
            let short = clock.measure { _ = extractor.extract(Article(id: "a", text: half)) }
            let long = clock.measure { _ = extractor.extract(Article(id: "a", text: text)) }
            #expect(long < short * 6 + .milliseconds(300), "\(text.prefix(20)): \(short) and \(long)")
        }
    }

    @Test("leaves removed parts out")
    func leavesRemovedPartsOut() throws {
        let headline = "Marr says port too small\n"
        let text = headline + headline + "Ode Marr said the port was too small."
        let article = Article(id: "a", text: text, removed: [TextRange(start: 0, end: headline.count * 2)])

        let found = try makeExtractor().extract(article).statements

        #expect(found.count == 1)
        #expect(found.first?.content.first?.start == text.count - "the port was too small.".count)
    }

    private func check(_ text: String) throws {
        let scalars = Array(text.unicodeScalars)
        let discourse = try makeExtractor().extract(Article(id: "a", text: text))
        func slice(_ range: TextRange) -> String {
            guard range.start >= 0, range.start < range.end, range.end <= scalars.count else { return "outside" }
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars[range.start..<range.end])
            return String(view)
        }
        for sentence in discourse.sentences { #expect(slice(sentence) != "outside") }
        for statement in discourse.statements {
            #expect(statement.content.map(slice).joined(separator: " ") == statement.text)
            #expect(statement.content == statement.content.sorted())
            #expect(!statement.content.isEmpty)
            #expect((0...1).contains(statement.confidence))
            if let cue = statement.cue { #expect(slice(cue.range) == cue.text) }
            if let source = statement.source { #expect(slice(source) != "outside") }
        }
        #expect(Set(discourse.statements.map(\.id)).count == discourse.statements.count)
    }
}
