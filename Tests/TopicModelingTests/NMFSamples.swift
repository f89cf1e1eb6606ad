import LinearAlgebra
import TopicModeling

/// Matrices that the factorisation tests work on.
enum NMFSamples {
    /// Counts of nine words in twelve short notices, three for each of four subjects.
    static let notices: [[Float]] = [
        [3, 2, 0, 1, 0, 0, 0, 0, 1],
        [2, 4, 1, 0, 0, 0, 0, 1, 0],
        [4, 3, 0, 2, 0, 0, 1, 0, 0],
        [0, 1, 5, 3, 0, 0, 0, 0, 0],
        [0, 0, 4, 4, 1, 0, 0, 0, 0],
        [1, 0, 3, 5, 0, 0, 0, 0, 0],
        [0, 0, 0, 0, 3, 4, 0, 1, 0],
        [0, 0, 0, 1, 5, 3, 0, 0, 0],
        [0, 1, 0, 0, 4, 4, 1, 0, 0],
        [0, 0, 0, 0, 0, 0, 3, 2, 4],
        [0, 0, 1, 0, 0, 0, 2, 4, 3],
        [1, 0, 0, 0, 0, 1, 4, 3, 2],
    ]

    /// The start that the reference numbers of scikit-learn were computed from.
    static func start(topicCount k: Int = 4) throws -> NMFStart {
        var (documents, terms) = ([Float](), [Float]())
        for i in 0..<12 {
            for r in 0..<k { documents.append(Float((i * 7 + r * 3) % 5 + 1) / 5) }
        }
        for j in 0..<9 {
            for r in 0..<k { terms.append(Float((j * 5 + r * 4) % 7 + 1) / 7) }
        }
        return NMFStart(
            documents: try DenseMatrix(documents, rowCount: 12, columnCount: k),
            terms: try DenseMatrix(terms, rowCount: 9, columnCount: k)
        )
    }

    /// Compressed rows of the given ones.
    static func sparse(_ rows: [[Float]]) throws -> SparseMatrix {
        var (starts, columns, values) = ([0], [Int32](), [Float]())
        for row in rows {
            for (column, value) in row.enumerated() where value != 0 {
                columns.append(Int32(column))
                values.append(value)
            }
            starts.append(values.count)
        }
        return try SparseMatrix(
            rowCount: rows.count,
            columnCount: rows.first?.count ?? 0,
            rowStarts: starts,
            columnIndices: columns,
            values: values
        )
    }

    /// The product of two random non-negative factors with many zeros: a matrix that *k* topics explain exactly.
    static func factorable(documentCount: Int, termCount: Int, topicCount: Int, seed: UInt64) throws -> SparseMatrix {
        var generator = RandomGenerator(seed: seed)
        func factor(_ rowCount: Int) -> [[Float]] {
            (0..<rowCount).map { row in
                (0..<topicCount).map { topic in
                    row % topicCount == topic || generator.nextUniform() < 0.2 ? 0.2 + generator.nextUniform() : 0
                }
            }
        }
        let (documents, terms) = (factor(documentCount), factor(termCount))
        return try sparse(documents.map { w in terms.map { h in zip(w, h).reduce(0) { $0 + $1.0 * $1.1 } } })
    }

    /// A larger sparse matrix without structure.
    static func random(documentCount: Int, termCount: Int, density: Float, seed: UInt64) throws -> SparseMatrix {
        var generator = RandomGenerator(seed: seed)
        return try sparse(
            (0..<documentCount).map { _ in
                (0..<termCount).map { _ in generator.nextUniform() < density ? 1 - generator.nextUniform() : 0 }
            }
        )
    }

    /// *W Hᵀ* in 64 bits.
    static func product(_ documents: DenseMatrix, _ terms: DenseMatrix) -> [[Double]] {
        (0..<documents.rowCount).map { row in
            (0..<terms.rowCount).map { column in
                (0..<terms.columnCount).reduce(0.0) {
                    $0 + Double(documents[row, $1]) * Double(terms[column, $1])
                }
            }
        }
    }

    /// The sum of a function of the entries of two matrices.
    static func sum(_ left: [[Float]], _ right: [[Double]], _ term: (Double, Double) -> Double) -> Double {
        zip(left, right).reduce(0.0) { sum, rows in
            zip(rows.0, rows.1).reduce(sum) { $0 + term(Double($1.0), $1.1) }
        }
    }
}

/// Whether two numbers agree within a share of the second.
func isClose(_ found: Double, _ expected: Double, relative: Double) -> Bool {
    abs(found - expected) <= relative * abs(expected)
}
