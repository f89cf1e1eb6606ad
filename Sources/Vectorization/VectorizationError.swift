/// A vocabulary that cannot be learned or a matrix that cannot be made, and what to do about it.
public enum VectorizationError: Error, Hashable {
    /// No text holds a term.
    case noTerms(documentCount: Int)

    /// Terms were found, but the limits on document frequency leave none of them.
    case emptyVocabulary(termCount: Int, documentCount: Int, minimum: DocumentFrequency, maximum: DocumentFrequency)

    /// The greatest document frequency is smaller than the smallest one.
    case crossedLimits(minimum: DocumentFrequency, maximum: DocumentFrequency, documentCount: Int)

    /// An option has a value that means nothing.
    case invalidOption(name: String, value: String, allowed: String)

    /// Two options rule each other out.
    case conflictingOptions(String, String)

    /// The stemming library knows no such language.
    case unknownStemmer(language: String, known: [String])

    /// A file of stop words cannot be read.
    case unreadableStopWords(path: String, reason: String)

    /// A fixed vocabulary has no terms.
    case noFixedTerms

    /// A fixed vocabulary has a term twice.
    case repeatedTerm(term: String, first: Int, second: Int)

    /// There are more distinct terms or documents than column numbers can tell apart.
    case tooManyTerms(count: Int)
}

extension VectorizationError: CustomStringConvertible {
    /// What is wrong and a remedy, as one line for a person.
    public var description: String {
        switch self {
        case .noTerms(let documentCount):
            "none of the \(documentCount) documents holds a term; check the text field, the token rule and the stop words"
        case .emptyVocabulary(let termCount, let documentCount, let minimum, let maximum):
            "none of the \(termCount) terms is in at least \(minimum) and at most \(maximum) of the \(documentCount) "
                + "documents; lower the minimum document frequency or raise the maximum"
        case .crossedLimits(let minimum, let maximum, let documentCount):
            "with \(documentCount) documents the maximum document frequency (\(maximum)) is smaller than the minimum "
                + "(\(minimum)); lower the minimum or raise the maximum"
        case .invalidOption(let name, let value, let allowed):
            "\(name) is \(value), but must be \(allowed)"
        case .conflictingOptions(let first, let second):
            "\(first) cannot be used with \(second); leave one of them out"
        case .unknownStemmer(let language, let known):
            "no stemmer knows the language '\(language)'; known are \(known.joined(separator: ", "))"
        case .unreadableStopWords(let path, let reason):
            "cannot read the stop words '\(path)': \(reason); give a file with one word a line, 'english' or 'none'"
        case .noFixedTerms:
            "the fixed vocabulary has no terms; give at least one"
        case .repeatedTerm(let term, let first, let second):
            "the fixed vocabulary has the term '\(term)' twice, at \(first + 1) and \(second + 1); remove one"
        case .tooManyTerms(let count):
            "there are \(count) terms, more than the \(Int32.max) columns of a matrix; raise the minimum document "
                + "frequency or set a maximum number of features"
        }
    }
}
