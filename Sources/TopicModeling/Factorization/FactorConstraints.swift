internal import LinearAlgebra

/// The guidance of one factor, ready for sweeps over its rows.
struct FactorConstraints {
    /// What holds for one row.
    struct Row {
        /// The strength of the pull on each coordinate, 0 for none.
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

    /// Returns the constraints of *W* and of *H* that the guidance means at a start.
    static func constraints(
        of guidance: NMFGuidance,
        documents: PaddedMatrix,
        terms: PaddedMatrix
    ) -> (documents: FactorConstraints, terms: FactorConstraints) {
        let (documentSquares, termSquares) = (documents.columnSquares, terms.columnSquares)
        var (ofDocuments, ofTerms) = (FactorConstraints(), FactorConstraints())
        ofDocuments.add(guidance.documents, curvatures: termSquares)
        ofTerms.add(guidance.terms, curvatures: documentSquares)
        for exclusion in guidance.exclusions {
            ofTerms.rows[exclusion.term, default: Row(coordinates: terms.columnCount)]
                .isExcluded[exclusion.topic] = true
        }
        ofTerms.couplings = guidance.separations.map { pair in
            let curvature = (documentSquares[pair.first] * documentSquares[pair.second]).squareRoot()
            return Coupling(first: pair.first, second: pair.second, strength: pair.strength * curvature)
        }
        ofTerms.frozen = guidance.frozenTopics
        ofTerms.rowNumbers = ofTerms.rows.keys.sorted()
        ofDocuments.rowNumbers = ofDocuments.rows.keys.sorted()
        return (ofDocuments, ofTerms)
    }

    private mutating func add(_ pulls: [NMFGuidance.Pull], curvatures: [Double]) {
        for pull in pulls {
            var row = rows[pull.row, default: Row(coordinates: curvatures.count)]
            row.strengths[pull.topic] = pull.strength * curvatures[pull.topic]
            row.targets[pull.topic] = pull.target
            rows[pull.row] = row
        }
    }

    /// Whether there is nothing to keep to.
    var isEmpty: Bool { rows.isEmpty && frozen.isEmpty && couplings.isEmpty }

    /// Sets the excluded coordinates to zero.
    func apply(to factor: PaddedMatrix) {
        for (number, row) in rows {
            for topic in row.isExcluded.indices where row.isExcluded[topic] {
                // SAFETY: the guidance was checked against the shape of the factor.
                unsafe factor.values[number * factor.width + topic] = 0
            }
        }
    }

    /// The cost of a factor, without the constant ½ Σ λτ².
    func cost(_ factor: PaddedMatrix) -> Double {
        var cost = 0.0
        for number in rowNumbers {
            guard let row = rows[number] else { continue }
            for topic in row.strengths.indices where row.strengths[topic] > 0 {
                // SAFETY: the guidance was checked against the shape of the factor.
                let value = unsafe Double(factor.values[number * factor.width + topic])
                cost += row.strengths[topic] * value * (value / 2 - row.targets[topic])
            }
        }
        for pair in couplings where pair.strength > 0 {
            var overlap = 0.0
            for row in 0..<factor.rowCount {
                let start = row * factor.width
                // SAFETY: row and columns lie in the factor.
                unsafe overlap += Double(factor.values[start + pair.first]) * Double(factor.values[start + pair.second])
            }
            cost += pair.strength * overlap
        }
        return cost
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
    /// The squared length of each column.
    fileprivate var columnSquares: [Double] {
        var squares = [Double](repeating: 0, count: columnCount)
        for row in 0..<rowCount {
            for column in squares.indices {
                // SAFETY: row and column lie in the matrix.
                let value = unsafe Double(values[row * width + column])
                squares[column] += value * value
            }
        }
        return squares
    }
}
