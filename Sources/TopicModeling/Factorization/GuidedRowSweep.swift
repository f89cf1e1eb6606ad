internal import LinearAlgebra

/// One sweep of coordinate descent over a row that has pulls or exclusions of its own.
///
/// The kernel has one quadratic term for all rows; a pull adds to the diagonal of a single one. There are some hundred
/// such rows among tens of thousands, so that plain loops in 64 bits do.
struct GuidedRowSweep {
    let quadratic: QuadraticTerm
    let width: Int
    let coordinates: Int
    let l1: Double
    let frozen: Set<Int>

    /// The curvatures in whose units the pulls are.
    private let curvatures: [Double]

    init(quadratic: QuadraticTerm, width: Int, coordinates: Int, l1: Double, frozen: Set<Int>) {
        self.quadratic = quadratic
        self.width = width
        self.coordinates = coordinates
        self.l1 = l1
        self.frozen = frozen
        // SAFETY: the Gram matrix has as many rows.
        curvatures = (0..<coordinates).map { unsafe Double(quadratic.gram.values[$0 * width + $0]) }
    }

    /// What a sweep adds to the sums over all rows.
    struct Result {
        /// Twice the cost of the row less its squared norm.
        var value = 0.0
        /// The squares of the projected gradient at the start.
        var squaredGradient: [Double]
    }

    /// Sweeps over a row.
    ///
    /// - Parameters:
    ///   - row: Where the sweep starts; takes the minimiser.
    ///   - product: The products of the row of the matrix with the fixed factor.
    ///   - constraint: What holds for the row.
    /// - Returns: Value and gradient.
    func run(
        _ row: UnsafeMutablePointer<Float>,
        product: UnsafePointer<Float>,
        constraint: FactorConstraints.Row
    ) -> Result {
        // SAFETY: row and product are padded rows of `width` floats, the Gram matrix has `width` of them.
        var y = (0..<coordinates).map { unsafe Double(row[$0]) }
        let strengths = (0..<coordinates).map { constraint.strengths[$0] * curvatures[$0] }
        let linear = (0..<coordinates).map {
            unsafe l1 - Double(product[$0]) - strengths[$0] * constraint.targets[$0]
        }
        var gradient = linear
        for from in 0..<coordinates where y[from] != 0 {
            for to in 0..<coordinates { gradient[to] += y[from] * gram(from, to) }
            gradient[from] += strengths[from] * y[from]
        }
        var result = Result(squaredGradient: [Double](repeating: 0, count: coordinates))
        for topic in 0..<coordinates where !frozen.contains(topic) && !constraint.isExcluded[topic] {
            let projected = y[topic] > 0 ? gradient[topic] : min(0, gradient[topic])
            result.squaredGradient[topic] = projected * projected
        }
        for topic in 0..<coordinates where !frozen.contains(topic) {
            let isAlive = unsafe quadratic.inverse.values[topic] > 0
            let strength = strengths[topic]
            var new = y[topic]
            if constraint.isExcluded[topic] {
                new = 0
            } else if isAlive || strength > 0 {
                new = max(0, y[topic] - gradient[topic] / (gram(topic, topic) + strength))
            }
            let step = new - y[topic]
            guard step != 0 else { continue }
            for to in 0..<coordinates { gradient[to] += step * gram(topic, to) }
            gradient[topic] += strength * step
            y[topic] = new
        }
        for topic in 0..<coordinates {
            result.value += y[topic] * (gradient[topic] + linear[topic])
            unsafe row[topic] = Float(y[topic])
        }
        return result
    }

    private func gram(_ row: Int, _ column: Int) -> Double {
        // SAFETY: both are below the width.
        unsafe Double(quadratic.gram.values[row * width + column])
    }
}
