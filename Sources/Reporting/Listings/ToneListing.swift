/// The tone of one text.
public struct ToneRecord: Hashable, Sendable {
    /// The identifier of the text.
    public var id: String
    /// The tone, from −1 to 1; nil if no word carries polarity.
    public var tone: Double?
    /// The tone toward the text's target; nil without a target or without a word that speaks to it.
    public var towardTarget: Double?

    /// Creates a record.
    public init(id: String, tone: Double?, towardTarget: Double?) {
        self.id = id
        self.tone = tone
        self.towardTarget = towardTarget
    }
}

/// Tones as a listing.
public enum ToneListing {
    /// The definition of the record.
    public static let definition = RecordDefinition<ToneRecord>(
        name: "tone",
        summary: "The tone of one text, and its tone toward its target.",
        key: ["id"]
    )
    .field("id", .text, "The text.") { .string($0.id) }
    .field("tone", .number(-1...1), isNullable: true, "Mood of the words; null if none carries any.") {
        .optional($0.tone)
    }
    .field("toward_target", .number(-1...1), isNullable: true, "Mood toward the target; null without evidence.") {
        .optional($0.towardTarget)
    }

    /// Returns the listing.
    public static func listing(_ rows: [ToneRecord]) -> Listing<ToneRecord> {
        Listing(
            definition: definition,
            rows: rows,
            columns: [
                .init("id", isFlexible: true) { $0.id },
                .init("tone", alignment: .right) { StanceBar.number($0.tone) },
                .init("") { $0.tone.map(StanceBar.text) ?? "" },
                .init("toward target", alignment: .right) { StanceBar.number($0.towardTarget) },
            ]
        )
    }
}
