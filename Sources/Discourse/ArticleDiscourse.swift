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
}
