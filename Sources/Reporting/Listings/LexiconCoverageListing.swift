public import Stance

/// How much of a corpus a lexicon covers, as a document, as records and for a person.
public struct LexiconCoverageListing: PrintableReport {
    private let coverage: LexiconCoverage

    /// Creates a listing.
    public init(_ coverage: LexiconCoverage) {
        self.coverage = coverage
    }

    /// The definition of an uncovered word.
    public static let words = RecordDefinition<LexiconCoverage.Word>(
        name: "uncovered_words",
        summary: "A frequent word that a lexicon does not hold.",
        key: ["word"]
    )
    .field("word", .text, "The word in lower case.") { .string($0.word) }
    .field("count", .integer, "Its occurrences.") { .integer($0.count) }
    .field("articles", .integer, "The articles that it occurs in.") { .integer($0.articles) }

    private static let share = FieldType.number(0...1)

    /// The document.
    public static let layout = RecordLayout(
        name: "lexicon_coverage",
        summary: "How much of a corpus a lexicon covers.",
        key: [],
        fields: [
            FieldDescription("articles", .integer, "Articles."),
            FieldDescription("covered_articles", .integer, "Articles with a covered word."),
            FieldDescription("words", .integer, "Words of all texts, numbers left out."),
            FieldDescription("covered_words", .integer, "Words that the lexicon gives polarity to in their place."),
            FieldDescription("positive_words", .integer, "Covered words above 0."),
            FieldDescription("negative_words", .integer, "Covered words below 0."),
            FieldDescription("covered_share", share, isNullable: true, "Covered words of all words."),
            FieldDescription("content_words", .integer, "Words in lower case that are no function words."),
            FieldDescription("covered_content_share", share, isNullable: true, "Covered content words of all of them."),
            FieldDescription(
                "polar_words",
                .integer,
                isNullable: true,
                "Words that this lexicon or the shipped one values; null for the shipped one itself."
            ),
            FieldDescription("covered_polar_share", share, isNullable: true, "Covered words of the polar ones."),
            FieldDescription("different_uncovered_words", .integer, "Different content words without polarity."),
            FieldDescription("uncovered", .list(.object(words.layout.fields)), "The most frequent of them."),
        ]
    )

    /// The document's data.
    public var value: JSONValue {
        .object([
            JSONField("articles", .integer(coverage.articleCount)),
            JSONField("covered_articles", .integer(coverage.coveredArticleCount)),
            JSONField("words", .integer(coverage.tokenCount)),
            JSONField("covered_words", .integer(coverage.coveredTokenCount)),
            JSONField("positive_words", .integer(coverage.positiveTokenCount)),
            JSONField("negative_words", .integer(coverage.negativeTokenCount)),
            JSONField("covered_share", .optional(coveredShare)),
            JSONField("content_words", .integer(coverage.contentTokenCount)),
            JSONField("covered_content_share", .optional(coveredContentShare)),
            JSONField("polar_words", coverage.polarTokenCount.map(JSONValue.integer) ?? .null),
            JSONField("covered_polar_share", .optional(coveredPolarShare)),
            JSONField("different_uncovered_words", .integer(coverage.uncoveredCount)),
            JSONField("uncovered", .array(coverage.uncovered.map(Self.words.record))),
        ])
    }

    /// The uncovered words as a listing.
    public var listing: Listing<LexiconCoverage.Word> {
        Listing(
            definition: Self.words,
            rows: coverage.uncovered,
            columns: [
                .init("uncovered word", isFlexible: true) { $0.word },
                .init("count", alignment: .right) { "\($0.count)" },
                .init("articles", alignment: .right) { "\($0.articles)" },
            ]
        )
    }

    /// The counts and the uncovered words for a person.
    public func text(isMarkdown: Bool, width: Int?, isColoured: Bool) -> String {
        var facts = [
            ("articles", "\(coverage.articleCount)", "\(coverage.coveredArticleCount) with a covered word"),
            ("words", "\(coverage.tokenCount)", covered(coverage.coveredTokenCount, coveredShare)),
            (
                "content words", "\(coverage.contentTokenCount)",
                covered(coverage.coveredContentTokenCount, coveredContentShare)
            ),
        ]
        if let polar = coverage.polarTokenCount {
            facts.append(("polar words", "\(polar)", covered(coverage.coveredTokenCount, coveredPolarShare)))
        }
        facts.append(("positive", "\(coverage.positiveTokenCount)", ""))
        facts.append(("negative", "\(coverage.negativeTokenCount)", ""))
        facts.append(
            ("uncovered", "\(coverage.uncoveredCount)", "different words; the most frequent below")
        )
        let table = TextTable(
            columns: [
                TextTable.Column(""), TextTable.Column("count", alignment: .right),
                TextTable.Column("of these", isFlexible: true),
            ],
            rows: facts.map { [$0.0, $0.1, $0.2] }
        )
        let counts = isMarkdown ? table.markdown() : table.text(width: width, isColoured: isColoured)
        return counts + "\n" + listing.text(isMarkdown: isMarkdown, width: width, isColoured: isColoured)
    }

    private func covered(_ count: Int, _ share: Double?) -> String {
        "\(count) covered\(share.map { " (\(Percentage.text($0)))" } ?? "")"
    }

    private var coveredShare: Double? { Self.ratio(coverage.coveredTokenCount, coverage.tokenCount) }
    private var coveredContentShare: Double? {
        Self.ratio(coverage.coveredContentTokenCount, coverage.contentTokenCount)
    }
    private var coveredPolarShare: Double? {
        coverage.polarTokenCount.flatMap { Self.ratio(coverage.coveredTokenCount, $0) }
    }

    private static func ratio(_ part: Int, _ whole: Int) -> Double? {
        whole > 0 ? Double(part) / Double(whole) : nil
    }
}
