public import Corpus

/// What was said in one article, and by whom.
public struct ArticleDiscourse: Hashable, Sendable {
    /// The statements, by their place in the text.
    public var statements: [Statement]

    /// The speakers of the statements, one each, sorted by identifier.
    public var speakers: [Speaker]

    /// The words by which each speaker is mentioned, sorted by identifier and alias.
    public var aliases: [SpeakerAlias]

    /// The sentences, as ranges of code points of the text.
    public var sentences: [TextRange]

    /// Creates the result for one article.
    public init(statements: [Statement], speakers: [Speaker], aliases: [SpeakerAlias], sentences: [TextRange]) {
        self.statements = statements
        self.speakers = speakers
        self.aliases = aliases
        self.sentences = sentences
    }

    /// Creates the result for one article, whose speakers and aliases follow from the statements.
    ///
    /// - Parameters:
    ///   - statements: The statements, by their place in the text.
    ///   - sentences: The sentences, as ranges of code points of the text.
    public init(statements: [Statement], sentences: [TextRange]) {
        var byID: [String: Speaker] = [:]
        var counts: [SpeakerAlias: Int] = [:]
        for speaker in statements.compactMap(\.speaker) {
            if byID[speaker.id] == nil { byID[speaker.id] = speaker }
            let alias = SpeakerAlias(
                speakerID: speaker.id,
                alias: speaker.mention,
                rule: speaker.resolvedBy,
                mentionCount: 0
            )
            counts[alias, default: 0] += 1
        }
        self.init(
            statements: statements,
            speakers: byID.values.sorted { $0.id < $1.id },
            aliases: counts.map { alias, count in
                SpeakerAlias(speakerID: alias.speakerID, alias: alias.alias, rule: alias.rule, mentionCount: count)
            }.sorted { ($0.speakerID, $0.alias, $0.rule.rawValue) < ($1.speakerID, $1.alias, $1.rule.rawValue) },
            sentences: sentences
        )
    }
}
