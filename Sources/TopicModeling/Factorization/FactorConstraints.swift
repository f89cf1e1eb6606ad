internal import LinearAlgebra

/// The guidance of one factor, ready for sweeps over its rows.
struct FactorConstraints {
    /// What holds for one row.
    struct Row {
        /// The strength of the pull on each coordinate in units of its curvature, 0 for none.
        var strengths: [Double]

        /// The value that each coordinate is drawn to.
        var targets: [Double]

        /// Whether each coordinate must be zero.
        var isExcluded: [Bool]

        init(coordinates: Int) {
            strengths = [Double](repeating: 0, count: coordinates)
            targets = strengths
            isExcluded = [Bool](repeating: false, count: coordinates)
        }
    }

    /// A product of two coordinates of each row that costs something.
    struct Coupling {
        var first: Int
        var second: Int
        var strength: Double
    }

    /// The rows with pulls or exclusions.
    private(set) var rows: [Int: Row] = [:]

    /// The coordinates that keep their values in every row.
    private(set) var frozen: Set<Int> = []

    private(set) var couplings: [Coupling] = []

    /// What columns are drawn to.
    private(set) var profiles: [NMFGuidance.Profile] = []

    /// The guided rows, ascending.
    private(set) var rowNumbers: [Int] = []

    /// Creates constraints that ask for nothing.
    init() {}

    /// Creates the constraints of weights that must be zero.
    init(excluding exclusions: [NMFGuidance.Exclusion], coordinates: Int) {
        for exclusion in exclusions {
            rows[exclusion.term, default: Row(coordinates: coordinates)].isExcluded[exclusion.topic] = true
        }
        rowNumbers = rows.keys.sorted()
    }

    /// Returns the constraints of *W* and of *H* that guidance means.
    static func constraints(
        of guidance: NMFGuidance,
        topicCount: Int
    ) -> (documents: FactorConstraints, terms: FactorConstraints) {
        var documents = FactorConstraints()
        for pull in guidance.documents {
            var row = documents.rows[pull.row, default: Row(coordinates: topicCount)]
            row.strengths[pull.topic] = pull.strength
            row.targets[pull.topic] = pull.target
            documents.rows[pull.row] = row
        }
        documents.rowNumbers = documents.rows.keys.sorted()
        var terms = FactorConstraints(excluding: guidance.exclusions, coordinates: topicCount)
        terms.couplings = guidance.separations.map {
            Coupling(first: $0.first, second: $0.second, strength: $0.strength)
        }
        terms.frozen = guidance.frozenTopics
        terms.profiles = guidance.profiles
        return (documents, terms)
    }

    /// Sets the excluded coordinates to zero.
    func apply(to factor: PaddedMatrix) {
        for (number, row) in rows {
            for topic in row.isExcluded.indices where row.isExcluded[topic] {
                // SAFETY: the guidance was checked against the shape of the factor.
                unsafe factor.values[number * factor.width + topic] = 0
            }
        }
    }

    /// The cost of a factor beside the squared error, without the constant part of the profiles.
    ///
    /// - Parameters:
    ///   - factor: *H*.
    ///   - gram: The Gram matrix of *W*, with padding.
    /// - Returns: The cost, below 0 near the profiles, whose constant part is left out.
    func cost(_ factor: PaddedMatrix, gram: [Double]) -> Double {
        var cost = 0.0
        func curvature(_ topic: Int) -> Double { gram[topic * factor.width + topic] }
        for profile in profiles {
            var sum = 0.0
            for (row, weight) in profile.weights.enumerated() {
                // SAFETY: the profile was checked against the shape of the factor.
                let value = unsafe Double(factor.values[row * factor.width + profile.topic])
                sum += value * (value / 2 - Double(weight))
            }
            cost += profile.strength * curvature(profile.topic) * sum
        }
        for pair in couplings where pair.strength > 0 {
            var overlap = 0.0
            for row in 0..<factor.rowCount {
                let start = row * factor.width
                // SAFETY: row and columns lie in the factor.
                unsafe overlap += Double(factor.values[start + pair.first]) * Double(factor.values[start + pair.second])
            }
            cost += pair.strength * (curvature(pair.first) * curvature(pair.second)).squareRoot() * overlap
        }
        return cost
    }

    /// Scales each topic with a profile so that its column of *H* has length 1 and *W* takes the scale.
    ///
    /// - Parameters:
    ///   - terms: *H*.
    ///   - documents: *W*.
    ///   - gram: The Gram matrix of *H*, with padding, which follows.
    func normalize(_ terms: PaddedMatrix, _ documents: PaddedMatrix, gram: inout [Double]) {
        let width = terms.width
        for topic in profiles.map(\.topic) {
            let length = gram[topic * width + topic].squareRoot()
            guard length > 0 else { continue }
            terms.scale(column: topic, by: Float(1 / length))
            documents.scale(column: topic, by: Float(length))
            for other in 0..<width {
                gram[topic * width + other] /= length
                gram[other * width + topic] /= length
            }
        }
    }

    /// The ranges of rows of a range that no row of the guidance stands in.
    func unguidedRanges(in range: Range<Int>) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start = range.lowerBound
        for row in guidedRows(in: range) {
            if start < row { ranges.append(start..<row) }
            start = row + 1
        }
        if start < range.upperBound { ranges.append(start..<range.upperBound) }
        return ranges
    }

    /// The guided rows of a range, ascending.
    func guidedRows(in range: Range<Int>) -> ArraySlice<Int> {
        let first = rowNumbers.partitioningIndex { $0 >= range.lowerBound }
        let last = rowNumbers.partitioningIndex { $0 >= range.upperBound }
        return rowNumbers[first..<last]
    }
}

extension PaddedMatrix {
    /// Multiplies a column by a number.
    fileprivate func scale(column: Int, by factor: Float) {
        for row in 0..<rowCount {
            // SAFETY: row and column lie in the matrix.
            unsafe values[row * width + column] *= factor
        }
    }
}
