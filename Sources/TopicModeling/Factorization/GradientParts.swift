internal import CKernels
internal import Foundation
internal import LinearAlgebra

/// The negative and the positive part of the gradient of a loss in one factor, the other factor being fixed.
final class GradientParts {
    /// A product of factors below this counts as this, so that nothing is divided by zero.
    private static let floor: Float = 1e-10

    private let problem: NMFProblem
    private let matrix: SparseMatrix
    private let chunks: [Range<Int>]
    private let otherChunks: [Range<Int>]
    private let negative: PaddedMatrix
    private let positive: PaddedMatrix

    init(_ problem: NMFProblem, matrix: SparseMatrix, chunks: [Range<Int>], otherChunks: [Range<Int>]) {
        self.problem = problem
        self.matrix = matrix
        self.chunks = chunks
        self.otherChunks = otherChunks
        negative = PaddedMatrix(rowCount: matrix.rowCount, columnCount: problem.options.topicCount)
        positive = PaddedMatrix(rowCount: matrix.rowCount, columnCount: problem.options.topicCount)
    }

    /// Computes both parts and returns the loss without penalties.
    func compute(_ rows: PaddedMatrix, other: PaddedMatrix) -> Double {
        switch problem.options.loss {
        case .frobenius: frobenius(rows, other: other)
        case .kullbackLeibler: kullbackLeibler(rows, other: other)
        case .itakuraSaito: itakuraSaito(rows, other: other)
        }
    }

    /// Multiplies each entry by the ratio of the parts; returns the norm of the change over that of the factor.
    func apply(to rows: PaddedMatrix, penalty: NMFProblem.Penalty) -> Double {
        let width = rows.width
        let isRoot = problem.options.loss == .itakuraSaito
        let (l1, l2) = (Float(penalty.l1), Float(penalty.l2))
        nonisolated(unsafe) let (values, up, down) = unsafe (rows.values, negative.values, positive.values)
        let columnCount = rows.columnCount
        let sums = problem.parallel.mapChunks(of: chunks.count, chunkSize: 1) { [chunks] chunk, _ in
            var (change, square) = (0.0, 0.0)
            for row in chunks[chunk] {
                for index in row * width..<row * width + columnCount {
                    // SAFETY: row and column lie in the three matrices, and each chunk has its own rows.
                    let old = unsafe values[index]
                    let ratio = unsafe up[index] / max(down[index] + l1 + l2 * old, Self.floor)
                    let new = old * (isRoot ? ratio.squareRoot() : ratio)
                    unsafe values[index] = new
                    change += Double(new - old) * Double(new - old)
                    square += Double(new) * Double(new)
                }
            }
            return (change, square)
        }
        let (change, square) = sums.reduce((0, 0)) { ($0.0 + $1.0, $0.1 + $1.1) }
        return square > 0 ? (change / square).squareRoot() : 0
    }

    /// *X H* and *W HᵀH*.
    private func frobenius(_ rows: PaddedMatrix, other: PaddedMatrix) -> Double {
        matrix.multiply(other, into: negative, chunks: chunks, parallel: problem.parallel)
        let gram = other.gram(chunks: otherChunks, parallel: problem.parallel)
        let width = rows.width
        let quadratic = QuadraticTerm(gram: gram, width: width, coordinates: rows.columnCount, l2: 0)
        nonisolated(unsafe) let (values, up, down) = unsafe (rows.values, negative.values, positive.values)
        nonisolated(unsafe) let square = unsafe quadratic.gram.values
        let sums = problem.parallel.mapChunks(of: chunks.count, chunkSize: 1) { [chunks] chunk, _ -> Double in
            let (first, count) = (chunks[chunk].lowerBound * width, chunks[chunk].count)
            // SAFETY: each chunk has its own rows of the three matrices.
            unsafe BLAS.product(values + first, square, shape: (m: count, n: width, k: width), into: down + first)
            var sum = 0.0
            for index in first..<first + count * width {
                unsafe sum += Double(values[index]) * (Double(down[index]) / 2 - Double(up[index]))
            }
            return sum
        }
        return problem.squaredNorm / 2 + sums.reduce(0, +)
    }

    /// (*X* ⊘ *W Hᵀ*) *H* and the sums of the columns of *H*.
    private func kullbackLeibler(_ rows: PaddedMatrix, other: PaddedMatrix) -> Double {
        let width = rows.width
        let columnSums = sums(ofColumns: other)
        nonisolated(unsafe) let (values, up, down) = unsafe (rows.values, negative.values, positive.values)
        nonisolated(unsafe) let fixed = unsafe other.values
        let blocks = Int32(rows.blockCount)
        let divergences = unsafe matrix.withKernelRows { entries in
            nonisolated(unsafe) let entries = unsafe entries
            return problem.parallel.mapChunks(of: chunks.count, chunkSize: 1) { [chunks] chunk, _ -> Double in
                let range = chunks[chunk]
                var divergence = 0.0
                // SAFETY: the factors have the shapes of the matrix, and each chunk has its own rows.
                unsafe withUnsafePointer(to: entries) { entries in
                    unsafe rostrum_divergence_product(
                        entries,
                        range.lowerBound,
                        range.upperBound,
                        values,
                        fixed,
                        blocks,
                        Self.floor,
                        up,
                        &divergence
                    )
                }
                for row in range {
                    for column in columnSums.indices {
                        unsafe down[row * width + column] = Float(columnSums[column])
                        unsafe divergence += Double(values[row * width + column]) * columnSums[column]
                    }
                }
                return divergence
            }
        }
        return divergences.reduce(0, +)
    }

    /// ((*X* + ε) ⊘ (*W Hᵀ*)²) *H* and (1 ⊘ *W Hᵀ*) *H*, a few dense rows at a time.
    private func itakuraSaito(_ rows: PaddedMatrix, other: PaddedMatrix) -> Double {
        let (width, columnCount) = (rows.width, matrix.columnCount)
        let replacement = Float(problem.options.zeroReplacement)
        nonisolated(unsafe) let (values, up, down) = unsafe (rows.values, negative.values, positive.values)
        nonisolated(unsafe) let fixed = unsafe other.values
        let sums = problem.parallel.mapChunks(of: matrix.rowCount, chunkSize: 32) { [matrix] _, range -> Double in
            let (first, count) = (range.lowerBound * width, range.count)
            let (products, weights) = (
                PaddedMatrix(rowCount: 1, columnCount: count * columnCount),
                PaddedMatrix(rowCount: 1, columnCount: count * columnCount)
            )
            var divergence = 0.0
            // SAFETY: the buffers hold `count` rows of the product; each chunk has its own rows of the factors.
            unsafe BLAS.product(
                values + first,
                fixed,
                rightTransposed: true,
                shape: (m: count, n: columnCount, k: width),
                into: products.values
            )
            for row in 0..<count {
                let (product, weight) = unsafe (
                    products.values + row * columnCount, weights.values + row * columnCount
                )
                for column in 0..<columnCount { unsafe weight[column] = replacement }
                let start = range.lowerBound + row
                for entry in matrix.rowStarts[start]..<matrix.rowStarts[start + 1] {
                    let column = Int(matrix.columnIndices[entry])
                    unsafe weight[column] = max(replacement, matrix.values[entry])
                }
                for column in 0..<columnCount {
                    let inverse = unsafe 1 / max(product[column], Self.floor)
                    let ratio = unsafe weight[column] * inverse
                    divergence += Double(ratio) - log(Double(ratio)) - 1
                    unsafe product[column] = inverse
                    unsafe weight[column] = ratio * inverse
                }
            }
            let shape = (m: count, n: width, k: columnCount)
            unsafe BLAS.product(weights.values, fixed, shape: shape, into: up + first)
            unsafe BLAS.product(products.values, fixed, shape: shape, into: down + first)
            return divergence
        }
        return sums.reduce(0, +)
    }

    private func sums(ofColumns factor: PaddedMatrix) -> [Double] {
        var sums = [Double](repeating: 0, count: factor.columnCount)
        for row in 0..<factor.rowCount {
            for column in sums.indices {
                // SAFETY: row and column lie in the factor.
                unsafe sums[column] += Double(factor.values[row * factor.width + column])
            }
        }
        return sums
    }
}
