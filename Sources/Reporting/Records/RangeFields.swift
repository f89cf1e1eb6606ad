internal import Corpus

/// The fields of a range of code points inside other records.
enum RangeFields {
    /// The fields, in their order.
    static let layout: [FieldDescription] = [
        FieldDescription("start", .integer, "Code-point offset into the article's text."),
        FieldDescription("end", .integer, "Code-point offset behind the last code point."),
    ]

    /// Returns a range as a JSON object, or `null`.
    static func value(of range: TextRange?) -> JSONValue {
        guard let range else { return .null }
        return .object([JSONField("start", .integer(range.start)), JSONField("end", .integer(range.end))])
    }
}
