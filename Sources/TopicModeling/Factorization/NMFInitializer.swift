internal import LinearAlgebra

/// Makes the factors that a factorisation starts from.
struct NMFInitializer {
    /// Entries of NNDSVD below this are set to zero, as in scikit-learn.
    private static let smallest: Float = 1e-6

    let problem: NMFProblem

    init(_ problem: NMFProblem) {
        self.problem = problem
    }

    /// Returns the factors that the options ask for.
    func factors() throws(NMFError) -> (documents: PaddedMatrix, terms: PaddedMatrix) {
        switch problem.options.initialization {
        case .random: return random()
        case .nndsvd: return try nndsvd(filling: 0)
        case .nndsvda: return try nndsvd(filling: Float(problem.mean))
        case .given: throw .missingStart
        }
    }

    /// Uniform random numbers whose products have the mean of the matrix.
    private func random() -> (documents: PaddedMatrix, terms: PaddedMatrix) {
        let k = problem.options.topicCount
        let scale = Float(2 * (problem.mean / Double(k)).squareRoot())
        var generator = RandomGenerator(seed: problem.options.seed)
        func factor(_ rowCount: Int) -> PaddedMatrix {
            var values = DenseMatrix(rowCount: rowCount, columnCount: k)
            // Never 0: multiplicative updates could not leave it.
            values.storage = (0..<rowCount * k).map { _ in (1 - generator.nextUniform()) * scale }
            return PaddedMatrix(values)
        }
        let terms = factor(problem.matrix.columnCount)
        return (factor(problem.matrix.rowCount), terms)
    }

    private func nndsvd(filling: Float) throws(NMFError) -> (documents: PaddedMatrix, terms: PaddedMatrix) {
        let k = problem.options.topicCount
        let found: SingularValues
        do {
            found = try RandomizedSVD(rank: k, seed: problem.options.seed).decompose(
                problem.matrix,
                transposed: problem.transposed,
                parallel: problem.parallel
            )
        } catch {
            throw .decomposition(reason: error.description)
        }
        let start = Self.nndsvd(of: found, topicCount: k, filling: filling)
        return (PaddedMatrix(start.documents), PaddedMatrix(start.terms))
    }

    /// Non-negative double singular value decomposition.
    ///
    /// Boutsidis, Gallopoulos 2008, "SVD based initialization: a head start for nonnegative matrix factorization",
    /// figure 1: of each pair of singular vectors, the positive or the negative part, whichever is longer.
    static func nndsvd(of found: SingularValues, topicCount k: Int, filling: Float = 0) -> NMFStart {
        var (left, right) = (Parts(found.left, columns: k), Parts(found.right, columns: k))
        var (leftScales, rightScales) = ([Float](repeating: 0, count: k), [Float](repeating: 0, count: k))
        var isPositive = [Bool](repeating: true, count: k)
        for column in 0..<k {
            let (up, down) = (
                left.positive[column] * right.positive[column], left.negative[column] * right.negative[column]
            )
            // The first pair has no sign but rounding: its vectors are those of a non-negative matrix.
            isPositive[column] = up >= down
            let length = (Double(found.values[column]) * max(up, down)).squareRoot()
            let lengths = isPositive[column] ? (left.positive, right.positive) : (left.negative, right.negative)
            leftScales[column] = lengths.0[column] > 0 ? Float(length / lengths.0[column]) : 0
            rightScales[column] = lengths.1[column] > 0 ? Float(length / lengths.1[column]) : 0
        }
        left.keep(isPositive, scales: leftScales, smallest: Self.smallest, filling: filling)
        right.keep(isPositive, scales: rightScales, smallest: Self.smallest, filling: filling)
        return NMFStart(documents: left.matrix, terms: right.matrix)
    }

    /// Singular vectors with the lengths of the positive and negative part of each.
    private struct Parts {
        var matrix: DenseMatrix
        var positive: [Double]
        var negative: [Double]

        /// Takes the first columns of a matrix.
        init(_ matrix: DenseMatrix, columns k: Int) {
            let matrix = matrix.prefix(columns: k)
            self.matrix = matrix
            var (up, down) = ([Double](repeating: 0, count: k), [Double](repeating: 0, count: k))
            for row in 0..<matrix.rowCount {
                for column in 0..<k {
                    let value = Double(matrix.storage[row * k + column])
                    up[column] += value > 0 ? value * value : 0
                    down[column] += value < 0 ? value * value : 0
                }
            }
            positive = up.map { $0.squareRoot() }
            negative = down.map { $0.squareRoot() }
        }

        mutating func keep(_ isPositive: [Bool], scales: [Float], smallest: Float, filling: Float) {
            let k = matrix.columnCount
            var values = matrix.storage
            for row in 0..<matrix.rowCount {
                for column in 0..<k {
                    let value = values[row * k + column]
                    let part = max(0, isPositive[column] ? value : -value) * scales[column]
                    values[row * k + column] = part < smallest ? filling : part
                }
            }
            matrix.storage = values
        }
    }
}
