/// The mood of a text's words.
public struct Tone: Sendable, Hashable {
    /// From −1 to 1, or nil if no word carries polarity.
    public var value: Double?
    /// What adds up to the value, in the order of the text.
    public var ledger: [ToneRow]

    /// Squashes the sum of the words' products into −1…1 and scales the rows so that they sum to the result.
    ///
    /// The value is s / √(s² + a), as in Hutto and Gilbert (2014), "VADER", where a sets how fast it saturates.
    init(words: [ToneWord], in text: MarkedText, saturation: Double) {
        guard !words.isEmpty else {
            value = nil
            ledger = []
            return
        }
        let scale = Self.scale(words.reduce(0) { $0 + $1.product }, saturation)
        ledger = words.map { $0.row(in: text, contribution: $0.product * scale) }
        value = ledger.reduce(0) { $0 + $1.contribution }
    }

    /// Returns the factor by which a sum is squashed.
    static func scale(_ sum: Double, _ saturation: Double) -> Double {
        1 / (sum * sum + saturation).squareRoot()
    }
}
