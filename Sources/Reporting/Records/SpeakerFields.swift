internal import Discourse

/// The fields that describe a speaker inside other records.
enum SpeakerFields {
    /// The fields, in their order.
    static let layout: [FieldDescription] = [
        FieldDescription("id", .text, "Identifier: from the full name, or scoped to the article while unresolved."),
        FieldDescription("name", .text, "Full name, without title and role."),
        FieldDescription("kind", .choice(Speaker.Kind.allCases.map(\.rawValue)), "What kind of speaker it is."),
        FieldDescription("mention", .text, "The words of the mention as they stand in the article."),
        FieldDescription(
            "resolved_by",
            .choice(Speaker.Resolution.allCases.map(\.rawValue)),
            "The rule that led from the mention to the speaker."
        ),
        FieldDescription("role", .text, isNullable: true, "Office or profession."),
        FieldDescription("organisation", .text, isNullable: true, "Organisation or country."),
    ]

    /// Returns a speaker as a JSON object, or `null`.
    static func value(of speaker: Speaker?) -> JSONValue {
        guard let speaker else { return .null }
        return .object([
            JSONField("id", .string(speaker.id)),
            JSONField("name", .string(speaker.name)),
            JSONField("kind", .string(speaker.kind.rawValue)),
            JSONField("mention", .string(speaker.mention)),
            JSONField("resolved_by", .string(speaker.resolvedBy.rawValue)),
            JSONField("role", .optional(speaker.role)),
            JSONField("organisation", .optional(speaker.organisation)),
        ])
    }
}
