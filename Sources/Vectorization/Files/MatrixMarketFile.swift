public import LinearAlgebra

/// A sparse matrix as Matrix Market text (coordinate format, real, general), which scipy and gensim read.
public enum MatrixMarketFile {
    /// Writes the matrix, and beside it the terms and the documents, one a line: `PATH.terms.txt`, `PATH.ids.txt`.
    ///
    /// Each file is written under a temporary name, then renamed.
    ///
    /// - Throws: `TensorFileError` if a file cannot be written in full.
    public static func write(
        _ matrix: SparseMatrix,
        terms: TermTable,
        articleIDs: [String],
        to path: String
    ) throws(TensorFileError) {
        try writeLines(articleIDs, to: "\(path).ids.txt")
        try writeLines((0..<terms.count).map { terms[$0] }, to: "\(path).terms.txt")
        let file = try AtomicFile(path: path)
        do throws(TensorFileError) {
            let size = "\(matrix.rowCount) \(matrix.columnCount) \(matrix.entryCount)"
            try file.append(Array("%%MatrixMarket matrix coordinate real general\n\(size)\n".utf8))
            var lines: [UInt8] = []
            for row in 0..<matrix.rowCount {
                for entry in matrix.rowStarts[row]..<matrix.rowStarts[row + 1] {
                    lines += "\(row + 1) \(matrix.columnIndices[entry] + 1) \(matrix.values[entry])\n".utf8
                }
                if lines.count > 1 << 16 {
                    try file.append(lines)
                    lines.removeAll(keepingCapacity: true)
                }
            }
            try file.append(lines)
        } catch {
            file.discard()
            throw error
        }
        try file.commit()
    }

    /// A term or an identifier holds no line break, as tokens and identifiers of files have none.
    private static func writeLines(_ lines: [String], to path: String) throws(TensorFileError) {
        let file = try AtomicFile(path: path)
        do throws(TensorFileError) {
            try file.append(lines.flatMap { Array($0.utf8) + [0x0A] })
        } catch {
            file.discard()
            throw error
        }
        try file.commit()
    }
}
