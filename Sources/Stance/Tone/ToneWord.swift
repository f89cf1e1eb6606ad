internal import Discourse

/// A polar word with its factors, before its text is cut out.
struct ToneWord: Hashable {
    var range: Range<Int>
    var valence: Double
    var intensity = 1.0
    var negation = 1.0
    var reverser = 1.0
    var contrast = 1.0
    var decay = 1.0

    /// The product of all factors.
    var product: Double { valence * intensity * negation * reverser * contrast * decay }

    /// Returns the row of the ledger.
    func row(in text: MarkedText, contribution: Double) -> ToneRow {
        ToneRow(
            word: text.string(range),
            valence: valence,
            intensity: intensity,
            negation: negation,
            reverser: reverser,
            contrast: contrast,
            decay: decay,
            contribution: contribution,
            start: Int(text.tokens[range.lowerBound].start),
            end: Int(text.tokens[range.upperBound - 1].end)
        )
    }
}
