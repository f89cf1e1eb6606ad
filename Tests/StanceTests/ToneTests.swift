import Corpus
import Stance
import Testing

@Suite("Tone")
struct ToneTests {
    private func tone(_ text: String) throws -> Double? {
        let kit = try Samples.kit.get()
        return ToneScorer(lexicon: kit.lexicon, rules: kit.rules).tone(of: text).value
    }

    private func tone(_ text: String, toward target: String) throws -> Double? {
        let kit = try Samples.kit.get()
        return ToneScorer(lexicon: kit.lexicon, rules: kit.rules).tone(toward: target, in: text).value
    }

    @Test("follows the words, between −1 and 1")
    func followsTheWords() throws {
        let good = try #require(try tone("The plan is excellent and fair."))
        let bad = try #require(try tone("The plan is dreadful and unfair."))

        #expect(good > 0.2 && good < 1)
        #expect(bad < -0.2 && bad > -1)
        #expect(try tone("The plan has forty pages.") == nil)
        #expect(try tone("") == nil)
    }

    @Test("turns praise around more than blame")
    func turnsPraiseAroundMoreThanBlame() throws {
        let praise = try #require(try tone("The plan is good."))
        let noPraise = try #require(try tone("The plan is not good."))
        let blame = try #require(try tone("The plan is bad."))
        let noBlame = try #require(try tone("The plan is not bad."))

        #expect(noPraise < 0)
        #expect(noBlame > 0)
        #expect(abs(noPraise / praise) > abs(noBlame / blame))
    }

    @Test("lets a negation reach over its clause only")
    func letsANegationReachOverItsClauseOnly() throws {
        #expect(try #require(try tone("It is not over. Good plans exist.")) > 0)
        #expect(try #require(try tone("He did not come, but the plan is good.")) > 0)
        #expect(try #require(try tone("There is no evidence at all that the plan would damage the town.")) > 0)
        #expect(try #require(try tone("Not only is the plan good, it is cheap.")) > 0)
        #expect(try #require(try tone("The plan is far from perfect.")) < 0)
    }

    @Test("weighs what follows a contrast")
    func weighsContrast() throws {
        let first = try #require(try tone("The plan is good, but the cost is terrible."))
        let second = try #require(try tone("The cost is terrible, but the plan is good."))

        #expect(first < second)
    }

    @Test("strengthens and weakens")
    func strengthensAndWeakens() throws {
        let plain = try #require(try tone("The plan is good."))

        #expect(try #require(try tone("The plan is extremely good.")) > plain)
        #expect(try #require(try tone("The plan is slightly good.")) < plain)
    }

    @Test("has a ledger that sums to it")
    func hasALedgerThatSums() throws {
        let kit = try Samples.kit.get()
        let scorer = ToneScorer(lexicon: kit.lexicon, rules: kit.rules)
        let text = "The plan is not bad, but the dreadful cost will hurt decent people. We cannot end poverty."

        for tone in [scorer.tone(of: text), scorer.tone(toward: "plan", in: text)] {
            let value = try #require(tone.value)
            #expect(abs(tone.ledger.reduce(0) { $0 + $1.contribution } - value) < 1e-12)
        }
    }

    @Test(
        "toward a target follows what is said about it",
        arguments: [
            ("Orlan praised the mayor and attacked the council.", "mayor", 1.0),
            ("Orlan praised the mayor and attacked the council.", "council", -1.0),
            ("The tax reduces poverty.", "tax", 1.0),
            ("The tax destroys small farms.", "tax", -1.0),
            ("The reform prevents fraud.", "reform", 1.0),
            ("The reform encourages fraud.", "reform", -1.0),
            ("The reform is the greatest obstacle to growth.", "reform", -1.0),
            ("There is no evidence that the dam harms fish.", "dam", 1.0),
            ("The dam should be banned.", "dam", -1.0),
            ("The bridge was built in spring.", "bridge", 0.0),
        ]
    )
    func towardATarget(text: String, target: String, sign: Double) throws {
        let value = try tone(text, toward: target) ?? 0

        #expect(sign == 0 ? abs(value) < 0.05 : value * sign > 0.05, "\(value)")
    }

    @Test("toward a target counts near words more than far ones")
    func countsNearWordsMore() throws {
        let near = try #require(try tone("The mayor is honest.", toward: "mayor"))
        let far = try #require(
            try tone("The mayor of the old town by the river in the north is honest.", toward: "mayor")
        )

        #expect(near > far)
        #expect(far > 0)
    }

    @Test("toward a place speaks about that place only")
    func towardAPlace() throws {
        let kit = try Samples.kit.get()
        let scorer = ToneScorer(lexicon: kit.lexicon, rules: kit.rules)
        let text = "Ruyk is a liar. Ruyk sat down."
        let second = TextRange(start: 16, end: 20)

        #expect(scorer.tone(toward: [second], in: text).value == nil)
        #expect(try #require(scorer.tone(toward: [TextRange(start: 0, end: 4)], in: text).value) < 0)
        #expect(scorer.tone(toward: "nobody", in: text).value == nil)
    }
}
