import Foundation
import LinearAlgebra
import TopicModeling
import Vectorization

/// Models of matrices that no text stands behind.
enum NamedTerms {
    /// A vectorizer model whose terms are `w0`, `w1` and so on.
    static func model(of matrix: SparseMatrix) -> TFIDFModel {
        var frequency = [Int32](repeating: 0, count: matrix.columnCount)
        for column in matrix.columnIndices { frequency[Int(column)] += 1 }
        return TFIDFModel(
            options: TFIDFVectorizer.Options(),
            stopWords: .none,
            terms: TermTable((0..<matrix.columnCount).map { "w\($0)" }),
            documentFrequency: frequency,
            documentCount: matrix.rowCount,
            averageDocumentLength: 80
        )
    }

    /// The model as it comes back from its file.
    static func writtenAndRead(_ model: TopicModel) throws -> TopicModel {
        let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).safetensors")
            .path(percentEncoded: false)
        defer { try? FileManager.default.removeItem(atPath: path) }
        try model.write(to: path)
        return try TopicModel.read(path: path)
    }
}
