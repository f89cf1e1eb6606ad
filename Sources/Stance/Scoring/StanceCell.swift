public import Discourse

/// What one speaker's statements say on one theme, or on one of its facets.
public struct StanceCell: Hashable, Sendable {
    /// The side that the unshrunk evidence takes.
    public enum Verdict: String, Hashable, Sendable, CaseIterable {
        /// The evidence supports the theme's proposition.
        case support = "for"
        /// The evidence opposes it.
        case against
        /// There is clear evidence on both sides.
        case mixed
        /// The speaker speaks about the theme but takes no side.
        case none
    }

    /// How far the verdict can be relied on.
    public enum Certainty: String, Hashable, Sendable, CaseIterable {
        /// Enough independent statements, and the sign is very probable.
        case firm
        /// The sign is probable.
        case leaning
        /// Too little evidence for a verdict.
        case insufficient
    }

    /// Who speaks.
    public var speaker: Speaker
    /// The theme.
    public var theme: String
    /// The facet, or nil for the theme's roll-up.
    public var facet: String?
    /// The article, in tables by article.
    public var articleID: String?
    /// The name of the period, in tables by period: "2031-03"; nil for articles without a date.
    public var period: String?
    /// The sum of the evidence, from −1 to 1.
    public var stanceRaw: Double
    /// The factor that shrinks the score towards 0 when evidence is thin, from 0 to 1: *n* / (*n* + *k*) for *n* independent
    /// statements with evidence and a prior that is worth *k* statements.
    public var shrinkage: Double
    /// `stanceRaw × shrinkage`.
    public var stance: Double
    /// The lower end of the 95 % interval of ``stance``, from −1 to 1; nil if none was computed or there is no evidence.
    public var stanceLow: Double?
    /// The upper end of the 95 % interval of ``stance``, from −1 to 1; nil if none was computed or there is no evidence.
    public var stanceHigh: Double?
    /// The probability that the speaker's position has the sign of ``stanceRaw``, from 0 to 1; nil like the interval.
    public var signProbability: Double?
    /// The side of the unshrunk evidence.
    public var verdict: Verdict
    /// How far the verdict can be relied on.
    public var certainty: Certainty
    /// The mood of the words, from −1 to 1, or nil if no word carries any.
    public var tone: Double?
    /// Whether tone and stance have different signs.
    public var toneStanceConflict: Bool
    /// The number of independent statements.
    public var statementCount: Int
    /// How many of them have the theme from their article, without a word of their own for it.
    public var inheritedCount: Int
    /// The number of articles.
    public var articleCount: Int
    /// The ledger: its contributions sum to ``stanceRaw``.
    public var evidence: [EvidenceRow]

    /// Creates a cell.
    public init(
        speaker: Speaker,
        theme: String,
        facet: String? = nil,
        articleID: String? = nil,
        period: String? = nil,
        stanceRaw: Double,
        shrinkage: Double,
        stanceLow: Double? = nil,
        stanceHigh: Double? = nil,
        signProbability: Double? = nil,
        verdict: Verdict,
        certainty: Certainty,
        tone: Double?,
        toneStanceConflict: Bool,
        statementCount: Int,
        inheritedCount: Int = 0,
        articleCount: Int,
        evidence: [EvidenceRow]
    ) {
        self.speaker = speaker
        self.theme = theme
        self.facet = facet
        self.articleID = articleID
        self.period = period
        self.stanceRaw = stanceRaw
        self.shrinkage = shrinkage
        self.stance = stanceRaw * shrinkage
        self.stanceLow = stanceLow
        self.stanceHigh = stanceHigh
        self.signProbability = signProbability
        self.verdict = verdict
        self.certainty = certainty
        self.tone = tone
        self.toneStanceConflict = toneStanceConflict
        self.statementCount = statementCount
        self.inheritedCount = inheritedCount
        self.articleCount = articleCount
        self.evidence = evidence
    }
}
