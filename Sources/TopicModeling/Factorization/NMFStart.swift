public import LinearAlgebra

/// Factors that a factorisation starts from.
public struct NMFStart: Hashable, Sendable {
    /// *W*, documents × topics.
    public var documents: DenseMatrix

    /// *H*, terms × topics.
    public var terms: DenseMatrix

    /// Creates a start from two factors.
    public init(documents: DenseMatrix, terms: DenseMatrix) {
        self.documents = documents
        self.terms = terms
    }

    /// Reads the tensors `W` (documents × topics) and `H` (terms × topics), 32-bit floats, of a SafeTensors file.
    ///
    /// - Throws: ``TensorFileError``.
    public init(path: String) throws(TensorFileError) {
        let file = try TensorFile.read(path: path)
        documents = try file.matrix("W", path: path)
        terms = try file.matrix("H", path: path)
    }

    /// Checks shapes and values.
    func validate(documentCount: Int, termCount: Int, _ options: NMF.Options) throws(NMFError) {
        try Self.validate(documents, name: "W", rowCount: documentCount, columnCount: options.topicCount)
        try Self.validate(terms, name: "H", rowCount: termCount, columnCount: options.topicCount)
    }

    private static func validate(
        _ factor: DenseMatrix,
        name: String,
        rowCount: Int,
        columnCount: Int
    ) throws(NMFError) {
        guard factor.rowCount == rowCount, factor.columnCount == columnCount else {
            throw .startShape(
                factor: name,
                expectedRows: rowCount,
                expectedColumns: columnCount,
                foundRows: factor.rowCount,
                foundColumns: factor.columnCount
            )
        }
        guard factor.storage.allSatisfy({ $0 >= 0 && $0 < .infinity }), factor.storage.contains(where: { $0 > 0 })
        else { throw .startValues(factor: name) }
    }
}

extension TensorFile {
    /// Returns a tensor of 32-bit floats with two dimensions.
    ///
    /// - Throws: ``TensorFileError/missingTensor(path:tensor:expected:)``.
    func matrix(_ name: String, path: String) throws(TensorFileError) -> DenseMatrix {
        if let tensor = tensors[name], tensor.shape.count == 2, case .float32(let values) = tensor.values,
            let matrix = try? DenseMatrix(values, rowCount: tensor.shape[0], columnCount: tensor.shape[1])
        {
            return matrix
        }
        throw .missingTensor(path: path, tensor: name, expected: "F32 with two dimensions")
    }
}
