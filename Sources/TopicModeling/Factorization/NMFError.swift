/// A factorisation that cannot be made, and what to do about it.
public enum NMFError: Error, Hashable {
    /// An option has a value that makes no sense.
    case invalidOption(name: String, value: String, allowed: String)

    /// Coordinate descent was asked to minimise another loss than Frobenius.
    case lossNeedsMultiplicativeUpdates(NMF.Loss)

    /// There are more topics than documents or terms.
    case tooManyTopics(topicCount: Int, documentCount: Int, termCount: Int)

    /// The matrix has no rows, no columns or no entry above 0.
    case emptyMatrix(documentCount: Int, termCount: Int)

    /// An entry is infinite or not a number.
    case notFinite(document: Int, term: Int)

    /// An entry is so large that sums of squares could overflow.
    case tooLarge(document: Int, term: Int, limit: Float)

    /// An entry is below 0.
    case negativeValue(document: Int, term: Int)

    /// The options ask for given factors, but none were given.
    case missingStart

    /// A given factor has another shape than the matrix and the topic count ask for.
    case startShape(factor: String, expectedRows: Int, expectedColumns: Int, foundRows: Int, foundColumns: Int)

    /// A given factor has an entry that is negative or not finite, or only zeros.
    case startValues(factor: String)

    /// A checkpoint belongs to another matrix or to other options.
    case checkpointMismatch(what: String)

    /// A file is no checkpoint.
    case invalidCheckpoint(path: String, problem: String)

    /// The documents to infer topics for have another vocabulary than the model.
    case termCount(expected: Int, found: Int)

    /// Guidance came with a method that cannot keep to it.
    case guidanceNeedsCoordinateDescent

    /// Guidance names something that the matrix does not have.
    case invalidGuidance(what: String)

    /// The initial decomposition failed.
    case decomposition(reason: String)
}

extension NMFError: CustomStringConvertible {
    /// What is wrong and what to do, as one line for a person.
    public var description: String {
        switch self {
        case .invalidOption(let name, let value, let allowed):
            "the \(name) cannot be \(value); allowed is \(allowed)"
        case .lossNeedsMultiplicativeUpdates(let loss):
            "the solver 'hals' minimises the Frobenius loss only; use the solver 'multiplicative' for '\(loss.rawValue)'"
        case .tooManyTopics(let topicCount, let documentCount, let termCount):
            "\(topicCount) topics are more than \(documentCount) documents × \(termCount) terms can have; "
                + "ask for at most \(min(documentCount, termCount)), or give more documents or a lower min_df"
        case .emptyMatrix(let documentCount, let termCount):
            "the matrix of \(documentCount) documents × \(termCount) terms has no entry above 0; "
                + "give documents with words, or lower min_df"
        case .notFinite(let document, let term):
            "the entry of document \(document) and term \(term) is not a finite number; weight the matrix again"
        case .tooLarge(let document, let term, let limit):
            "the entry of document \(document) and term \(term) is above \(limit); weight or scale the matrix"
        case .negativeValue(let document, let term):
            "the entry of document \(document) and term \(term) is negative; use counts or TF-IDF weights"
        case .missingStart:
            "the initialisation 'given' needs factors to start from; give a file with W and H, or use 'nndsvd'"
        case .startShape(let factor, let expectedRows, let expectedColumns, let foundRows, let foundColumns):
            "the given \(factor) is \(foundRows) × \(foundColumns), but must be \(expectedRows) × \(expectedColumns)"
        case .startValues(let factor):
            "the given \(factor) has negative or infinite values, or only zeros"
        case .checkpointMismatch(let what):
            "the checkpoint belongs to another \(what); start anew, or resume with what the run began with"
        case .invalidCheckpoint(let path, let problem):
            "'\(path)' is no checkpoint of a factorisation: \(problem)"
        case .termCount(let expected, let found):
            "the documents have \(found) terms, but the model has \(expected); vectorize them with the model's vocabulary"
        case .guidanceNeedsCoordinateDescent:
            "guided topics need the solver 'hals' and the loss 'frobenius'; leave out the seeds or the solver"
        case .invalidGuidance(let what):
            "the guidance cannot have \(what); give terms, documents and topics of the matrix and strengths from 0"
        case .decomposition(let reason):
            "the start could not be computed: \(reason)"
        }
    }
}
