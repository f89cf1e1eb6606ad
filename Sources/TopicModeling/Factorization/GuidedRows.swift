internal import CKernels
internal import LinearAlgebra

/// Sweeps over the guided rows of a chunk, between those that the kernel takes.
struct GuidedRows {
    let constraints: FactorConstraints
    private let sweep: GuidedRowSweep
    private let width: Int

    init(constraints: FactorConstraints, quadratic: QuadraticTerm, width: Int, l1: Double) {
        self.constraints = constraints
        self.width = width
        sweep = GuidedRowSweep(
            quadratic: quadratic,
            width: width,
            coordinates: quadratic.coordinates,
            l1: l1,
            frozen: constraints.frozen
        )
    }

    /// Sweeps over the guided rows of a range, with the same arguments and effects as `rostrum_descend`.
    func run(
        _ range: Range<Int>,
        entries: rostrum_sparse,
        fixed: UnsafePointer<Float>,
        start: UnsafeMutablePointer<Float>,
        solution: UnsafeMutablePointer<Float>,
        share: Float,
        value: inout Double,
        squares: UnsafeMutablePointer<Float>
    ) {
        let product = PaddedMatrix(rowCount: 1, columnCount: width)
        for number in constraints.guidedRows(in: range) {
            guard let constraint = constraints.rows[number] else { continue }
            let (row, last) = unsafe (start + number * width, solution + number * width)
            // SAFETY: the row is one of the matrix, seen as the only row of a matrix that starts there.
            unsafe withUnsafePointer(
                to: rostrum_sparse(
                    row_starts: entries.row_starts + number,
                    columns: entries.columns,
                    values: entries.values
                )
            ) { single in
                let blocks = Int32(width / PaddedMatrix.lanes)
                unsafe rostrum_sparse_product(single, 0, 1, fixed, blocks, product.values)
            }
            let result = unsafe sweep.run(row, product: product.values, constraint: constraint)
            value += result.value
            for topic in 0..<sweep.coordinates {
                unsafe squares[topic] += Float(result.squaredGradient[topic])
                let found = unsafe row[topic]
                let ahead = unsafe found + share * (found - last[topic])
                unsafe last[topic] = found
                unsafe row[topic] = constraint.isExcluded[topic] ? 0 : max(0, ahead)
            }
        }
    }
}
