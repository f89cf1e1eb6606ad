internal import LinearAlgebra

/// A random part of the documents of a matrix, and the rest.
struct Subsample: Sendable {
    /// The documents that are trained on, ascending.
    let documents: [Int]

    /// Other documents, ascending: all that are left, or a quarter as many as are trained on.
    let others: [Int]

    /// The share of the documents that are trained on.
    ///
    /// As in D. Greene, D. O'Callaghan and P. Cunningham, *How many topics? Stability analysis for topic models*, ECML
    /// PKDD 2014.
    static let share = 0.8

    /// The most documents of a part; larger parts would cost more and tell no more.
    static let mostDocuments = 20_000

    /// The number of documents of a part.
    static func size(ofDocuments documentCount: Int) -> Int {
        max(1, min(mostDocuments, Int((Double(documentCount) * share).rounded())))
    }

    /// Draws some parts, each without replacement; the same seed draws the same ones.
    static func draw(_ count: Int, ofDocuments documentCount: Int, seed: UInt64) -> [Subsample] {
        let size = size(ofDocuments: documentCount)
        return (0..<count).map { number in
            // Each part has a generator of its own, so that more of them leave the first ones as they are.
            var generator = RandomGenerator(seed: seed &+ UInt64(number) &* 0x9E37_79B9)
            let order = (0..<documentCount).shuffled(using: &generator)
            return Subsample(
                documents: order[..<size].sorted(),
                others: order[size...].prefix(size / 4 + 1).sorted()
            )
        }
    }
}
