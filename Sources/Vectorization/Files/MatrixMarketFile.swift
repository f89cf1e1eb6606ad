public import LinearAlgebra

/// A sparse matrix as Matrix Market text (coordinate format, real, general), which scipy and gensim read.
///
/// Literature: R. Boisvert, R. Pozo and K. Remington, *The Matrix Market Exchange Formats: Initial Design*, 1996.
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
        try write(to: "\(path).ids.txt") { text throws(TensorFileError) in
            for id in articleIDs { try text.append(line: id.utf8) }
        }
        try write(to: "\(path).terms.txt") { text throws(TensorFileError) in
            for position in 0..<terms.count { try text.append(line: terms.bytes(at: position)) }
        }
        try write(to: path) { text throws(TensorFileError) in
            let size = "\(matrix.rowCount) \(matrix.columnCount) \(matrix.entryCount)"
            try text.append("%%MatrixMarket matrix coordinate real general\n\(size)\n")
            for row in 0..<matrix.rowCount {
                for entry in matrix.rowStarts[row]..<matrix.rowStarts[row + 1] {
                    try text.append("\(row + 1) \(matrix.columnIndices[entry] + 1) \(matrix.values[entry])\n")
                }
            }
        }
    }

    private static func write(
        to path: String,
        _ body: (inout TextStream) throws(TensorFileError) -> Void
    ) throws(TensorFileError) {
        let file = try AtomicFile(path: path)
        do throws(TensorFileError) {
            var text = TextStream(file: file)
            try body(&text)
            try text.flush()
        } catch {
            file.discard()
            throw error
        }
        try file.commit()
    }
}

/// Text on its way to a file, a mebibyte at a time.
private struct TextStream {
    private static let bufferSize = 1 << 20

    private let file: AtomicFile
    private var buffer: [UInt8] = []

    init(file: AtomicFile) {
        self.file = file
    }

    mutating func append(_ text: String) throws(TensorFileError) {
        buffer += text.utf8
        if buffer.count >= Self.bufferSize { try flush() }
    }

    /// Appends a line; the line breaks that runs of characters may have are written as `\n` and `\r`.
    mutating func append(line: some Sequence<UInt8>) throws(TensorFileError) {
        for byte in line {
            switch byte {
            case UInt8(ascii: "\n"): buffer += "\\n".utf8
            case UInt8(ascii: "\r"): buffer += "\\r".utf8
            default: buffer.append(byte)
            }
        }
        try append("\n")
    }

    mutating func flush() throws(TensorFileError) {
        try file.append(buffer)
        buffer.removeAll(keepingCapacity: true)
    }
}
