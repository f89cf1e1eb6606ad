internal import Foundation

/// Reads a verdict and its certainty from the scores of independent statements.
///
/// The verdict counts the sides that statements take. The certainty treats each statement with a side as a witness
/// that has the right sign with probability q, independently: with n₊ and n₋ weighted witnesses for the two sides the
/// probability of the greater one is 1 / (1 + ((1 − q) / q)^|n₊ − n₋|) by Bayes' rule with an even prior. A statement
/// weighs up to 1, by its strength against twice the threshold of a side. Where replicates of a bootstrap are at hand, the
/// share of them on the verdict's side is the probability instead, as it knows how far statements scatter. `firm` asks for a probability of 0.9 and at
/// least three statements, `leaning` for 0.75.
package struct VerdictGate: Sendable, Hashable {
    /// The side of the evidence.
    package let verdict: StanceCell.Verdict
    /// How far it can be relied on.
    package let certainty: StanceCell.Certainty
    /// The probability of the sign.
    package let probability: Double

    /// Creates a gate.
    ///
    /// - Parameters:
    ///   - sides: The score of each statement with evidence, from −1 to 1.
    ///   - options: The thresholds.
    ///   - positiveShare: The share of a bootstrap's replicates above 0, if there was one.
    package init(sides: [Double], options: StanceScorer.Options, positiveShare: Double? = nil) {
        let threshold = options.sideThreshold
        var (supporting, opposing) = (0.0, 0.0)
        var count = 0
        for side in sides where abs(side) >= threshold {
            count += 1
            let weight = min(1, abs(side) / (2 * threshold))
            if side > 0 { supporting += weight } else { opposing += weight }
        }
        let total = supporting + opposing
        let q = min(max(options.statementReliability, 0.5), 0.999)
        let witnessed = 1 / (1 + pow((1 - q) / q, abs(supporting - opposing)))
        probability = positiveShare.map { supporting < opposing ? 1 - $0 : $0 } ?? witnessed
        if total == 0 {
            verdict = .none
        } else if min(supporting, opposing) / total >= options.mixedShare {
            verdict = .mixed
        } else {
            verdict = supporting > opposing ? .support : .against
        }
        switch verdict {
        case .none, .mixed: certainty = count >= 3 ? .leaning : .insufficient
        case .support, .against:
            certainty = probability >= 0.9 && count >= 3 ? .firm : probability >= 0.75 ? .leaning : .insufficient
        }
    }
}
