internal import Vectorization

/// Finds the terms of a vocabulary that words, phrases and patterns of a person stand for.
struct PatternIndex {
    private let terms: TermTable
    private let options: TFIDFVectorizer.Options

    /// The positions of the terms, in the order of their bytes.
    private let order: [Int]

    init(_ terms: TermTable, options: TFIDFVectorizer.Options) {
        self.terms = terms
        self.options = options
        order = (0..<terms.count).sorted { terms.bytes(at: $0).lexicographicallyPrecedes(terms.bytes(at: $1)) }
    }

    /// Returns the positions of the terms that a pattern stands for, in the order of their bytes.
    func matches(of text: String) -> [Int] {
        let pattern = TermPattern(normalized(text))
        let prefix = pattern.prefix
        let first = order.partitioningIndex { !terms.bytes(at: $0).lexicographicallyPrecedes(prefix) }
        return order[first...].prefix { terms.bytes(at: $0).starts(with: prefix) }
            .filter { pattern.matches(terms.bytes(at: $0)) }
    }

    /// The words of a pattern as the vectorizer cuts, folds and stems them; a word with a `*` in it is no whole word,
    /// and is only put in small letters.
    private func normalized(_ text: String) -> String {
        text.split(separator: " ").flatMap { word in
            word.contains("*") ? [word.lowercased()] : stems(of: options.words(of: String(word)))
        }.joined(separator: " ")
    }

    private func stems(of words: [String]) -> [String] {
        guard let language = options.stemLanguage, let stemmer = try? Stemmer(language: language) else { return words }
        return words.map { stemmer.stem($0) }
    }
}
