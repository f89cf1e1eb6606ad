internal import LinearAlgebra
internal import Vectorization

/// The seeds of a person in terms of a matrix: columns for words, rows for articles.
struct ResolvedSeeds {
    /// The seeds of one topic.
    struct Topic {
        /// A factor of its pull.
        var strength = 1.0
        /// The columns of its words and their strengths, ascending.
        var terms: [(column: Int, strength: Double)] = []
        /// The rows of its articles and their strengths, ascending.
        var documents: [(row: Int, strength: Double)] = []
        /// The columns that it must not have, ascending.
        var exclusions: [Int] = []
        /// The words, phrases and articles that the corpus does not have.
        var unknown: [String] = []
        /// The words that must not stand in it and do not stand in the vocabulary.
        var unknownExclusions: [String] = []

        /// Whether nothing of it is known.
        var isEmpty: Bool { terms.isEmpty && documents.isEmpty }
    }

    private(set) var topics: [Topic] = []

    /// An article that holds a phrase is a weaker hint than one that a person named.
    private static let phraseShare = 0.5

    /// Finds words among the terms, phrases that are no terms among the counted ones, and articles by identifier.
    init(_ seeds: TopicSeeds, vectorizer: TFIDFModel, phrases: PhraseCounts?, articleIDs: [String]) {
        let terms = PatternIndex(vectorizer.terms, options: vectorizer.options)
        let phraseIndex = phrases.map { PatternIndex($0.phrases, options: vectorizer.options) }
        let documentsOfPhrases = phrases.map { $0.counts.transposed(parallel: ParallelLoop(threadCount: 1)) }
        let rows = Dictionary(zip(articleIDs, articleIDs.indices)) { first, _ in first }
        for seed in seeds.topics {
            var topic = Topic()
            topic.strength = seed.strength
            let excluded = seed.exclusions.map { ($0, terms.matches(of: $0)) }
            topic.exclusions = Set(excluded.flatMap(\.1)).sorted()
            topic.unknownExclusions = excluded.filter(\.1.isEmpty).map(\.0)
            let barred = Set(topic.exclusions)
            var (columns, documents) = ([Int: Double](), [Int: Double]())
            for word in seed.words {
                let strength = word.strength
                let found = terms.matches(of: word.pattern).filter { !barred.contains($0) }
                for column in found { columns[column] = max(columns[column] ?? 0, strength) }
                guard found.isEmpty else { continue }
                let phrase = phraseIndex?.matches(of: word.pattern) ?? []
                for row in phrase.flatMap({ documentsOfPhrases?.columns(ofRow: $0) ?? [] }) {
                    documents[row] = max(documents[row] ?? 0, strength * Self.phraseShare)
                }
                if phrase.isEmpty { topic.unknown.append(word.pattern) }
            }
            for article in seed.articles {
                if let row = rows[article] {
                    documents[row] = seed.strength
                } else {
                    topic.unknown.append(article)
                }
            }
            topic.terms = columns.sorted { $0.key < $1.key }.map { (column: $0.key, strength: $0.value) }
            topic.documents = documents.sorted { $0.key < $1.key }.map { (row: $0.key, strength: $0.value) }
            topics.append(topic)
        }
    }
}

extension SparseMatrix {
    /// The columns of the entries of a row.
    fileprivate func columns(ofRow row: Int) -> [Int] {
        columnIndices[rowStarts[row]..<rowStarts[row + 1]].map(Int.init)
    }
}
