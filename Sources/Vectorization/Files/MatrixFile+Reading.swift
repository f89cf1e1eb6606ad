internal import Foundation
public import LinearAlgebra

extension MatrixFile {
    /// Reads a file.
    ///
    /// A file that another program wrote needs `data`, `indices`, `indptr` and `shape` only; its terms and documents
    /// are then numbered. Whatever the file has is checked.
    ///
    /// - Throws: `TensorFileError` if the file is damaged, of a later version, or holds no matrix.
    public static func read(path: String) throws(TensorFileError) -> MatrixFile {
        let file = try TensorFile.read(path: path)
        try checkVersion(of: file, path: path)
        let matrix = try matrix(of: file, path: path)
        let terms = try table("terms", prefix: "term", count: matrix.columnCount, of: file, path: path)
        let ids = try table("article_ids", prefix: "document", count: matrix.rowCount, of: file, path: path)
        return MatrixFile(
            model: try description(of: file, documentCount: matrix.rowCount, path: path).model(
                terms: terms,
                documentFrequency: matrix.columnEntryCounts,
                phraseScores: try scores(of: file, count: terms.count, path: path)
            ),
            matrix: matrix,
            articleIDs: (0..<ids.count).map { ids[$0] }
        )
    }

    private static func checkVersion(of file: TensorFile, path: String) throws(TensorFileError) {
        guard file.metadata["format"] == formatName, let found = file.metadata["format_version"] else { return }
        guard let version = Int(found), version <= formatVersion else {
            let problem = "it has version \(found) of the matrix format, but this program reads \(formatVersion)"
            throw .malformedHeader(path: path, problem: problem)
        }
    }

    private static func matrix(of file: TensorFile, path: String) throws(TensorFileError) -> SparseMatrix {
        guard let text = file.metadata["shape"],
            let shape = try? JSONDecoder().decode([Int].self, from: Data(text.utf8)), shape.count == 2,
            shape.allSatisfy({ $0 >= 0 })
        else { throw .malformedHeader(path: path, problem: "its metadata 'shape' is no list of rows and columns") }
        guard case .float32(let values)? = file.tensors["data"]?.values else {
            throw .missingTensor(path: path, tensor: "data", expected: "F32")
        }
        guard case .int32(let columns)? = file.tensors["indices"]?.values else {
            throw .missingTensor(path: path, tensor: "indices", expected: "I32")
        }
        let starts: [Int]
        switch file.tensors["indptr"]?.values {
        case .int64(let values): starts = values.map { Int($0) }
        case .int32(let values): starts = values.map { Int($0) }
        default: throw .missingTensor(path: path, tensor: "indptr", expected: "I64")
        }
        do {
            return try SparseMatrix(
                rowCount: shape[0],
                columnCount: shape[1],
                rowStarts: starts,
                columnIndices: columns,
                values: values
            )
        } catch {
            throw .invalidOffsets(path: path, tensor: "indptr", problem: "does not fit: \(error)")
        }
    }

    /// The texts in the tensors `NAME_utf8` and `NAME_offsets`, or numbered ones if there are none.
    private static func table(
        _ name: String,
        prefix: String,
        count: Int,
        of file: TensorFile,
        path: String
    ) throws(TensorFileError) -> TermTable {
        guard let offsets = file.tensors["\(name)_offsets"] else {
            return TermTable((0..<count).map { "\(prefix)\($0)" })
        }
        guard case .uint8(let utf8)? = file.tensors["\(name)_utf8"]?.values else {
            throw .missingTensor(path: path, tensor: "\(name)_utf8", expected: "U8")
        }
        guard case .int64(let offsets) = offsets.values, let table = TermTable(checkedUTF8: utf8, offsets: offsets),
            table.count == count
        else {
            throw .missingTensor(path: path, tensor: "\(name)_offsets", expected: "I64, ascending, \(count) texts")
        }
        return table
    }

    private static func description(
        of file: TensorFile,
        documentCount: Int,
        path: String
    ) throws(TensorFileError) -> VectorizerDescription {
        guard let json = file.metadata["vectorizer"] else { return VectorizerDescription(documentCount: documentCount) }
        guard let description = VectorizerDescription(json: json) else {
            throw .malformedHeader(path: path, problem: "its metadata 'vectorizer' cannot be read")
        }
        return description
    }

    private static func scores(of file: TensorFile, count: Int, path: String) throws(TensorFileError) -> [Float]? {
        guard let tensor = file.tensors["phrase_scores"] else { return nil }
        guard case .float32(let scores) = tensor.values, scores.count == count else {
            throw .missingTensor(path: path, tensor: "phrase_scores", expected: "F32, \(count) numbers")
        }
        return scores
    }
}

extension SparseMatrix {
    /// The number of stored entries of each column: the document frequency of each term.
    fileprivate var columnEntryCounts: [Int32] {
        var counts = [Int32](repeating: 0, count: columnCount)
        for column in columnIndices { counts[Int(column)] += 1 }
        return counts
    }
}
