internal import LinearAlgebra

/// A random part of the documents of a matrix, and the rest.
struct Subsample: Sendable {
    /// The documents that are trained on, ascending.
    let documents: [Int]

    /// The other documents, ascending.
    let others: [Int]

    /// The share of the documents that are trained on.
    ///
    /// As in D. Greene, D. O'Callaghan and P. Cunningham, *How many topics? Stability analysis for topic models*, ECML
    /// PKDD 2014.
    static let share = 0.8

    /// Draws some parts, each without replacement; the same seed draws the same ones.
    static func draw(_ count: Int, ofDocuments documentCount: Int, seed: UInt64) -> [Subsample] {
        (0..<count).map { number in
            // Each part has a generator of its own, so that more of them leave the first ones as they are.
            var generator = RandomGenerator(seed: seed &+ UInt64(number) &* 0x9E37_79B9)
            let order = (0..<documentCount).shuffled(using: &generator)
            let size = max(1, Int((Double(documentCount) * share).rounded()))
            return Subsample(documents: order[..<size].sorted(), others: order[size...].sorted())
        }
    }
}
