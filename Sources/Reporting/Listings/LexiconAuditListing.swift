public import Stance

/// The findings of a lexicon audit, as a document, as records, as a review file and for a person.
public struct LexiconAuditListing: PrintableReport {
    private let audit: LexiconAudit

    /// Creates a listing.
    public init(_ audit: LexiconAudit) {
        self.audit = audit
    }

    /// The definition of a finding.
    public static let findings = RecordDefinition<LexiconAudit.Finding>(
        name: "lexicon_findings",
        summary: "A word of a corpus that a lexicon may value wrongly or may lack.",
        key: ["word"]
    )
    .field("word", .text, "The word in lower case.") { .string($0.word) }
    .field("kind", .choice(LexiconAudit.Finding.Kind.allCases.map(\.rawValue)), "What is found.") {
        .string($0.kind.rawValue)
    }
    .field("valence", .number(-4...4), isNullable: true, "Its value in the lexicon; null if it has none.") {
        .optional($0.valence)
    }
    .field("proposed_valence", .number(-4...4), "The value that is proposed; 0 takes the polarity away.") {
        .number($0.proposedValence)
    }
    .field("count", .integer, "Its occurrences.") { .integer($0.count) }
    .field("articles", .integer, "The articles that it occurs in.") { .integer($0.articles) }
    .field("score", .number(-1...1), "Cosine with the axis from the negative to the positive words.") {
        .number($0.score)
    }
    .field("strength", .number(nil), "1 and -1 lie at the middle positive and negative word of the lexicon.") {
        .number($0.strength)
    }
    .field("nearest", .list(.object(neighbourFields)), "The nearest words of the lexicon.") { finding in
        .array(
            finding.nearest.map {
                .object([JSONField("word", .string($0.word)), JSONField("valence", .number($0.valence))])
            }
        )
    }
    .field("examples", .list(.text), "Sentences with the word.") { .array($0.examples.map(JSONValue.string)) }

    private static let neighbourFields = [
        FieldDescription("word", .text, "The word."),
        FieldDescription("valence", .number(-4...4), "Its value in the lexicon."),
    ]

    private static let blockedFields = [
        FieldDescription("reason", .choice(WordExclusion.allCases.map(\.rawValue)), "Why nothing is proposed."),
        FieldDescription("count", .integer, "The words."),
        FieldDescription("examples", .list(.text), "The most frequent ones."),
    ]

    /// The document.
    public static let layout = RecordLayout(
        name: "lexicon_audit",
        summary: "What a corpus says about a lexicon; a proposal, never a score.",
        key: [],
        fields: [
            FieldDescription("words", .integer, "Words of all texts."),
            FieldDescription("different_words", .integer, "Different words that occur often enough."),
            FieldDescription("positive_seeds", .integer, "Positive words that the axis is learnt from."),
            FieldDescription("negative_seeds", .integer, "Negative words that the axis is learnt from."),
            FieldDescription("area_under_curve", .number(0...1), "How well held-out lexicon words are told apart."),
            FieldDescription("suspicious", .integer, "Suspicious words, those beyond the limit included."),
            FieldDescription("missing", .integer, "Missing words, those beyond the limit included."),
            FieldDescription("findings", .list(.object(findings.layout.fields)), "The words to decide on."),
            FieldDescription("blocked", .list(.object(blockedFields)), "Polar words for which nothing is proposed."),
        ]
    )

    /// The document's data.
    public var value: JSONValue {
        .object([
            JSONField("words", .integer(audit.tokenCount)),
            JSONField("different_words", .integer(audit.wordCount)),
            JSONField("positive_seeds", .integer(audit.positiveSeedCount)),
            JSONField("negative_seeds", .integer(audit.negativeSeedCount)),
            JSONField("area_under_curve", .number(audit.areaUnderCurve)),
            JSONField("suspicious", .integer(audit.foundCounts[.suspicious] ?? 0)),
            JSONField("missing", .integer(audit.foundCounts[.missing] ?? 0)),
            JSONField("findings", .array(audit.findings.map(Self.findings.record))),
            JSONField(
                "blocked",
                .array(
                    audit.blocked.map {
                        .object([
                            JSONField("reason", .string($0.reason.rawValue)), JSONField("count", .integer($0.count)),
                            JSONField("examples", .array($0.examples.map(JSONValue.string))),
                        ])
                    }
                )
            ),
        ])
    }

    /// The findings as a listing.
    public var listing: Listing<LexiconAudit.Finding> { listing(audit.findings) }

    private func listing(_ rows: [LexiconAudit.Finding]) -> Listing<LexiconAudit.Finding> {
        Listing(
            definition: Self.findings,
            rows: rows,
            columns: [
                .init("word") { $0.word },
                .init("count", alignment: .right) { "\($0.count)" },
                .init("valence", alignment: .right) { $0.valence.map(Self.number) ?? "–" },
                .init("proposed", alignment: .right) { Self.number($0.proposedValence) },
                .init("strength", alignment: .right) { DecimalText.text($0.strength, places: 2, showsPlus: true) },
                .init("nearest words of the lexicon", isFlexible: true) { finding in
                    finding.nearest.map { "\($0.word) \(Self.number($0.valence))" }.joined(separator: ", ")
                },
            ]
        )
    }

    /// The counts, both lists and what was left out, for a person.
    public func text(isMarkdown: Bool, width: Int?, isColoured: Bool) -> String {
        var text = """
            \(audit.tokenCount) words, \(audit.wordCount) different ones that occur often enough
            axis learnt from \(audit.positiveSeedCount) positive and \(audit.negativeSeedCount) negative words of the lexicon
            held-out lexicon words told apart: AUC \(DecimalText.text(audit.areaUnderCurve, places: 3)) (0.5 is chance)

            """
        if audit.areaUnderCurve < Self.usefulArea {
            text += "that is too little to go by: give a larger corpus\n"
        }
        for kind in LexiconAudit.Finding.Kind.allCases {
            let rows = audit.findings.filter { $0.kind == kind }
            let all = audit.foundCounts[kind] ?? 0
            let shown = rows.count < all ? ", the strongest \(rows.count) shown" : ""
            let meaning =
                kind == .suspicious
                ? "the sign disagrees with the neighbours" : "polar by its neighbours, not in the lexicon"
            text += "\n\(kind.rawValue) (\(all)\(shown)): \(meaning)\n\n"
            text += listing(rows).text(isMarkdown: isMarkdown, width: width, isColoured: isColoured)
        }
        text += "\nnothing is proposed for (\(audit.blocked.reduce(0) { $0 + $1.count }) words)\n\n"
        let table = TextTable(
            columns: [
                TextTable.Column("reason"), TextTable.Column("words", alignment: .right),
                TextTable.Column("such as", isFlexible: true),
            ],
            rows: audit.blocked.map { [$0.reason.rawValue, "\($0.count)", $0.examples.joined(separator: ", ")] }
        )
        return text + (isMarkdown ? table.markdown() : table.text(width: width, isColoured: isColoured))
    }

    /// The area under the curve below which the lists are worth little.
    private static let usefulArea = 0.8

    /// The review file: a row for each finding, with an empty column for the decision.
    public var review: String {
        let columns = [
            "word", "kind", "valence", "proposed_valence", "decision", "count", "articles", "strength", "nearest",
            "example_1", "example_2",
        ]
        let rows = audit.findings.map { finding -> [String?] in
            [
                finding.word, finding.kind.rawValue, finding.valence.map(Self.plain),
                Self.plain(finding.proposedValence),
                nil, "\(finding.count)", "\(finding.articles)", Self.plain((finding.strength * 100).rounded() / 100),
                finding.nearest.map { "\($0.word) \(Self.plain($0.valence))" }.joined(separator: ", "),
                finding.examples.first, finding.examples.dropFirst().first,
            ]
        }
        return ([columns] + rows).map(DelimitedText.tsvRow).joined()
    }

    private static func number(_ value: Double) -> String { DecimalText.text(value, places: 1, showsPlus: true) }

    /// A number as programs read it: -1.5, 2.
    private static func plain(_ value: Double) -> String {
        value == value.rounded() ? String(Int(value)) : String((value * 1000).rounded() / 1000)
    }
}
