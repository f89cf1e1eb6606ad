internal import LinearAlgebra

/// The quadratic term of the least-squares problem of each row, as the kernels take it.
struct QuadraticTerm {
    /// A topic whose squared norm is below this share of the largest one counts as dead: its coordinates stay.
    private static let smallestShare = 1e-20

    /// How many coordinates count.
    let coordinates: Int

    /// The Gram matrix with the l2 penalty on its diagonal.
    let gram: PaddedMatrix

    /// The inverse of the diagonal, 0 for dead topics and padding.
    let inverse: PaddedMatrix

    /// Creates the term from a Gram matrix with padding.
    ///
    /// - Parameters:
    ///   - values: The Gram matrix.
    ///   - width: The length of its rows.
    ///   - coordinates: How many of them count.
    ///   - l2: What is added to the diagonal.
    ///   - constraints: Coordinates that stay and pairs that cost something.
    init(gram values: [Double], width: Int, coordinates: Int, l2: Double, constraints: FactorConstraints? = nil) {
        self.coordinates = coordinates
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
        for pair in constraints?.couplings ?? [] {
            let curvatures = values[pair.first * width + pair.first] * values[pair.second * width + pair.second]
            let strength = Float(pair.strength * curvatures.squareRoot())
            // SAFETY: both topics are below the width. A pair may stand there twice, so that its strengths add up.
            unsafe gram.values[pair.first * width + pair.second] += strength
            unsafe gram.values[pair.second * width + pair.first] += strength
        }
        for profile in constraints?.profiles ?? [] {
            let place = profile.topic * width + profile.topic
            // SAFETY: the topic is below the width.
            unsafe gram.values[place] += Float(profile.strength * values[place])
            unsafe inverse.values[profile.topic] /= Float(1 + profile.strength)
        }
        for topic in constraints?.frozen ?? [] {
            // SAFETY: the topic is below the width.
            unsafe inverse.values[topic] = 0
        }
    }
}
