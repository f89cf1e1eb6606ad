extension SparseMatrix {
    /// Returns the matrix with each row multiplied by a number.
    ///
    /// - Precondition: There is a factor for each row.
    package func scalingRows(by factors: [Float]) -> SparseMatrix {
        precondition(factors.count == rowCount, "each row has a factor")
        var scaled = values
        for row in 0..<rowCount where factors[row] != 1 {
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
}

extension DenseMatrix {
    /// Returns the matrix with each row multiplied by a number.
    ///
    /// - Precondition: There is a factor for each row.
    package func scalingRows(by factors: [Float]) -> DenseMatrix {
        precondition(factors.count == rowCount, "each row has a factor")
        var scaled = self
        var values = storage
        for row in 0..<rowCount where factors[row] != 1 {
            for place in row * columnCount..<(row + 1) * columnCount { values[place] *= factors[row] }
        }
        scaled.storage = values
        return scaled
    }
}
