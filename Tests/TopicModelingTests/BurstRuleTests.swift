import Testing
import TopicModeling

@Suite("Burst rule")
struct BurstRuleTests {
    /// Ten articles with these shares on average, which spread by 0.01.
    private func month(_ share: Double, count: Double = 10) -> BurstRule.Observation {
        BurstRule.Observation(count: count, sum: count * share, squares: count * (share * share + 1e-4))
    }

    @Test("gives the z that was worked out by hand")
    func handComputed() throws {
        let months = [0.10, 0.12, 0.11, 0.13, 0.30].map { month($0) }

        let verdicts = BurstRule().verdicts(on: months)

        #expect(verdicts.prefix(4).allSatisfy { $0 == nil })
        // Median 0.115; MAD of 0.015 0.005 0.005 0.015 is 0.01; σ² is the larger of 40 · 1e-4 / 39 and 10 · 1e-4 / 9.
        let spread = (0.014826 * 0.014826 + 10 * 1e-4 / 9 / 10).squareRoot()
        let last = try #require(verdicts[4])
        #expect(abs(last.score - (0.30 - 0.115) / spread) < 1e-9)
        #expect(last.isBurst)
    }

    @Test("does not look ahead: a verdict is the same whatever comes later")
    func noLookAhead() {
        let months = [0.1, 0.1, 0.12, 0.11, 0.2, 0.4, 0.1, 0.05, 0.5].map { month($0) }
        let all = BurstRule().verdicts(on: months)
        for count in 1...months.count {
            #expect(BurstRule().verdicts(on: Array(months.prefix(count))) == Array(all.prefix(count)))
        }
    }

    @Test("neither a few articles nor a small rise are a burst")
    func noBurst() throws {
        let past = [0.10, 0.10, 0.10, 0.10].map { month($0) }

        #expect(BurstRule().verdicts(on: past + [month(0.9, count: 3)])[4] == nil)
        let small = try #require(BurstRule().verdicts(on: past + [month(0.13)])[4])
        #expect(small.score > 3)
        #expect(!small.isBurst)
    }

    @Test("a topic's first articles can burst, and the same share for ever cannot")
    func edges() throws {
        let none = BurstRule.Observation(count: 10, sum: 0, squares: 0)
        let first = try #require(BurstRule().verdicts(on: [none, none, none, none, month(0.2)])[4])
        #expect(first.isBurst)
        let same = try #require(BurstRule().verdicts(on: [none, none, none, none, none])[4])
        #expect(same.score == 0)
        #expect(!same.isBurst)
    }
}
