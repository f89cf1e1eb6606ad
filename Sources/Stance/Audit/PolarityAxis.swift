internal import Discourse
internal import LinearAlgebra

/// The direction from the negative to the positive words of a lexicon, cross-fitted: no word has a say in its own
/// score.
///
/// The axis of a fold is the mean of the positive seeds' vectors minus that of the negative ones, without the words of
/// that fold; a word's score is its cosine with the axis of its fold. Words with the same first four letters are in one
/// fold, so that "praised" is not scored by "praises".
struct PolarityAxis: Sendable {
    /// A word whose side is known.
    struct Seed: Sendable, Hashable {
        var word: Int
        var isPositive: Bool
    }

    /// The score of each word, from −1 to 1.
    let scores: [Double]
    /// How well the scores of the seeds tell their sides apart, each seed held out: the area under the ROC curve.
    let areaUnderCurve: Double
    /// The middle scores of the negative and of the positive seeds.
    let medians: (negative: Double, positive: Double)

    /// Learns the axes.
    ///
    /// - Returns: nil if a fold leaves no seed of one side.
    init?(_ vectors: WordVectors, words: [CorpusWords.Word], seeds: [Seed], foldCount: Int) {
        let folds = words.map { Self.fold(of: $0.text, count: foldCount) }
        var axes: [[Double]] = []
        for fold in 0..<foldCount {
            let others = seeds.filter { folds[$0.word] != fold }
            guard let axis = Self.axis(vectors, others) else { return nil }
            axes.append(axis)
        }
        let width = vectors.dimension
        scores = words.indices.map { word in
            let axis = axes[folds[word]]
            return (0..<width).reduce(0.0) { $0 + axis[$1] * Double(vectors.rows.storage[word * width + $1]) }
        }
        let scores = scores
        let positive = seeds.filter(\.isPositive).map { scores[$0.word] }
        let negative = seeds.filter { !$0.isPositive }.map { scores[$0.word] }
        areaUnderCurve = Self.areaUnderCurve(positive: positive, negative: negative)
        medians = (Self.median(negative), Self.median(positive))
    }

    /// Returns the fold of a word.
    static func fold(of word: String, count: Int) -> Int {
        Int(WordTable.hash(Array(word.prefix(4).utf8))) % count
    }

    private static func axis(_ vectors: WordVectors, _ seeds: [Seed]) -> [Double]? {
        let width = vectors.dimension
        var axis = [Double](repeating: 0, count: width)
        for isPositive in [true, false] {
            let side = seeds.filter { $0.isPositive == isPositive }
            guard !side.isEmpty else { return nil }
            let weight = (isPositive ? 1.0 : -1.0) / Double(side.count)
            for seed in side {
                for entry in 0..<width {
                    axis[entry] += weight * Double(vectors.rows.storage[seed.word * width + entry])
                }
            }
        }
        let length = axis.reduce(0) { $0 + $1 * $1 }.squareRoot()
        return length > 0 ? axis.map { $0 / length } : nil
    }

    /// Returns the share of pairs of a positive and a negative score in which the positive one is greater; ties count
    /// one half (Mann and Whitney 1947).
    static func areaUnderCurve(positive: [Double], negative: [Double]) -> Double {
        guard !positive.isEmpty, !negative.isEmpty else { return .nan }
        let sorted = negative.sorted()
        let wins = positive.reduce(0.0) { sum, score in
            let below = lowerBound(of: score, in: sorted) { $0 < $1 }
            let notAbove = lowerBound(of: score, in: sorted) { $0 <= $1 }
            return sum + Double(below) + Double(notAbove - below) / 2
        }
        return wins / (Double(positive.count) * Double(negative.count))
    }

    /// Returns how many of some ascending numbers come before a number.
    private static func lowerBound(of value: Double, in sorted: [Double], _ before: (Double, Double) -> Bool) -> Int {
        var (low, high) = (0, sorted.count)
        while low < high {
            let middle = (low + high) / 2
            if before(sorted[middle], value) { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private static func median(_ values: [Double]) -> Double {
        let sorted = values.sorted()
        let middle = sorted.count / 2
        return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
    }
}
