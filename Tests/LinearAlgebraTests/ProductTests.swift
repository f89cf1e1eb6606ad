import LinearAlgebra
import Testing

@Suite("Products of matrices")
struct ProductTests {
    static let widths = [1, 3, 16, 17, 33, 50, 64, 65, 100]

    @Test("a sparse matrix times a dense one agrees with the schoolbook sum at any width", arguments: widths)
    func sparseProduct(width: Int) throws {
        let left = try Samples.sparse(rowCount: 40, columnCount: 30, density: 0.2, seed: 1)
        let right = try Samples.dense(rowCount: 30, columnCount: width, seed: 2)

        let product = try left.product(right, parallel: ParallelLoop(threadCount: 2))

        let expected = Samples.product(left.dense, right)
        for row in 0..<40 {
            for column in 0..<width {
                #expect(abs(Double(product[row, column]) - expected[row][column]) < 1e-5)
            }
        }
    }

    @Test("dense products and Gram matrices agree with the schoolbook sum")
    func denseProduct() throws {
        let left = try Samples.dense(rowCount: 7, columnCount: 5, seed: 3)
        let right = try Samples.dense(rowCount: 5, columnCount: 9, seed: 4)

        let product = try DenseMatrix.product(left, right)
        let gram = left.gram()

        let expected = Samples.product(left, right)
        let expectedGram = Samples.product(left.transposed(), left)
        for row in 0..<7 {
            for column in 0..<9 { #expect(abs(Double(product[row, column]) - expected[row][column]) < 1e-6) }
        }
        for row in 0..<5 {
            for column in 0..<5 { #expect(abs(Double(gram[row, column]) - expectedGram[row][column]) < 1e-6) }
        }
    }

    @Test("inner dimensions that differ are refused")
    func innerDimensions() throws {
        let sparse = try Samples.sparse(rowCount: 2, columnCount: 3, density: 1, seed: 1)
        let dense = DenseMatrix(rowCount: 4, columnCount: 2)

        #expect(throws: ShapeError.innerDimension(left: 3, right: 4)) {
            try sparse.product(dense, parallel: ParallelLoop())
        }
        #expect(throws: ShapeError.innerDimension(left: 2, right: 4)) { try DenseMatrix.product(dense, dense) }
    }

    @Test("transposing exchanges rows and columns, on any number of threads")
    func transposing() throws {
        let matrix = try Samples.sparse(rowCount: 300, columnCount: 200, density: 0.4, seed: 5)

        let one = matrix.transposed(parallel: ParallelLoop(threadCount: 1))
        let four = matrix.transposed(parallel: ParallelLoop(threadCount: 4))

        #expect(one == four)
        #expect(one.dense == matrix.dense.transposed())
        #expect(one.transposed(parallel: ParallelLoop()) == matrix)
    }

    @Test("a matrix without rows, columns or entries can be transposed")
    func transposingNothing() throws {
        let empty = try SparseMatrix(rowCount: 0, columnCount: 3, rowStarts: [0], columnIndices: [], values: [])
        let blank = try SparseMatrix(rowCount: 2, columnCount: 3, rowStarts: [0, 0, 0], columnIndices: [], values: [])

        #expect(empty.transposed(parallel: ParallelLoop()).rowStarts == [0, 0, 0, 0])
        #expect(blank.transposed(parallel: ParallelLoop()).columnCount == 2)
    }
}
