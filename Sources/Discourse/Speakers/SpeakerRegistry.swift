/// The speakers of many articles, joined by their full names.
///
/// A person or organisation that is named in full has the same identifier in every article; a bare family name, a
/// description or a collective stays with its article. Nothing else is joined.
public struct SpeakerRegistry: Sendable {
    /// One speaker over all articles.
    public struct Entry: Hashable, Sendable {
        /// The speaker as first met.
        public var speaker: Speaker
        /// In how many articles the speaker has a statement.
        public var articleCount: Int
        /// How many statements the speaker has.
        public var statementCount: Int
    }

    private var entriesByID: [String: Entry] = [:]
    private var aliasCounts: [SpeakerAlias: Int] = [:]

    /// Creates an empty registry.
    public init() {}

    /// Adds the speakers and aliases of one article.
    public mutating func add(_ discourse: ArticleDiscourse) {
        var counts: [String: Int] = [:]
        for speaker in discourse.statements.compactMap(\.speaker) { counts[speaker.id, default: 0] += 1 }
        for speaker in discourse.speakers {
            var entry = entriesByID[speaker.id] ?? Entry(speaker: speaker, articleCount: 0, statementCount: 0)
            entry.articleCount += 1
            entry.statementCount += counts[speaker.id] ?? 0
            entry.speaker.role = entry.speaker.role ?? speaker.role
            entry.speaker.organisation = entry.speaker.organisation ?? speaker.organisation
            entriesByID[speaker.id] = entry
        }
        for alias in discourse.aliases {
            let key = SpeakerAlias(speakerID: alias.speakerID, alias: alias.alias, rule: alias.rule, mentionCount: 0)
            aliasCounts[key, default: 0] += alias.mentionCount
        }
    }

    /// The speakers, sorted by identifier.
    public var speakers: [Entry] {
        entriesByID.values.sorted { $0.speaker.id < $1.speaker.id }
    }

    /// Each surface form with the rule that led it to its speaker and its count, sorted.
    public var aliases: [SpeakerAlias] {
        aliasCounts.map { alias, count in
            SpeakerAlias(speakerID: alias.speakerID, alias: alias.alias, rule: alias.rule, mentionCount: count)
        }.sorted { ($0.speakerID, $0.alias, $0.rule.rawValue) < ($1.speakerID, $1.alias, $1.rule.rawValue) }
    }
}
