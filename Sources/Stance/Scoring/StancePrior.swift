internal import Foundation

/// What is assumed about the position of a speaker before anything is read: 0, worth *k* statements.
///
/// A statement's score is its speaker's position on the theme plus the chance of one utterance. With σ² for the
/// variance of statements around the positions and τ² for the mean square of the positions, the best linear guess of a
/// position is the mean of *n* statements times *n* / (*n* + *k*) with *k* = σ² / τ² (Bühlmann and Straub 1970,
/// "Glaubwürdigkeit für Schadensätze", with a known collective mean of 0). Both variances follow from the groups of
/// statements by speaker and theme, *n*ᵍ scores with mean *m*ᵍ in each of *G* groups, *N* scores in all (one-way analysis
/// of variance with unequal groups; Searle, Casella, McCulloch 1992, "Variance Components", section 3.6):
///
/// - σ² = Σᵍ Σᵢ (*s* − *m*ᵍ)² / (*N* − *G*),
/// - τ² = (Σᵍ *n*ᵍ *m*ᵍ² − *G* σ²) / *N*.
///
/// In a small corpus the estimate is little more than chance. Its logarithm is therefore averaged with that of
/// ``startingStrength``, with the weights *N* − *G* and ``startingWeight``, and *k* stays within ``strengthBounds``.
package struct StancePrior: Hashable, Sendable {
    /// The strength of the prior before anything is read: general lexicons have about that ratio of variances.
    package static let startingStrength = 8.0
    /// How many degrees of freedom the starting strength is worth.
    package static let startingWeight = 20.0
    /// The least and the greatest strength.
    package static let strengthBounds = 1.0...32.0
    /// The least mean square of statements, so that no interval has the width 0.
    private static let leastMeanSquare = 0.01

    /// The *k* of the shrinkage *n* / (*n* + *k*), in statements.
    package let strength: Double
    /// The variance σ² of statements around the position of their speaker.
    package let variance: Double

    /// Estimates a prior.
    ///
    /// - Parameters:
    ///   - groups: The scores of the statements of each speaker on each theme, from −1 to 1.
    ///   - given: The strength to take in place of an estimate.
    package init(groups: [[Double]], strength given: Double? = nil) {
        let groups = groups.filter { !$0.isEmpty }
        var (within, between, squares) = (0.0, 0.0, 0.0)
        var count = 0
        for group in groups {
            let mean = group.reduce(0, +) / Double(group.count)
            within += group.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
            squares += group.reduce(0) { $0 + $1 * $1 }
            between += Double(group.count) * mean * mean
            count += group.count
        }
        strength = given ?? Self.strength(within, between, count: count, groupCount: groups.count)
        // Of the mean square σ² + τ² of all statements, k / (k + 1) parts are σ².
        let meanSquare = max(count > 0 ? squares / Double(count) : 0, Self.leastMeanSquare)
        variance = meanSquare * strength / (strength + 1)
    }

    private static func strength(_ within: Double, _ between: Double, count: Int, groupCount: Int) -> Double {
        let freedom = Double(count - groupCount)
        guard freedom > 0 else { return startingStrength }
        let statements = within / freedom
        let positions = (between - Double(groupCount) * statements) / Double(count)
        let ratio = positions > 0 ? statements / positions : strengthBounds.upperBound
        let bounded = min(max(ratio, strengthBounds.lowerBound), strengthBounds.upperBound)
        return startingStrength * pow(bounded / startingStrength, freedom / (freedom + startingWeight))
    }
}
