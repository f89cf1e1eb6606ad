/// Decides which term a token counts as.
struct TermResolver: ~Copyable {
    private let stopWords: TokenTable?
    private let stemmer: Stemmer?
    private let index: TermIndex?
    private var stems: TokenTable?

    /// Creates a resolver.
    ///
    /// - Parameters:
    ///   - stopWords: Tokens that are removed, before stems are taken.
    ///   - stemmer: What cuts words to their stems.
    ///   - index: The terms of a model; without them every token or stem is a term.
    init(stopWords: TokenTable?, stemmer: consuming Stemmer?, index: TermIndex? = nil) {
        self.stopWords = stopWords
        self.index = index
        stems = index == nil && stemmer != nil ? TokenTable() : nil
        self.stemmer = stemmer
    }

    /// Whether any token is another term than itself.
    var changesTokens: Bool { stopWords != nil || stemmer != nil || index != nil }

    /// The number of distinct stems, where they are the terms.
    var ownTermCount: Int? { stems?.count ?? index?.tokenCount }

    /// The distinct stems, where they are the terms.
    func ownTerms() -> (bytes: [UInt8], ends: [UInt64])? {
        stems?.contents()
    }

    /// Returns the number of the term that a new token counts as.
    mutating func term(of bytes: ArraySlice<UInt8>, token: Int) -> Int32 {
        if let stopWords, stopWords.find(bytes) != nil { return TermNumbering.removed }
        var stem = bytes
        if stemmer != nil {
            stem = (stemmer?.stem(Array(bytes)) ?? Array(bytes))[...]
        }
        if let index {
            return index.token(stem) ?? TermNumbering.unknown
        }
        return Int32(truncatingIfNeeded: stems?.intern(stem) ?? token)
    }
}
