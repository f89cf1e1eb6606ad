import LinearAlgebra
import Testing

@Suite("Rows of a sparse matrix")
struct SparseSelectionTests {
    private func matrix() throws -> SparseMatrix {
        try SparseMatrix(
            rowCount: 3,
            columnCount: 3,
            rowStarts: [0, 2, 2, 4],
            columnIndices: [0, 2, 1, 2],
            values: [1, 2, 3, 4]
        )
    }

    @Test("come in the order asked for, also twice")
    func order() throws {
        let found = try matrix().selecting(rows: [2, 0, 2])
        #expect(found.rowStarts == [0, 2, 4, 6])
        #expect(found.columnIndices == [1, 2, 0, 2, 1, 2])
        #expect(found.values == [3, 4, 1, 2, 3, 4])
    }

    @Test("keep the columns that are asked for, and the number of columns")
    func columns() throws {
        let found = try matrix().selecting(rows: [0, 1, 2]) { $0 != 2 }
        #expect(found.rowStarts == [0, 1, 1, 2])
        #expect(found.columnIndices == [0, 1])
        #expect(found.columnCount == 3)
    }

    @Test("of no rows are an empty matrix")
    func none() throws {
        let found = try matrix().selecting(rows: [])
        #expect(found.rowCount == 0)
        #expect(found.entryCount == 0)
    }
}
