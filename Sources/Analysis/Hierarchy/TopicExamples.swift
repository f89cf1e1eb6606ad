internal import Corpus
public import Discourse
internal import Foundation
public import LinearAlgebra
public import TopicModeling
internal import Vectorization

/// Finds what topics look like in a corpus.
///
/// An article stands for a topic by the length of the topic's part of it times the topic's share, as in training. The
/// sentences come from the best of them: the words of each belong to topics by ``TopicModeling/TopicAttribution``, and
/// the part that belongs to the topic is compared with the topic's terms.
public struct TopicExamples: Sendable {
    /// How much of each kind to find.
    public struct Options: Hashable, Sendable {
        /// The number of phrases.
        public var candidateCount = 5
        /// The number of articles.
        public var articleCount = 3
        /// The number of sentences.
        public var passageCount = 3

        /// Creates the default options.
        public init() {}
    }

    /// The articles of a topic whose sentences are looked at.
    private static let searchedCount = 30
    /// The words of a sentence that can be read alone.
    private static let lengths = 8...50

    private let model: TopicModel
    private let extractor: StatementExtractor
    private let options: Options
    private let parallel: ParallelLoop

    /// Creates a search.
    ///
    /// - Parameters:
    ///   - model: The topics.
    ///   - extractor: Cuts articles into sentences.
    ///   - options: How much to find.
    ///   - parallel: The loop to run on; the result does not depend on it.
    public init(model: TopicModel, extractor: StatementExtractor, options: Options = Options(), parallel: ParallelLoop)
    {
        self.model = model
        self.extractor = extractor
        self.options = options
        self.parallel = parallel
    }

    /// Returns an example of each topic, in the order of the model.
    ///
    /// - Throws: `VectorizationError` if the model's vectorizer cannot be used here.
    public func run(_ documents: TopicDocuments) throws -> [TopicExample] {
        let shares = model.shares(of: documents.coefficients)
        let ranked = model.topics.indices.map { rankedArticles(documents, shares, topic: $0) }
        let passages = try passages(in: documents, ranked)
        let candidates = candidates(documents, shares)
        return model.topics.indices.map { topic in
            TopicExample(
                topic: model.topics[topic],
                candidates: candidates[topic],
                articles: ranked[topic].prefix(options.articleCount).map {
                    TopicExample.Source(article: documents.articles[$0], share: Double(shares[$0, topic]))
                },
                passages: passages[topic]
            )
        }
    }

    /// The articles that a topic covers best, best first, one of each group of near-duplicates.
    private func rankedArticles(_ documents: TopicDocuments, _ shares: DenseMatrix, topic: Int) -> [Int] {
        documents.articles.indices
            .filter { documents.duplicates.representative(of: $0) == $0 && shares[$0, topic] > 0 }
            .map { (article: $0, score: documents.coefficients[$0, topic] * shares[$0, topic]) }
            .sorted { ($1.score, $0.article) < ($0.score, $1.article) }
            .prefix(max(options.articleCount, Self.searchedCount)).map(\.article)
    }

    private func candidates(_ documents: TopicDocuments, _ shares: DenseMatrix) -> [[LabelCandidate]] {
        let vectorizer = TFIDFVectorizer(options: model.vectorizer.options, stopWords: model.vectorizer.stopWords)
        let weights = documents.articles.indices.map { Float(documents.duplicates.weight(of: $0)) }
        let texts = documents.articles.map(\.body)
        guard let phrases = PhraseCounting(vectorizer: vectorizer, longest: 3).count(texts, parallel: parallel) else {
            return model.topics.map { _ in [] }
        }
        return LabelCandidates(phrases: phrases, model: model, shares: shares.scalingRows(by: weights))
            .best(count: options.candidateCount)
    }

    // MARK: - Sentences

    /// A sentence of an article.
    private struct Sentence {
        var article: Int
        var range: TextRange
        var text: String
    }

    private func passages(in documents: TopicDocuments, _ ranked: [[Int]]) throws -> [[TopicExample.Passage]] {
        let searched = ranked.map { $0.prefix(Self.searchedCount) }
        let articles = Set(searched.joined()).sorted()
        let sentences = parallel.mapChunks(of: articles.count, chunkSize: 8) { _, range in
            range.flatMap { readableSentences(of: articles[$0], documents.articles[articles[$0]]) }
        }.flatMap(\.self)
        let matrix = try model.vectorizer.transform(sentences.map(\.text), parallel: parallel).matrix
        let closeness = TopicAttribution(model: model).closeness(
            of: matrix,
            in: sentences.map(\.article),
            coefficients: documents.coefficients,
            parallel: parallel
        )
        let byArticle = Dictionary(grouping: sentences.indices) { sentences[$0].article }
        return model.topics.indices.map { topic in
            let best = searched[topic].compactMap { article in
                byArticle[article]?.max { (closeness[$0, topic], $1) < (closeness[$1, topic], $0) }
            }
            let ordered = best.sorted { (closeness[$1, topic], $0) < (closeness[$0, topic], $1) }
            return ordered.prefix(options.passageCount).filter { closeness[$0, topic] > 0 }.map { place in
                TopicExample.Passage(
                    articleID: documents.articles[sentences[place].article].id,
                    range: sentences[place].range,
                    text: sentences[place].text,
                    closeness: Double(closeness[place, topic])
                )
            }
        }
    }

    private func readableSentences(of number: Int, _ article: Article) -> [Sentence] {
        let scalars = Array(article.text.unicodeScalars)
        return extractor.extract(article).sentences.compactMap { range in
            guard range.start >= 0, range.end <= scalars.count, range.start < range.end else { return nil }
            var text = String.UnicodeScalarView()
            text.append(contentsOf: scalars[range.start..<range.end])
            let words = text.split { $0.properties.isWhitespace }
            guard Self.lengths.contains(words.count) else { return nil }
            return Sentence(article: number, range: range, text: String(text))
        }
    }
}
