internal import LinearAlgebra
internal import TopicModeling
internal import Vectorization

/// Counts the phrases that may become labels of topics: neighbours in the text that meet more often than by chance.
struct PhraseCounting {
    private let vectorizer: TFIDFVectorizer?

    /// Prepares counting in the way in which texts are vectorized.
    ///
    /// - Parameters:
    ///   - vectorizer: How texts become terms; stems and characters make no labels.
    ///   - longest: The most words of a phrase.
    init(vectorizer: TFIDFVectorizer, longest: Int = 2) {
        guard vectorizer.options.analyzer == .word, vectorizer.options.stemLanguage == nil else {
            self.vectorizer = nil
            return
        }
        var options = TFIDFVectorizer.Options()
        options.tokenRule = vectorizer.options.tokenRule
        options.ngramRange = 2...longest
        options.maximumFeatures = 20_000
        options.termFrequency = .raw
        options.inverseDocumentFrequency = .none
        options.norm = .none
        options.phrases = Phrases(minimumScore: 0.2, minimumCount: 2)
        self.vectorizer = TFIDFVectorizer(options: options, stopWords: vectorizer.stopWords)
    }

    /// Returns the counts, or nil if the texts have no phrases.
    func count(_ texts: [String], parallel: ParallelLoop) -> PhraseCounts? {
        guard let vectorizer else { return nil }
        var options = vectorizer.options
        options.minimumDocumentFrequency = .count(max(2, min(5, texts.count / 200)))
        guard
            let (model, counts) = try? TFIDFVectorizer(options: options, stopWords: vectorizer.stopWords)
                .fitTransform(texts, parallel: parallel)
        else { return nil }
        return PhraseCounts(phrases: model.terms, counts: counts, associations: model.phraseScores)
    }
}
