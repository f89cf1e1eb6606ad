internal import CKernels
internal import LinearAlgebra

/// One sweep of coordinate descent over all rows of a factor, the other factor being fixed.
struct FactorSweep {
    /// What a sweep found.
    struct Result {
        /// Twice the loss, the penalty on this factor included, less the squared norm of the matrix.
        var value: Double

        /// The squared norm of each column of the projected gradient at the start.
        var squaredGradient: [Double]

        /// The Gram matrix of the factor after the look ahead, with padding.
        var gram: [Double]
    }

    let matrix: SparseMatrix
    let chunks: [Range<Int>]
    let penalty: NMFProblem.Penalty
    var constraints: FactorConstraints?
    let parallel: ParallelLoop

    /// Sweeps over the rows of a factor.
    ///
    /// - Parameters:
    ///   - rows: Where the sweep starts; takes the look ahead.
    ///   - solutions: The result of the sweep before; takes that of this one.
    ///   - other: The fixed factor.
    ///   - gram: Its Gram matrix, with padding.
    ///   - share: The share of the step from the old to the new solution that is added to the new one.
    /// - Returns: Loss, gradient and Gram matrix, the same for any number of threads.
    func run(
        _ rows: PaddedMatrix,
        solutions: PaddedMatrix,
        other: PaddedMatrix,
        gram: [Double],
        share: Float
    ) -> Result {
        let width = rows.width
        let quadratic = QuadraticTerm(
            gram: gram,
            width: width,
            coordinates: rows.columnCount,
            l2: penalty.l2,
            constraints: constraints
        )
        let grams = PaddedMatrix(rowCount: chunks.count * width, columnCount: width)
        // For each chunk: the kernel's scratch and a row of squared gradients.
        let scratchCount = 2 * Int(ROSTRUM_GROUP)
        let scratch = PaddedMatrix(rowCount: chunks.count * (scratchCount + 1), columnCount: width)
        let l1 = Float(penalty.l1)
        let (coordinates, blocks) = (Int32(rows.columnCount), Int32(rows.blockCount))
        nonisolated(unsafe) let (start, solution, fixed) = unsafe (rows.values, solutions.values, other.values)
        nonisolated(unsafe) let (gramParts, scratchRows) = unsafe (grams.values, scratch.values)
        nonisolated(unsafe) let (gramValues, inverse) = unsafe (quadratic.gram.values, quadratic.inverse.values)
        nonisolated(unsafe) let guided = guidedRows(quadratic, width: width)
        let values = unsafe matrix.withKernelRows { entries in
            nonisolated(unsafe) let entries = unsafe entries
            return parallel.mapChunks(of: chunks.count, chunkSize: 1) { chunk, _ -> Double in
                let range = chunks[chunk]
                let squares = unsafe scratchRows + (chunk * (scratchCount + 1) + scratchCount) * width
                var value = 0.0
                // SAFETY: the factors have the shapes of the matrix, each chunk writes its own rows, its own scratch
                // and its own part of the Gram matrix.
                unsafe withUnsafePointer(
                    to: rostrum_least_squares(
                        matrix: entries,
                        factor: fixed,
                        gram: gramValues,
                        inverse: inverse,
                        l1: l1,
                        coordinates: coordinates,
                        blocks: blocks
                    )
                ) { problem in
                    for part in constraints?.unguidedRanges(in: range) ?? [range] {
                        unsafe rostrum_descend(
                            problem,
                            part.lowerBound,
                            part.upperBound,
                            start,
                            solution,
                            share,
                            &value,
                            squares,
                            scratchRows + chunk * (scratchCount + 1) * width
                        )
                    }
                }
                unsafe guided?.run(
                    range,
                    entries: entries,
                    fixed: fixed,
                    start: start,
                    solution: solution,
                    share: share,
                    value: &value,
                    squares: squares
                )
                unsafe BLAS.gram(
                    start + range.lowerBound * width,
                    rowCount: range.count,
                    width: width,
                    into: gramParts + chunk * width * width
                )
                return value
            }
        }
        var squares = [Double](repeating: 0, count: rows.columnCount)
        for chunk in chunks.indices {
            for column in squares.indices {
                // SAFETY: the row after the scratch of the chunk.
                let row = chunk * (scratchCount + 1) + scratchCount
                unsafe squares[column] += Double(scratch.values[row * width + column])
            }
        }
        for topic in constraints?.frozen ?? [] { squares[topic] = 0 }
        return Result(
            value: values.reduce(0, +),
            squaredGradient: squares,
            gram: PaddedMatrix.sumOfUpperTriangles(grams, count: chunks.count, width: width)
        )
    }

    private func guidedRows(_ quadratic: QuadraticTerm, width: Int) -> GuidedRows? {
        guard let constraints, !constraints.rows.isEmpty else { return nil }
        return GuidedRows(constraints: constraints, quadratic: quadratic, width: width, l1: penalty.l1)
    }
}
