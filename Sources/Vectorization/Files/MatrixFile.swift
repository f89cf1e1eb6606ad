public import LinearAlgebra

/// A matrix of weights in a SafeTensors file, with the vocabulary and the vectorizer that made it.
///
/// Tensors: `data` (F32), `indices` (I32) and `indptr` (I64) are the compressed rows, as SciPy's `csr_matrix` takes
/// them; `terms_utf8` (U8) and `terms_offsets` (I64, one more than there are terms) the vocabulary;
/// `article_ids_utf8` and `article_ids_offsets` the documents; `phrase_scores` (F32), where phrases were tested, a
/// score for each term. Metadata: `shape` (a JSON list of rows and columns) and, as JSON, `vectorizer` with the
/// options and stop words.
public struct MatrixFile: Sendable {
    /// The vectorizer that made the matrix.
    public var model: TFIDFModel

    /// The matrix: documents × terms.
    public var matrix: SparseMatrix

    /// The identifier of each document.
    public var articleIDs: [String]

    static let formatName = "rostrum.matrix"

    static let formatVersion = 1

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
        var tensors = [
            "data": Tensor(shape: [matrix.entryCount], values: .float32(matrix.values)),
            "indices": Tensor(shape: [matrix.entryCount], values: .int32(matrix.columnIndices)),
            "indptr": Tensor(shape: [matrix.rowStarts.count], values: .int64(matrix.rowStarts.map { Int64($0) })),
            "terms_utf8": Tensor(shape: [model.terms.utf8.count], values: .uint8(model.terms.utf8)),
            "terms_offsets": Tensor(shape: [model.terms.offsets.count], values: .int64(model.terms.offsets)),
            "article_ids_utf8": Tensor(shape: [ids.utf8.count], values: .uint8(ids.utf8)),
            "article_ids_offsets": Tensor(shape: [ids.offsets.count], values: .int64(ids.offsets)),
        ]
        if let scores = model.phraseScores {
            tensors["phrase_scores"] = Tensor(shape: [scores.count], values: .float32(scores))
        }
        let metadata = [
            "format": Self.formatName,
            "format_version": "\(Self.formatVersion)",
            "shape": "[\(matrix.rowCount), \(matrix.columnCount)]",
            "vectorizer": VectorizerDescription(model).json,
        ]
        try TensorFile(tensors: tensors, metadata: metadata).write(to: path)
    }
}
