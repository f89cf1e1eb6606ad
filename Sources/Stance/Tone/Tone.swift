/// The mood of a text's words.
public struct Tone: Sendable, Hashable {
    /// From −1 to 1, or nil if no word carries polarity.
    public var value: Double?
    /// What adds up to the value, in the order of the text.
    public var ledger: [ToneRow]

    /// Squashes the sum of the rows' products into −1…1 and scales the rows so that they sum to the result.
    ///
    /// The value is s / √(s² + a), as in Hutto and Gilbert (2014), "VADER", where a sets how fast it saturates.
    init(rows: [ToneRow], saturation: Double) {
        ledger = rows
        guard !rows.isEmpty else {
            value = nil
            return
        }
        let sum = rows.reduce(0) { $0 + $1.product }
        let scale = 1 / (sum * sum + saturation).squareRoot()
        for index in ledger.indices { ledger[index].contribution = ledger[index].product * scale }
        value = ledger.reduce(0) { $0 + $1.contribution }
    }
}
