import Foundation
import LinearAlgebra
import Stance
import Testing

@Suite("The prior of a cell")
struct StancePriorTests {
    @Test("is worth eight statements before anything is read")
    func startsAtEight() {
        #expect(StancePrior(groups: []).strength == 8)
        #expect(StancePrior(groups: [[], [0.5]]).strength == 8)
        #expect(StancePrior(groups: []).variance > 0)
    }

    @Test("is the ratio of two variances, worked out by hand")
    func ratioOfVariances() {
        // Means 0.6 and −0.5; σ² = (0.18 + 0.32) / 2 = 0.25; τ² = (2 · 0.36 + 2 · 0.25 − 2 · 0.25) / 4 = 0.18.
        let prior = StancePrior(groups: [[0.9, 0.3], [-0.9, -0.1]])

        let expected = 8 * pow(0.25 / 0.18 / 8, 2.0 / 22)
        #expect(abs(prior.strength - expected) < 1e-12)
        // The mean square is (0.81 + 0.09 + 0.81 + 0.01) / 4 = 0.43.
        #expect(abs(prior.variance - 0.43 * expected / (expected + 1)) < 1e-12)
    }

    @Test("stays between 1 and 32, whatever the statements are")
    func staysInBounds() {
        let agreeing = (0..<500).map { [Double]($0 % 2 == 0 ? [0.8, 0.8] : [-0.8, -0.8]) }
        let scattered = (0..<500).map { _ in [0.8, -0.8] }

        let strong = StancePrior(groups: agreeing).strength
        let weak = StancePrior(groups: scattered).strength
        #expect(strong >= 1 && strong < 1.1)
        #expect(weak <= 32 && weak > 30)
    }

    @Test("finds the strength that made the statements")
    func findsTheTruth() {
        var generator = RandomGenerator(seed: 7)
        // Sums of twelve uniform numbers are normal enough.
        func normal() -> Double { (0..<12).reduce(-6.0) { sum, _ in sum + Double(generator.nextUniform()) } }
        let groups = (0..<20_000).map { group -> [Double] in
            let position = 0.2 * normal()
            return (0..<(2 + group % 4)).map { _ in position + 0.4 * normal() }
        }

        // σ² / τ² = 0.16 / 0.04.
        #expect(abs(StancePrior(groups: groups).strength - 4) < 0.3)
    }

    @Test("can be given")
    func canBeGiven() {
        #expect(StancePrior(groups: [[0.9, 0.3], [-0.9, -0.1]], strength: 3).strength == 3)
    }
}
