internal import LinearAlgebra

/// The quadratic term of the least-squares problem of each row, as the kernels take it.
struct QuadraticTerm {
    /// A topic whose squared norm is below this share of the largest one counts as dead: its coordinates stay.
    private static let smallestShare = 1e-20

    /// The Gram matrix with the l2 penalty on its diagonal.
    let gram: PaddedMatrix

    /// The inverse of the diagonal, 0 for dead topics and padding.
    let inverse: PaddedMatrix

    /// Creates the term from a Gram matrix with padding.
    init(gram values: [Double], width: Int, coordinates: Int, l2: Double) {
        gram = PaddedMatrix(rowCount: width, columnCount: width)
        inverse = PaddedMatrix(rowCount: 1, columnCount: width)
        let largest = (0..<coordinates).map { values[$0 * width + $0] }.max() ?? 0
        for row in 0..<coordinates {
            for column in 0..<coordinates {
                let value = values[row * width + column] + (row == column ? l2 : 0)
                // SAFETY: both indices are below the width.
                unsafe gram.values[row * width + column] = Float(value)
            }
            let diagonal = values[row * width + row]
            let isAlive = diagonal > largest * Self.smallestShare
            // SAFETY: the index is below the width.
            unsafe inverse.values[row] = isAlive ? Float(1 / (diagonal + l2)) : 0
        }
    }
}
