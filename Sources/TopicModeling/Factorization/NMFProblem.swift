internal import LinearAlgebra

/// A matrix in both orientations, and all that stays the same while its factors are sought.
struct NMFProblem {
    /// The penalties on one factor.
    struct Penalty: Hashable, Sendable {
        var l1: Double
        var l2: Double
    }

    let options: NMF.Options
    let parallel: ParallelLoop
    let matrix: SparseMatrix
    let transposed: SparseMatrix
    let rowChunks: [Range<Int>]
    let columnChunks: [Range<Int>]
    let squaredNorm: Double
    let documentPenalty: Penalty
    let termPenalty: Penalty

    /// What guidance asks of *W* and *H*.
    private(set) var documentConstraints: FactorConstraints?
    private(set) var termConstraints: FactorConstraints?

    /// The transposed matrix, with a column for the weights of each profile of the guidance.
    private(set) var guidedTransposed: SparseMatrix

    /// What columns of *H* are drawn to.
    var profiles: [NMFGuidance.Profile] { termConstraints?.profiles ?? [] }

    /// Whether there is guidance.
    var isGuided: Bool { termConstraints != nil }

    init(_ matrix: SparseMatrix, options: NMF.Options, parallel: ParallelLoop) {
        self.options = options
        self.parallel = parallel
        self.matrix = matrix
        transposed = matrix.transposed(parallel: parallel)
        guidedTransposed = transposed
        // A sweep over a row costs about as much as this many entries; more chunks than these only cost memory.
        let (rowCost, chunkCount) = (
            4 * options.topicCount, max(8, min(128, 1 << 22 / (options.topicCount * options.topicCount)))
        )
        rowChunks = matrix.chunks(rowCost: rowCost, maximumCount: chunkCount)
        columnChunks = transposed.chunks(rowCost: rowCost, maximumCount: chunkCount)
        squaredNorm = matrix.values.reduce(0.0) { $0 + Double($1) * Double($1) }
        let documents = options.documentPenalty * Double(matrix.columnCount)
        let terms = (options.termPenalty ?? options.documentPenalty) * Double(matrix.rowCount)
        documentPenalty = Penalty(l1: documents * options.l1Ratio, l2: documents * (1 - options.l1Ratio))
        termPenalty = Penalty(l1: terms * options.l1Ratio, l2: terms * (1 - options.l1Ratio))
    }

    /// Takes guidance, which was checked.
    mutating func constrain(by guidance: NMFGuidance) {
        let constraints = FactorConstraints.constraints(of: guidance, topicCount: options.topicCount)
        (documentConstraints, termConstraints) = constraints
        guidedTransposed = transposed.appendingColumns(guidance.profiles.map(\.weights))
    }

    /// The mean of the matrix, its zeros included.
    var mean: Double {
        matrix.values.reduce(0.0) { $0 + Double($1) } / Double(matrix.rowCount) / Double(matrix.columnCount)
    }
}

extension SparseMatrix {
    /// Returns the matrix with dense columns at its right.
    fileprivate func appendingColumns(_ columns: [[Float]]) -> SparseMatrix {
        guard !columns.isEmpty else { return self }
        var (starts, indices, entries) = ([0], [Int32](), [Float]())
        for row in 0..<rowCount {
            indices += columnIndices[rowStarts[row]..<rowStarts[row + 1]]
            entries += values[rowStarts[row]..<rowStarts[row + 1]]
            for (place, column) in columns.enumerated() where column[row] > 0 {
                indices.append(Int32(columnCount + place))
                entries.append(column[row])
            }
            starts.append(entries.count)
        }
        return SparseMatrix(
            trustedRowCount: rowCount,
            columnCount: columnCount + columns.count,
            rowStarts: starts,
            columnIndices: indices,
            values: entries
        )
    }
}
