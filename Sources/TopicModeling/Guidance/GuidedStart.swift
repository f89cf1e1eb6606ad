internal import LinearAlgebra

/// The start of a guided factorisation, and the constraints that hold from there.
///
/// A seeded topic starts from the articles that its seeds speak for: with *s* the unit vector of its words and named
/// articles, *w* = *X s*, and *h* is what the *w*-weighted mean of the articles has beyond the mean of all (the
/// positive part of Rocchio's difference), in which the seed words have at least the weight of its best terms. That profile
/// is also what the topic is drawn to. A frozen topic starts, and stays, as it is. The free ones start from the
/// singular vectors of the matrix whose rows are scaled to what the others leave unexplained of them.
struct GuidedStart {
    let matrix: SparseMatrix
    let transposed: SparseMatrix
    let seeds: ResolvedSeeds

    /// *H* of the frozen topics for the vocabulary of the matrix: terms × topics.
    let frozen: DenseMatrix?

    /// Columns of an earlier model that free topics start from.
    let carried: [[Float]]
    let apart: [[Int]]
    let options: NMF.Options
    let parallel: ParallelLoop

    /// A factor of all pulls.
    let pull: Double

    /// A seed word has at least the mean of this many of the largest weights, times its strength.
    private static let targetCount = 10

    /// The strength that keeps topics apart, in units of the curvature.
    private static let separation = 1.0

    func factors() throws -> (start: NMFStart, guidance: NMFGuidance) {
        var columns = try seeds.topics.map { try $0.isEmpty ? nil : seededColumn($0) }
        for topic in 0..<(frozen?.columnCount ?? 0) { columns.append(frozen.map { $0.column(topic) }) }
        columns += carried
        columns += [[Float]?](repeating: nil, count: max(0, options.topicCount - columns.count))
        let free = columns.indices.filter { columns[$0] == nil }
        for (topic, column) in zip(free, try freeColumns(count: free.count, beside: columns.compactMap(\.self))) {
            columns[topic] = column
        }
        let terms = DenseMatrix(columns: columns.map { $0 ?? [] }, rowCount: matrix.columnCount)
        var documents = try NMFInference(termTopics: terms, parallel: parallel).infer(matrix).documentTopics
        let guidance = guidance(terms: terms)
        for pull in guidance.documents {
            documents[pull.row, pull.topic] = max(documents[pull.row, pull.topic], Float(pull.target))
        }
        return (NMFStart(documents: documents, terms: terms), guidance)
    }

    private func guidance(terms: DenseMatrix) -> NMFGuidance {
        var guidance = NMFGuidance()
        for (topic, seed) in seeds.topics.enumerated() {
            guidance.exclusions += seed.exclusions.map { NMFGuidance.Exclusion(term: $0, topic: topic) }
            guard pull > 0, !seed.isEmpty else { continue }
            let column = terms.column(topic)
            guidance.profiles.append(
                NMFGuidance.Profile(topic: topic, strength: pull * seed.strength, weights: column)
            )
            guidance.documents += seed.documents.map {
                let length = matrix.product(ofRow: $0.row, column)
                return NMFGuidance.Pull(row: $0.row, topic: topic, strength: pull * $0.strength, target: length)
            }
        }
        guidance.separations = apart.map {
            NMFGuidance.Separation(first: $0[0], second: $0[1], strength: pull * Self.separation)
        }
        let first = seeds.topics.count
        guidance.frozenTopics = Set(first..<first + (frozen?.columnCount ?? 0))
        return guidance
    }

    private func seededColumn(_ seed: ResolvedSeeds.Topic) throws -> [Float]? {
        var direction = DenseMatrix(rowCount: matrix.columnCount, columnCount: 1)
        for (column, strength) in seed.terms { direction[column, 0] += Float(strength) }
        for (row, strength) in seed.documents {
            let share = strength / Double(seed.documents.count)
            for entry in matrix.rowStarts[row]..<matrix.rowStarts[row + 1] {
                direction[Int(matrix.columnIndices[entry]), 0] += Float(share) * matrix.values[entry]
            }
        }
        let weights = try matrix.product(direction, parallel: parallel)
        let total = weights.storage.reduce(0.0) { $0 + Double($1) }
        guard total > 0 else { return nil }
        var pair = DenseMatrix(rowCount: matrix.rowCount, columnCount: 2)
        for row in 0..<matrix.rowCount {
            pair[row, 0] = Float(Double(weights[row, 0]) / total)
            pair[row, 1] = 1 / Float(matrix.rowCount)
        }
        let means = try transposed.product(pair, parallel: parallel)
        var column = (0..<means.rowCount).map { max(0, means[$0, 0] - means[$0, 1]) }
        for excluded in seed.exclusions { column[excluded] = 0 }
        raise(&column, seed)
        return column.normalized
    }

    /// Raises the seed words to the mean of the largest weights, times their strength.
    private func raise(_ column: inout [Float], _ seed: ResolvedSeeds.Topic) {
        let largest = column.sorted(by: >).prefix(Self.targetCount)
        let level = largest.reduce(0.0) { $0 + Double($1) } / Double(max(1, largest.count))
        for (term, strength) in seed.terms { column[term] = max(column[term], Float(level * strength)) }
    }

    /// The start of free topics, beside those that are known.
    private func freeColumns(count: Int, beside known: [[Float]]) throws -> [[Float]] {
        guard count > 0 else { return [] }
        let residual: SparseMatrix
        if known.isEmpty {
            residual = matrix
        } else {
            let terms = DenseMatrix(columns: known, rowCount: matrix.columnCount)
            let shares = try NMFInference(termTopics: terms, parallel: parallel).infer(matrix).residualShares
            residual = matrix.scalingRows(by: shares)
        }
        var options = options
        options.topicCount = count
        if options.initialization == .given { options.initialization = .nndsvd }
        let problem = NMFProblem(residual, options: options, parallel: parallel)
        let terms = try NMFInitializer(problem).factors().terms.dense()
        // A column without a weight could never get one: coordinates of a dead topic stay.
        let even = [Float](repeating: 1, count: matrix.columnCount)
        return (0..<count).map { terms.column($0).normalized ?? even.normalized ?? even }
    }
}

extension SparseMatrix {
    /// Returns the matrix with each row multiplied by a number.
    func scalingRows(by factors: [Float]) -> SparseMatrix {
        var scaled = values
        for row in 0..<rowCount {
            for entry in rowStarts[row]..<rowStarts[row + 1] { scaled[entry] *= factors[row] }
        }
        return SparseMatrix(
            trustedRowCount: rowCount,
            columnCount: columnCount,
            rowStarts: rowStarts,
            columnIndices: columnIndices,
            values: scaled
        )
    }

    /// The product of a row and a vector.
    fileprivate func product(ofRow row: Int, _ vector: [Float]) -> Double {
        (rowStarts[row]..<rowStarts[row + 1]).reduce(0.0) {
            $0 + Double(values[$1]) * Double(vector[Int(columnIndices[$1])])
        }
    }
}
