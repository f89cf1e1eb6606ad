internal import LinearAlgebra

/// Finds *H* from the sufficient statistics alone: min ½ tr(*H A Hᵀ*) − tr(*HᵀB*) over *H* ≥ 0, with *A* = *WᵀW* and
/// *B* = *XᵀW*.
///
/// That is the least-squares problem of a full training for fixed *W*, of which nothing but these sums is needed
/// (Mairal, Bach, Ponce, Sapiro 2010, "Online learning for matrix factorization and sparse coding", algorithm 2).
struct StatisticsSolver {
    let parallel: ParallelLoop

    /// Returns *H* after sweeps of coordinate descent.
    ///
    /// - Parameters:
    ///   - terms: Where to start: terms × topics.
    ///   - gram: *A*, topics × topics.
    ///   - projection: *B*, terms × topics.
    ///   - exclusions: Weights that stay zero.
    ///   - sweeps: How often each row is swept.
    /// - Returns: *H*, terms × topics.
    func terms(
        from terms: DenseMatrix,
        gram: DenseMatrix,
        projection: DenseMatrix,
        exclusions: [NMFGuidance.Exclusion] = [],
        sweeps: Int
    ) -> DenseMatrix {
        let rows = PaddedMatrix(terms)
        var constraints: FactorConstraints?
        if !exclusions.isEmpty {
            let found = FactorConstraints(excluding: exclusions, coordinates: terms.columnCount)
            found.apply(to: rows)
            constraints = found
        }
        let solutions = PaddedMatrix(rowCount: rows.rowCount, columnCount: rows.columnCount)
        // The kernel multiplies rows of a sparse matrix with a factor; with the identity the factor is the product.
        let identity = SparseMatrix(
            trustedRowCount: terms.rowCount,
            columnCount: terms.rowCount,
            rowStarts: Array(0...terms.rowCount),
            columnIndices: (0..<terms.rowCount).map(Int32.init),
            values: [Float](repeating: 1, count: terms.rowCount)
        )
        let sweep = FactorSweep(
            matrix: identity,
            chunks: identity.chunks(rowCost: 4 * terms.columnCount, maximumCount: 128),
            penalty: NMFProblem.Penalty(l1: 0, l2: 0),
            constraints: constraints,
            parallel: parallel
        )
        let projection = PaddedMatrix(projection)
        var values = [Double](repeating: 0, count: rows.width * rows.width)
        for row in 0..<gram.rowCount {
            for column in 0..<gram.rowCount {
                values[row * rows.width + column] = Double(gram[row, column])
            }
        }
        for _ in 0..<sweeps {
            _ = sweep.run(rows, solutions: solutions, other: projection, gram: values, share: 0)
        }
        return rows.dense()
    }
}
