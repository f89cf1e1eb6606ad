internal import Foundation

/// The test that neighbouring words must pass to become a term together.
///
/// Words that meet more often than chance has it are kept. For a pair *x y* that is met *c* times among *n* pairs, of
/// which *a* begin with *x* and *b* end with *y*, the score is the normalised pointwise mutual information
/// ln(*c* *n* / (*a* *b*)) / −ln(*c* / *n*), which lies between −1 and 1 because all four are counts of pairs. A
/// longer run passes if it does so without its last word and if the score of that run and its last word, counted
/// among runs of that length, is high enough.
///
/// Literature: G. Bouma, *Normalized (Pointwise) Mutual Information in Collocation Extraction*, 2009, equation 8.
public struct Phrases: Hashable, Sendable, Codable {
    /// The least score, between -1 and 1.
    public var minimumScore: Double

    /// The least number of times that the words are met together.
    public var minimumCount: Int

    /// Creates a test.
    public init(minimumScore: Double = 0.3, minimumCount: Int = 5) {
        self.minimumScore = minimumScore
        self.minimumCount = minimumCount
    }

    /// Scores a run of words.
    ///
    /// - Parameters:
    ///   - count: How often the run is met.
    ///   - first: How often the run without its last word is followed by any word.
    ///   - last: How often the last word is the last of a run of this length.
    ///   - total: The number of runs of this length.
    /// - Returns: The score, between -1 and 1.
    public static func score(count: Int, first: Int, last: Int, total: Int) -> Double {
        guard count < total else { return 1 }
        let (c, a, b, n) = (Double(count), Double(first), Double(last), Double(total))
        return log(c * n / (a * b)) / -log(c / n)
    }

    func validate() throws(VectorizationError) {
        guard (-1...1).contains(minimumScore) else {
            throw .invalidOption(name: "the phrase score", value: "\(minimumScore)", allowed: "between -1 and 1")
        }
        guard minimumCount >= 1 else {
            throw .invalidOption(name: "the phrase count", value: "\(minimumCount)", allowed: "at least 1")
        }
    }
}
