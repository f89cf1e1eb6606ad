public import Corpus

/// One thing that somebody was reported to have said or done in words: who, what, and how the article puts it.
///
/// Everything after Discourse reads this record only. All ranges count code points of the article's text.
public struct Statement: Hashable, Sendable {
    /// How the words are reported.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// In quotation marks as a whole.
        case direct
        /// In the reporter's words, with a part in quotation marks.
        case mixed
        /// In the reporter's words.
        case indirect
        /// An act of speech without a clause: "endorsed the deal".
        case act
        /// A quotation whose speaker is unknown; shown and counted, never scored.
        case unattributed
    }

    /// Whose words they are.
    public enum Voice: String, Hashable, Sendable, CaseIterable {
        /// The speaker's own, in quotation marks.
        case ownDirect = "own_direct"
        /// The speaker's own, as the reporter put them.
        case ownIndirect = "own_indirect"
        /// A stance verb that the reporter chose: "slammed".
        case reportersWord = "reporters_word"
        /// What a speaker said that another one says.
        case nested
        /// The reporter's own sentence.
        case article
    }

    /// How the content is put forward.
    public enum Modality: String, Hashable, Sendable, CaseIterable {
        /// As a fact or an opinion held.
        case asserted
        /// As something that should happen.
        case demanded
        /// As something that may happen.
        case possible
        /// Under a condition.
        case hypothetical
        /// As a question.
        case questioned
    }

    /// The words that report the statement.
    public struct Cue: Hashable, Sendable {
        /// Where they stand.
        public var range: TextRange
        /// The words as they stand.
        public var text: String
        /// Their dictionary form: "say", "call on".
        public var lemma: String
        /// The class in the cue file: "neutral", "directive".
        public var cueClass: String

        /// Creates a cue.
        public init(range: TextRange, text: String, lemma: String, cueClass: String) {
            self.range = range
            self.text = text
            self.lemma = lemma
            self.cueClass = cueClass
        }
    }

    /// The identifier: `article_id:start:end` over the content.
    public var id: String

    /// The article.
    public var articleID: String

    /// How the words are reported.
    public var kind: Kind

    /// The name of the rule that found the statement: "content-verb-speaker".
    public var pattern: String

    /// Whose words they are.
    public var voice: Voice

    /// How the content is put forward.
    public var modality: Modality

    /// How sure the rule is, from 0 to 1: the precision of its pattern.
    public var confidence: Double

    /// Who said it, or nil if nobody is named.
    public var speaker: Speaker?

    /// The speakers from the outermost to the innermost: "Clinton says Trump thinks" has two.
    public var chain: [Speaker]

    /// Where the speaker is mentioned.
    public var source: TextRange?

    /// The words that report it.
    public var cue: Cue?

    /// What was said; a quotation that is interrupted has several ranges.
    public var content: [TextRange]

    /// The words of the content, its ranges joined by a space.
    public var text: String

    /// Creates a statement; its identifier follows from the article and the content.
    public init(
        articleID: String,
        kind: Kind,
        pattern: String,
        voice: Voice,
        modality: Modality = .asserted,
        confidence: Double,
        speaker: Speaker?,
        chain: [Speaker] = [],
        source: TextRange?,
        cue: Cue?,
        content: [TextRange],
        text: String
    ) {
        self.id = "\(articleID):\(content.first?.start ?? 0):\(content.last?.end ?? 0)"
        self.articleID = articleID
        self.kind = kind
        self.pattern = pattern
        self.voice = voice
        self.modality = modality
        self.confidence = confidence
        self.speaker = speaker
        self.chain = chain
        self.source = source
        self.cue = cue
        self.content = content
        self.text = text
    }
}
