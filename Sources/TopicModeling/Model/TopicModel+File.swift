internal import Foundation
internal import LinearAlgebra
internal import ModelData
internal import Vectorization

/// The file of a topic model: SafeTensors with a JSON description in its metadata.
///
/// Tensors: `terms_utf8` and `terms_offsets` (the vocabulary), `idf`, `document_frequency`, `components` (terms ×
/// topics), `WtW` (topics × topics), `XtW` (terms × topics) and, where the view by coherence has them, `company_terms`
/// and `company` (topics × candidates, −1 for none). Metadata: `format`, `format_version`, `sha256` over the tensors,
/// `vocabulary_sha256`, and as JSON `vectorizer`, `topics`, `training`, `lineage`, `guidance` and `fit`.
extension TopicModel {
    /// The highest format version that this program reads, and the one that it writes.
    public static let formatVersion = 1

    static let formatName = "rostrum.topic_model"

    /// Writes the model to a file under a temporary name, then renames it.
    ///
    /// - Throws: ``TopicModelError/file(_:)`` if the file cannot be written in full.
    public func write(to path: String) throws(TopicModelError) {
        var file = TensorFile(tensors: [
            "terms_utf8": Tensor(shape: [vectorizer.terms.utf8.count], values: .uint8(vectorizer.terms.utf8)),
            "terms_offsets": Tensor(shape: [vectorizer.terms.offsets.count], values: .int64(vectorizer.terms.offsets)),
            "idf": Tensor(shape: [vectorizer.idf.count], values: .float32(vectorizer.idf)),
            "document_frequency": Tensor(
                shape: [vectorizer.documentFrequency.count],
                values: .int32(vectorizer.documentFrequency)
            ),
            "components": Tensor(matrix: components),
            "WtW": Tensor(matrix: documentGram),
            "XtW": Tensor(matrix: termProjection),
        ])
        if let termCompany { file.tensors.merge(termCompany.tensors) { _, new in new } }
        file.metadata = [
            "format": Self.formatName,
            "format_version": String(Self.formatVersion),
            "sha256": file.tensorHash,
            "vocabulary_sha256": vocabularyHash,
            "vectorizer": VectorizerDescription(vectorizer).json,
            "topics": Self.json(topics),
            "training": Self.json(training),
            "lineage": Self.json(lineage),
        ]
        if !guidance.isEmpty { file.metadata["guidance"] = Self.json(guidance) }
        if let fit { file.metadata["fit"] = Self.json(fit) }
        do {
            try file.write(to: path)
        } catch {
            throw .file(error)
        }
    }

    /// Reads a model from a file.
    ///
    /// - Throws: ``TopicModelError`` if the file is missing, cut short, damaged, of a later format, or no topic model.
    public static func read(path: String) throws(TopicModelError) -> TopicModel {
        let file: TensorFile
        do {
            file = try TensorFile.read(path: path)
        } catch {
            throw .file(error)
        }
        try checkFormat(of: file, path: path)
        let parts = TensorReader(file: file, path: path)
        let components = try parts.matrix("components")
        let termCount = components.rowCount
        let topicCount = components.columnCount
        let description = try parts.vectorizer()
        let topics = try parts.decoded([Topic].self, from: "topics")
        guard topics.count == topicCount else {
            throw .notATopicModel(path: path, problem: "it describes \(topics.count) topics, but has \(topicCount)")
        }
        var model = TopicModel(
            vectorizer: description.model(
                terms: try parts.terms(count: termCount),
                documentFrequency: try parts.int32("document_frequency", count: termCount)
            ),
            topics: topics,
            components: components,
            documentGram: try parts.matrix("WtW", rows: topicCount, columns: topicCount),
            termProjection: try parts.matrix("XtW", rows: termCount, columns: topicCount),
            training: try parts.decoded(TrainingRecord.self, from: "training"),
            termCompany: try parts.termCompany(topicCount: topicCount, termCount: termCount)
        )
        model.lineage =
            try parts.optional(TopicLineage.self, from: "lineage")
            ?? TopicLineage(nextNumber: Topic.nextNumber(after: topics))
        model.guidance = try parts.optional([GuidanceRecord].self, from: "guidance") ?? []
        model.fit = try parts.optional(TopicFit.self, from: "fit")
        return model
    }

    /// The SHA-256 of the vocabulary.
    public var vocabularyHash: String {
        SHA256.hexadecimal(of: vectorizer.terms.utf8)
    }

    private static func checkFormat(of file: TensorFile, path: String) throws(TopicModelError) {
        guard file.metadata["format"] == formatName, let version = file.metadata["format_version"].flatMap(Int.init)
        else {
            throw .notATopicModel(path: path, problem: "its metadata do not name the format \(formatName)")
        }
        guard version <= formatVersion else {
            throw .futureFormat(path: path, found: version, supported: formatVersion)
        }
        let expected = file.metadata["sha256", default: ""]
        let found = file.tensorHash
        guard expected == found else { throw .checksumMismatch(path: path, expected: expected, found: found) }
    }

    /// JSON with sorted keys, so that equal models are equal files; an option that is not finite becomes a text.
    private static func json(_ value: some Encodable) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.nonConformingFloatEncodingStrategy = .convertToString(
            positiveInfinity: "inf",
            negativeInfinity: "-inf",
            nan: "nan"
        )
        return (try? encoder.encode(value)).map { String(decoding: $0, as: UTF8.self) } ?? "null"
    }
}

extension Tensor {
    /// Creates a tensor of a matrix.
    fileprivate init(matrix: DenseMatrix) {
        self.init(shape: [matrix.rowCount, matrix.columnCount], values: .float32(matrix.storage))
    }
}
