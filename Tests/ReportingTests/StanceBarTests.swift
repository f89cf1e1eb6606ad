import Reporting
import Testing

@Suite("Stance bar")
struct StanceBarTests {
    @Test("draws the side and the strength of a score")
    func drawsSideAndStrength() {
        #expect(StanceBar.text(0) == "····│····")
        #expect(StanceBar.text(1) == "····│━━━━")
        #expect(StanceBar.text(-0.5) == "··━━│····")
        #expect(StanceBar.text(-7) == "━━━━│····")
    }

    @Test("writes scores with a sign, and zero without one")
    func writesScores() {
        #expect(StanceBar.number(0.256) == "+0.26")
        #expect(StanceBar.number(-1) == "−1.00")
        #expect(StanceBar.number(-0.004) == "0.00")
        #expect(StanceBar.number(nil) == "–")
    }
}
