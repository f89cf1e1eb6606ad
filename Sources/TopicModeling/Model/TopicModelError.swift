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

    /// Two models cut or weigh words in different ways.
    case otherVectorizer(option: String, first: String, second: String)

    /// Two models share so few terms that their topics cannot be compared.
    case fewSharedTerms(shared: Int, first: Int, second: Int)

    /// No document has a word that the model knows.
    case noKnownWords(documentCount: Int)

    /// The words of the documents are not those of the model.
    case foreignText(unknownShare: Double, documentCount: Int)

    /// A topic that the model does not have.
    case unknownTopic(id: String, known: [String])

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
        case .otherVectorizer(let option, let first, let second):
            "the models cannot be joined: the \(option) is \(first) in one and \(second) in the other; "
                + "train both with the same options"
        case .fewSharedTerms(let shared, let first, let second):
            "the models share \(shared) of \(first) and \(second) terms: they are of different languages or subjects; "
                + "compare models of like corpora"
        case .noKnownWords(let documentCount):
            "none of the \(documentCount) new articles has a word that the model knows; check the text field and the "
                + "language, or train a model on them"
        case .foreignText(let unknownShare, let documentCount):
            "\(Int((unknownShare * 100).rounded())) % of the words of the \(documentCount) new articles are unknown to "
                + "the model: they are in another language or on another subject; train a model on them"
        case .unknownTopic(let id, let known):
            "the model has no topic '\(id)'; it has \(known.joined(separator: ", "))"
        case .vocabularyMismatch(let modelTermCount, let matrixTermCount):
            "the matrix has \(matrixTermCount) terms, the model \(modelTermCount); vectorize with the model's vocabulary"
        }
    }
}
