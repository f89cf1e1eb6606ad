import LinearAlgebra
import Testing

@Suite("Decompositions")
struct DecompositionTests {
    @Test("singular values of a small matrix are those computed by hand")
    func singularValuesByHand() throws {
        // AᵀA = [[25, 20], [20, 25]] has the eigenvalues 45 and 5.
        let matrix = try SparseMatrix(
            rowCount: 2,
            columnCount: 2,
            rowStarts: [0, 1, 3],
            columnIndices: [0, 0, 1],
            values: [3, 4, 5]
        )

        let found = try RandomizedSVD(rank: 2).decompose(matrix, parallel: ParallelLoop())

        #expect(abs(found.values[0] - Float(45).squareRoot()) < 1e-5)
        #expect(abs(found.values[1] - Float(5).squareRoot()) < 1e-5)
        #expect(abs(found.left[0, 0] - Float(0.1).squareRoot()) < 1e-5)
        #expect(abs(found.left[1, 0] - Float(0.9).squareRoot()) < 1e-5)
        #expect(abs(found.right[0, 0] - Float(0.5).squareRoot()) < 1e-5)
    }

    @Test("a matrix of low rank is rebuilt from its singular values")
    func lowRank() throws {
        let (left, right) = (
            try Samples.dense(rowCount: 2500, columnCount: 4, seed: 1),
            try Samples.dense(rowCount: 4, columnCount: 60, seed: 2)
        )
        let full = try DenseMatrix.product(left, right)
        let matrix = try SparseMatrix(
            rowCount: 2500,
            columnCount: 60,
            rowStarts: (0...2500).map { $0 * 60 },
            columnIndices: (0..<2500).flatMap { _ in (0..<60).map(Int32.init) },
            values: full.storage
        )

        let found = try RandomizedSVD(rank: 4, seed: 7).decompose(matrix, parallel: ParallelLoop())

        var scaled = found.left
        scaled.scaleColumns(found.values)
        let rebuilt = try DenseMatrix.product(scaled, found.right.transposed())
        let error = zip(rebuilt.storage, full.storage).map { abs($0 - $1) }.max() ?? 1
        #expect(error < 1e-5)
        let identity = found.left.gram()
        for row in 0..<4 {
            for column in 0..<4 { #expect(abs(identity[row, column] - (row == column ? 1 : 0)) < 1e-5) }
        }
    }

    @Test("one and four threads give the same bits, another seed nearly the same values")
    func sameBits() throws {
        let matrix = try Samples.sparse(rowCount: 3000, columnCount: 150, density: 0.1, seed: 3)

        let one = try RandomizedSVD(rank: 8, seed: 1).decompose(matrix, parallel: ParallelLoop(threadCount: 1))
        let four = try RandomizedSVD(rank: 8, seed: 1).decompose(matrix, parallel: ParallelLoop(threadCount: 4))
        let other = try RandomizedSVD(rank: 8, seed: 2).decompose(matrix, parallel: ParallelLoop())

        #expect(one == four)
        #expect(abs(one.values[0] - other.values[0]) / one.values[0] < 1e-4)
    }

    @Test("left vectors have a positive entry of largest magnitude")
    func signs() throws {
        let matrix = try Samples.sparse(rowCount: 90, columnCount: 40, density: 0.3, seed: 4)

        let found = try RandomizedSVD(rank: 6).decompose(matrix, parallel: ParallelLoop())

        for column in 0..<6 {
            let values = (0..<90).map { found.left[$0, column] }
            #expect(values.max { abs($0) < abs($1) } ?? 0 > 0)
        }
    }

    @Test("a rank beyond the smaller side is refused", arguments: [0, -1, 4])
    func rankRefused(rank: Int) throws {
        let matrix = try Samples.sparse(rowCount: 3, columnCount: 9, density: 1, seed: 1)

        #expect(throws: DecompositionError.rank(requested: rank, rowCount: 3, columnCount: 9)) {
            try RandomizedSVD(rank: rank).decompose(matrix, parallel: ParallelLoop())
        }
    }

    @Test("eigenvalues of a small symmetric matrix are those computed by hand")
    func eigenvalues() throws {
        let matrix = try DenseMatrix([2, 1, 1, 2], rowCount: 2, columnCount: 2)

        let found = try SymmetricEigenvalues(matrix)

        #expect(abs(found.values[0] - 1) < 1e-6)
        #expect(abs(found.values[1] - 3) < 1e-6)
        #expect(abs(found.vectors[0, 1] - found.vectors[1, 1]) < 1e-6)
        #expect(throws: DecompositionError.notSquare(rowCount: 1, columnCount: 2)) {
            try SymmetricEigenvalues(DenseMatrix(rowCount: 1, columnCount: 2))
        }
    }
}
