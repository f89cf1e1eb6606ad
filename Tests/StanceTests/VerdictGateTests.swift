import Foundation
import Stance
import Testing

@Suite("Verdict and certainty")
struct VerdictGateTests {
    private func gate(_ sides: [Double]) -> VerdictGate {
        VerdictGate(sides: sides, options: StanceScorer.Options())
    }

    @Test("take no side without evidence, or with weak evidence only")
    func takeNoSide() {
        #expect(gate([]).verdict == .none)
        #expect(gate([]).certainty == .insufficient)
        #expect(gate([0.05, -0.1]).verdict == .none)
    }

    @Test("follow the greater side")
    func followTheGreaterSide() {
        #expect(gate([0.6]).verdict == .support)
        #expect(gate([-0.6, -0.7, 0.01]).verdict == .against)
        #expect(gate([0.9, 0.9, 0.9, -0.9]).verdict == .support)
    }

    @Test("are mixed with clear evidence on both sides")
    func areMixed() {
        #expect(gate([0.9, -0.8]).verdict == .mixed)
        #expect(gate([0.9, -0.8, 0.7, -0.6]).verdict == .mixed)
    }

    @Test("need three statements and a probability of 0.9 to be firm")
    func needThreeStatements() {
        #expect(gate([0.9]).certainty == .leaning)
        #expect(gate([0.9, 0.9]).certainty == .leaning)
        #expect(gate([0.9, 0.9, 0.9]).certainty == .firm)
        #expect(gate([0.9, 0.9, 0.9, -0.9]).certainty == .leaning)
        #expect(gate([0.22]).certainty == .insufficient)
    }

    @Test("follow Bayes' rule for independent witnesses")
    func followBayesRule() {
        // Three witnesses, right three times of four: 27 / 28.
        #expect(abs(gate([0.9, 0.9, 0.9]).probability - 27.0 / 28) < 1e-12)
        #expect(abs(gate([0.9, -0.9]).probability - 0.5) < 1e-12)
    }

    @Test("follow the replicates of a bootstrap where there are any")
    func followTheReplicates() {
        func certainty(_ sides: [Double], _ share: Double) -> StanceCell.Certainty {
            VerdictGate(sides: sides, options: StanceScorer.Options(), positiveShare: share).certainty
        }

        #expect(certainty([0.9, 0.9, 0.9], 0.95) == .firm)
        #expect(certainty([0.9, 0.9, 0.9], 0.85) == .leaning)
        #expect(certainty([0.9, 0.9, 0.9], 0.7) == .insufficient)
        #expect(certainty([0.9, 0.9], 0.99) == .leaning)
        #expect(certainty([-0.9, -0.9, -0.9], 0.04) == .firm)
        #expect(certainty([-0.9, -0.9, -0.9], 0.96) == .insufficient)
    }
}
