extension TFIDFVectorizer {
    /// How texts become terms and terms weights.
    public struct Options: Hashable, Sendable, Codable {
        /// What terms are made of.
        public var analyzer = Analyzer.word

        /// How words are cut.
        public var tokenRule = TokenRule.unicode

        /// Whether capitals count as small letters.
        public var lowercases = true

        /// Whether accents and other marks are taken off letters: compatibility decomposition (NFKD), then no combining
        /// marks, as scikit-learn's `strip_accents='unicode'`.
        public var stripsAccents = false

        /// The language whose Snowball stemmer cuts words to their stems; nil keeps words whole.
        public var stemLanguage: String?

        /// How many words, or characters, a term has.
        public var ngramRange = 1...1

        /// The test that word pairs and longer runs must pass to become terms; nil takes all of them.
        public var phrases: Phrases?

        /// The fewest documents that have a term; nil stands for 5, or 2 below 1,000 documents.
        public var minimumDocumentFrequency: DocumentFrequency?

        /// The most documents that have a term.
        public var maximumDocumentFrequency = DocumentFrequency.share(0.5)

        /// The most terms: those which are most frequent in the corpus are kept, the first of equally frequent ones.
        public var maximumFeatures: Int?

        /// How weights are made of counts.
        public var weighting = Weighting.tfidf

        /// How often a term is in a document, as a weight.
        ///
        /// On 2,225 BBC articles (ten best words of 10 to 50 topics as they are shown, c_npmi) the double logarithm and the
        /// sublinear frequency are as coherent as each other, and on articles that were not trained on the sublinear
        /// one is: `Benchmarks/coherence.py` prints both.
        public var termFrequency = TermFrequency.sublinear

        /// How much a term tells documents apart, as a weight.
        public var inverseDocumentFrequency = InverseDocumentFrequency.smooth

        /// What the weights of each document are scaled to.
        public var norm = Norm.l2

        /// Creates the options that Rostrum uses for topics.
        public init() {}

        /// The default options of scikit-learn's `TfidfVectorizer`.
        public static var scikitLearn: Options {
            var options = Options()
            options.tokenRule = .scikitLearn
            options.minimumDocumentFrequency = .count(1)
            options.maximumDocumentFrequency = .share(1)
            options.termFrequency = .raw
            return options
        }

        /// The fewest documents that have a term, among so many.
        func minimum(documentCount: Int) -> DocumentFrequency {
            minimumDocumentFrequency ?? .count(documentCount < 1_000 ? 2 : 5)
        }
    }
}

extension TFIDFVectorizer.Options {
    /// Returns the words that the token rule cuts from a text, each once, in the order in which they first come.
    ///
    /// Stop words are not removed and stems not taken.
    public func words(of text: String) -> [String] {
        var options = self
        options.analyzer = .word
        var reader = TermReader(options: options, resolver: TermResolver(stopWords: nil, stemmer: nil))
        reader.read(text) { _ in }
        let (bytes, ends) = reader.vocabulary()
        var start = 0
        return ends.map { end in
            defer { start = Int(end) }
            return String(decoding: bytes[start..<Int(end)], as: UTF8.self)
        }
    }

    /// Checks that every option means something.
    func validate(documentCount: Int) throws(VectorizationError) {
        guard ngramRange.lowerBound >= 1, ngramRange.upperBound <= 16 else {
            throw .invalidOption(name: "the range of n-grams", value: "\(ngramRange)", allowed: "between 1 and 16")
        }
        if let stemLanguage {
            guard analyzer == .word else { throw .conflictingOptions("stemming", "character n-grams") }
            _ = try Stemmer(language: stemLanguage)
        }
        if let phrases {
            guard analyzer == .word else { throw .conflictingOptions("phrases", "character n-grams") }
            try phrases.validate()
        }
        if let maximumFeatures, maximumFeatures < 1 {
            throw .invalidOption(
                name: "the maximum number of terms",
                value: "\(maximumFeatures)",
                allowed: "at least 1"
            )
        }
        if case .bm25(let k1, let b) = weighting, !(k1 >= 0 && k1.isFinite && (0...1).contains(b)) {
            throw .invalidOption(name: "BM25", value: "k1 \(k1), b \(b)", allowed: "k1 from 0 and b between 0 and 1")
        }
        try validateLimits(documentCount: documentCount)
    }

    private func validateLimits(documentCount: Int) throws(VectorizationError) {
        let minimum = minimum(documentCount: documentCount)
        for (name, limit) in [("minimum", minimum), ("maximum", maximumDocumentFrequency)] {
            let isValid =
                switch limit {
                case .count(let count): count >= 0
                case .share(let share): (0...1).contains(share)
                }
            guard isValid else {
                throw .invalidOption(
                    name: "the \(name) document frequency",
                    value: "\(limit)",
                    allowed: "a whole number from 0 or a share between 0 and 1"
                )
            }
        }
        guard
            minimum.documents(of: documentCount) <= maximumDocumentFrequency.documents(of: documentCount)
                || documentCount == 0 || minimumDocumentFrequency == nil
        else {
            throw .crossedLimits(minimum: minimum, maximum: maximumDocumentFrequency, documentCount: documentCount)
        }
    }
}
