/// A word or phrase of a text that carries polarity.
struct PolarWord: Hashable {
    /// Its tokens.
    var range: Range<Int>
    /// Its polarity, from −1 to 1, as the lexicon gives it.
    var valence: Double
    /// The class in the lexicon.
    var valueClass: String
    /// The factor of intensifiers beside it.
    var intensity: Double = 1
}
