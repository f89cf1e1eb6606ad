import LinearAlgebra

/// Matrices that the tests of this module compute with.
enum Samples {
    /// A sparse matrix of random values in (0, 1], of which about the given share is stored.
    static func sparse(rowCount: Int, columnCount: Int, density: Float, seed: UInt64) throws -> SparseMatrix {
        var generator = RandomGenerator(seed: seed)
        var (starts, columns, values) = ([0], [Int32](), [Float]())
        for _ in 0..<rowCount {
            for column in 0..<columnCount where generator.nextUniform() < density {
                columns.append(Int32(column))
                values.append(1 - generator.nextUniform())
            }
            starts.append(values.count)
        }
        return try SparseMatrix(
            rowCount: rowCount,
            columnCount: columnCount,
            rowStarts: starts,
            columnIndices: columns,
            values: values
        )
    }

    /// A dense matrix of random values in [−0.5, 0.5).
    static func dense(rowCount: Int, columnCount: Int, seed: UInt64) throws -> DenseMatrix {
        var generator = RandomGenerator(seed: seed)
        let values = (0..<rowCount * columnCount).map { _ in generator.nextUniform() - 0.5 }
        return try DenseMatrix(values, rowCount: rowCount, columnCount: columnCount)
    }

    /// The schoolbook product in 64 bits.
    static func product(_ left: DenseMatrix, _ right: DenseMatrix) -> [[Double]] {
        (0..<left.rowCount).map { row in
            (0..<right.columnCount).map { column in
                (0..<left.columnCount).reduce(0.0) { $0 + Double(left[row, $1]) * Double(right[$1, column]) }
            }
        }
    }
}

extension SparseMatrix {
    /// The same matrix with its zeros.
    var dense: DenseMatrix {
        var dense = DenseMatrix(rowCount: rowCount, columnCount: columnCount)
        for row in 0..<rowCount {
            for entry in rowStarts[row]..<rowStarts[row + 1] {
                dense[row, Int(columnIndices[entry])] += values[entry]
            }
        }
        return dense
    }
}
