public import LinearAlgebra

/// A topic model that cannot be read, written or used.
public enum TopicModelError: Error, Hashable {
    /// The file itself is missing, damaged or cannot be written.
    case file(TensorFileError)

    /// The file is a SafeTensors file, but holds no topic model.
    case notATopicModel(path: String, problem: String)

    /// The file was written by a later version in a format that this one does not know.
    case futureFormat(path: String, found: Int, supported: Int)

    /// The tensors are not those that were written.
    case checksumMismatch(path: String, expected: String, found: String)

    /// Matrix and model do not have the same vocabulary.
    case vocabularyMismatch(modelTermCount: Int, matrixTermCount: Int)
}

extension TopicModelError: CustomStringConvertible {
    /// The file, what is wrong with it, and a remedy, as one line for a person.
    public var description: String {
        switch self {
        case .file(let error):
            error.description
        case .notATopicModel(let path, let problem):
            "'\(path)' is no topic model: \(problem); train one with 'rostrum topics train'"
        case .futureFormat(let path, let found, let supported):
            "'\(path)' has model format \(found), this program reads up to \(supported); use a newer rostrum"
        case .checksumMismatch(let path, let expected, let found):
            "'\(path)' is damaged: its tensors have SHA-256 \(found.prefix(12))…, written were \(expected.prefix(12))…; "
                + "copy or train the model again"
        case .vocabularyMismatch(let modelTermCount, let matrixTermCount):
            "the matrix has \(matrixTermCount) terms, the model \(modelTermCount); vectorize with the model's vocabulary"
        }
    }
}
