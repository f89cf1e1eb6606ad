/// One row of a ledger: a word that carries polarity, and every factor that makes its contribution.
///
/// The contribution is `valence × reverser × negation × facetSign × decay × modality × voice × confidence`, scaled by
/// the cell's normalisation, so that the contributions of a cell sum to its unshrunk score.
public struct EvidenceRow: Hashable, Sendable {
    /// The word or phrase as it stands in the text.
    public var word: String
    /// Its polarity, from −1 to 1.
    public var valence: Double
    /// −1 if the object of the word is reversed ("combat terrorism"), else 1.
    public var reverser: Double
    /// The factor of a negation in scope, else 1.
    public var negation: Double
    /// The facet that the word speaks to.
    public var facet: String
    /// The sign of the facet towards the theme's proposition.
    public var facetSign: Double
    /// The factor of the distance between the word and the facet's mention.
    public var decay: Double
    /// The factor of the statement's modality.
    public var modality: Double
    /// The factor of the statement's voice.
    public var voice: Double
    /// The factor of the statement's confidence.
    public var confidence: Double
    /// What the row adds to the cell's unshrunk score.
    public var contribution: Double
    /// The statement that holds the word.
    public var statementID: String
    /// The article that holds the word.
    public var articleID: String
    /// The code-point offset of the word in the article's text.
    public var start: Int
    /// The code-point offset behind the word.
    public var end: Int
    /// The sentence around the word.
    public var sentence: String

    /// Creates a row.
    public init(
        word: String,
        valence: Double,
        reverser: Double,
        negation: Double,
        facet: String,
        facetSign: Double,
        decay: Double,
        modality: Double,
        voice: Double,
        confidence: Double,
        contribution: Double,
        statementID: String,
        articleID: String,
        start: Int,
        end: Int,
        sentence: String
    ) {
        self.word = word
        self.valence = valence
        self.reverser = reverser
        self.negation = negation
        self.facet = facet
        self.facetSign = facetSign
        self.decay = decay
        self.modality = modality
        self.voice = voice
        self.confidence = confidence
        self.contribution = contribution
        self.statementID = statementID
        self.articleID = articleID
        self.start = start
        self.end = end
        self.sentence = sentence
    }
}
