internal import Corpus
internal import Discourse
internal import LinearAlgebra
internal import TopicModeling

/// Topic shares of articles, and their means over speakers and months.
struct TopicShareTables {
    private(set) var byArticle: [TopicShare] = []
    private(set) var bySpeaker: [TopicShare] = []
    private(set) var bySpeakerAndPeriod: [TopicShare] = []

    /// The least share that is listed: half of all rows would be traces that nobody reads.
    private static let leastShare = 0.01

    init(articles: [Article], duplicates: DuplicateGroups, statements: [Statement], topics: TopicOutcome) {
        guard case .model(let model, let documentTopics) = topics else { return }
        let shares = model.shares(of: documentTopics)
        let ids = model.topics.map(\.id)
        let covered = articles.indices.filter { article in shares.row(article).contains { $0 > 0 } }
        for article in covered {
            for topic in ids.indices where Double(shares[article, topic]) >= Self.leastShare {
                byArticle.append(
                    TopicShare(
                        articleID: articles[article].id,
                        topicID: ids[topic],
                        share: Double(shares[article, topic]),
                        articleCount: 1
                    )
                )
            }
        }
        let weights = articles.indices.map(duplicates.weight)
        let speakersOfArticle = Self.speakers(of: statements)
        var speakers: [String: [Int]] = [:]
        var speakersInPeriods: [SpeakerPeriod: [Int]] = [:]
        for article in covered {
            let period = articles[article].publishedAt.map { Period.month.firstDay(of: $0) }
            for speaker in speakersOfArticle[articles[article].id] ?? [] {
                speakers[speaker, default: []].append(article)
                if let period {
                    speakersInPeriods[SpeakerPeriod(period: period, speakerID: speaker), default: []].append(article)
                }
            }
        }
        bySpeaker = speakers.sorted { $0.key < $1.key }.flatMap { speaker, members in
            Self.means(of: members, shares: shares, weights: weights, ids: ids).map { $0.of(speaker: speaker) }
        }
        bySpeakerAndPeriod = speakersInPeriods.sorted { $0.key < $1.key }.flatMap { key, members in
            Self.means(of: members, shares: shares, weights: weights, ids: ids).map {
                $0.of(speaker: key.speakerID).in(period: key.period)
            }
        }
    }

    /// The identifiers of the resolved speakers of each article, each once.
    private static func speakers(of statements: [Statement]) -> [String: [String]] {
        var speakers: [String: Set<String>] = [:]
        for statement in statements {
            // A speaker scoped to one article has the topics of that article, which are listed already.
            guard let speaker = statement.speaker, !speaker.id.hasPrefix("\(statement.articleID)/") else { continue }
            speakers[statement.articleID, default: []].insert(speaker.id)
        }
        return speakers.mapValues { $0.sorted() }
    }

    /// The mean shares of some articles, in which a group of near-duplicates counts once.
    private static func means(
        of articles: [Int],
        shares: DenseMatrix,
        weights: [Double],
        ids: [String]
    ) -> [TopicShare] {
        let total = articles.reduce(0.0) { $0 + weights[$1] }
        return ids.indices.compactMap { topic in
            let sum = articles.reduce(0.0) { $0 + weights[$1] * Double(shares[$1, topic]) }
            let share = sum / total
            guard share >= leastShare else { return nil }
            return TopicShare(topicID: ids[topic], share: share, articleCount: articles.count)
        }
    }
}

/// A speaker in a period.
private struct SpeakerPeriod: Hashable, Comparable {
    var period: String
    var speakerID: String

    static func < (left: SpeakerPeriod, right: SpeakerPeriod) -> Bool {
        (left.period, left.speakerID) < (right.period, right.speakerID)
    }
}

extension TopicShare {
    fileprivate func `in`(period: String) -> TopicShare {
        var share = self
        share.period = period
        return share
    }

    fileprivate func of(speaker: String) -> TopicShare {
        var share = self
        share.speakerID = speaker
        return share
    }
}
