/// A word or phrase of a text that carries polarity.
struct PolarWord: Hashable {
    /// Its tokens.
    var range: Range<Int>
    /// The tokens to show as evidence, where they are not ``range``.
    var shown: Range<Int>?
    /// Its polarity, from −1 to 1, as the lexicon gives it.
    var valence: Double
    /// Whether it is an act that benefits its object: "encourage".
    var helps = false
    /// Whether it is bad news rather than a judgement: "flood", "explosion".
    var isBadNews = false
    /// The factor of intensifiers beside it.
    var intensity: Double = 1
}
