import LinearAlgebra
import Vectorization

/// The SafeTensors file of the topics of documents.
enum DocumentTopicsFile {
    /// Writes W (documents × topics) with the identifiers of the documents.
    static func write(
        _ documentTopics: DenseMatrix,
        articleIDs: [String],
        topicIDs: [String],
        residuals: [Float]? = nil,
        outOfVocabulary: [Float]? = nil,
        to path: String
    ) throws {
        let ids = TermTable(articleIDs)
        let shape = [documentTopics.rowCount, documentTopics.columnCount]
        var file = TensorFile(
            tensors: [
                "W": Tensor(shape: shape, values: .float32(documentTopics.storage)),
                "article_ids_utf8": Tensor(shape: [ids.utf8.count], values: .uint8(ids.utf8)),
                "article_ids_offsets": Tensor(shape: [ids.offsets.count], values: .int64(ids.offsets)),
            ],
            metadata: ["topics": topicIDs.joined(separator: " ")]
        )
        if let residuals { file.tensors["residual"] = Tensor(shape: [residuals.count], values: .float32(residuals)) }
        if let outOfVocabulary {
            file.tensors["out_of_vocabulary"] = Tensor(
                shape: [outOfVocabulary.count],
                values: .float32(outOfVocabulary)
            )
        }
        try file.write(to: path)
    }
}
