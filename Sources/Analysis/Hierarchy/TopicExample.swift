public import Corpus
public import TopicModeling

/// What a topic looks like in a corpus: phrases that may name it, its articles, and the sentences that carry it.
public struct TopicExample: Sendable {
    /// An article that the topic covers.
    public struct Source: Sendable {
        /// The article.
        public var article: Article
        /// The topic's share of it, 0…1.
        public var share: Double
    }

    /// A sentence that carries the topic.
    public struct Passage: Sendable {
        /// The article that it stands in.
        public var articleID: String
        /// Where it stands, in code points of the article's text.
        public var range: TextRange
        /// The sentence.
        public var text: String
        /// How close the part of its words that belongs to the topic is to the topic's terms: a cosine, 0…1.
        public var closeness: Double
    }

    /// The topic.
    public var topic: Topic
    /// The phrases that name it best, best first.
    public var candidates: [LabelCandidate]
    /// The articles that it covers best, best first, one of each group of near-duplicates.
    public var articles: [Source]
    /// The sentences that are closest to it, closest first, one of each article.
    public var passages: [Passage]
}
