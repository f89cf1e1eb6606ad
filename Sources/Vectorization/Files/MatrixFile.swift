internal import Foundation
public import LinearAlgebra

/// A document-term matrix in a SafeTensors file, with the vocabulary and the vectorizer that made it.
///
/// Tensors: `data` (F32), `indices` (I32) and `indptr` (I64) are the compressed rows; `terms_utf8` (U8) and
/// `terms_offsets` (I64, one more than there are terms) the vocabulary; `article_ids_utf8` and `article_ids_offsets`
/// the documents. Metadata: `shape` (a JSON list of rows and columns) and as JSON `vectorizer`.
public struct MatrixFile: Sendable {
    /// The vectorizer that made the matrix.
    public var model: TFIDFModel
    /// The matrix: documents × terms.
    public var matrix: SparseMatrix
    /// The identifier of each document.
    public var articleIDs: [String]

    static let formatName = "rostrum.matrix"

    /// Creates the contents of a file.
    public init(model: TFIDFModel, matrix: SparseMatrix, articleIDs: [String]) {
        self.model = model
        self.matrix = matrix
        self.articleIDs = articleIDs
    }

    /// Writes the file under a temporary name, then renames it.
    ///
    /// - Throws: `TensorFileError` if the file cannot be written in full.
    public func write(to path: String) throws(TensorFileError) {
        let ids = TermTable(articleIDs)
        let file = TensorFile(
            tensors: [
                "data": Tensor(shape: [matrix.entryCount], values: .float32(matrix.values)),
                "indices": Tensor(shape: [matrix.entryCount], values: .int32(matrix.columnIndices)),
                "indptr": Tensor(shape: [matrix.rowStarts.count], values: .int64(matrix.rowStarts.map(Int64.init))),
                "terms_utf8": Tensor(shape: [model.terms.utf8.count], values: .uint8(model.terms.utf8)),
                "terms_offsets": Tensor(shape: [model.terms.offsets.count], values: .int64(model.terms.offsets)),
                "article_ids_utf8": Tensor(shape: [ids.utf8.count], values: .uint8(ids.utf8)),
                "article_ids_offsets": Tensor(shape: [ids.offsets.count], values: .int64(ids.offsets)),
            ],
            metadata: [
                "format": Self.formatName,
                "format_version": "1",
                "shape": "[\(matrix.rowCount), \(matrix.columnCount)]",
                "vectorizer": VectorizerDescription(model).json,
            ]
        )
        try file.write(to: path)
    }

    /// Reads a file.
    ///
    /// A file that another program wrote needs `data`, `indices`, `indptr` and `shape` only; its terms and documents
    /// are then numbered.
    ///
    /// - Throws: `TensorFileError` if the file is damaged or holds no matrix.
    public static func read(path: String) throws(TensorFileError) -> MatrixFile {
        let file = try TensorFile.read(path: path)
        let matrix = try matrix(of: file, path: path)
        let terms = file.table("terms") ?? TermTable((0..<matrix.columnCount).map { "term\($0)" })
        let ids = file.table("article_ids") ?? TermTable((0..<matrix.rowCount).map { "document\($0)" })
        guard terms.count == matrix.columnCount else {
            throw .missingTensor(path: path, tensor: "terms_offsets", expected: "\(matrix.columnCount) terms")
        }
        guard ids.count == matrix.rowCount else {
            throw .missingTensor(path: path, tensor: "article_ids_offsets", expected: "\(matrix.rowCount) documents")
        }
        let description = file.metadata["vectorizer"].flatMap(VectorizerDescription.init(json:))
        let model =
            (description ?? VectorizerDescription(documentCount: matrix.rowCount))
            .model(terms: terms, documentFrequency: matrix.columnEntryCounts)
        return MatrixFile(model: model, matrix: matrix, articleIDs: (0..<ids.count).map { ids[$0] })
    }

    private static func matrix(of file: TensorFile, path: String) throws(TensorFileError) -> SparseMatrix {
        guard let text = file.metadata["shape"],
            let shape = try? JSONDecoder().decode([Int].self, from: Data(text.utf8)), shape.count == 2
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
}

extension TensorFile {
    /// The texts in the tensors `NAME_utf8` and `NAME_offsets`, or nil if there are none or they do not fit.
    fileprivate func table(_ name: String) -> TermTable? {
        guard case .uint8(let utf8)? = tensors["\(name)_utf8"]?.values,
            case .int64(let offsets)? = tensors["\(name)_offsets"]?.values
        else { return nil }
        return TermTable(checkedUTF8: utf8, offsets: offsets)
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
