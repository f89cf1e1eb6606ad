internal import Discourse
public import Stance

/// One word of a comparison of two speakers.
public struct StanceShiftRow: Hashable, Sendable {
    /// The comparison.
    public var comparison: StanceComparison
    /// The word and what it adds.
    public var shift: StanceComparison.Shift
}

/// The words that make the difference between two speakers, as a listing.
public enum StanceComparisonListing {
    /// The definition of the record.
    public static let definition = RecordDefinition<StanceShiftRow>(
        name: "stance_comparison",
        summary: "What one word adds to the scores of two speakers on one theme; the differences of a theme sum to "
            + "stance_raw_a − stance_raw_b.",
        key: ["theme", "facet", "word"]
    )
    .field("theme", .text, "The theme.") { .string($0.comparison.first.theme) }
    .field("facet", .text, isNullable: true, "The facet; null is the theme's roll-up.") {
        .optional($0.comparison.first.facet)
    }
    .field("speaker_a", .object(SpeakerFields.layout), "The first speaker.") {
        SpeakerFields.value(of: $0.comparison.first.speaker)
    }
    .field("speaker_b", .object(SpeakerFields.layout), "The second speaker.") {
        SpeakerFields.value(of: $0.comparison.second.speaker)
    }
    .field("stance_raw_a", .number(-1...1), "The first speaker's sum of evidence.") {
        .number($0.comparison.first.stanceRaw)
    }
    .field("stance_raw_b", .number(-1...1), "The second speaker's sum of evidence.") {
        .number($0.comparison.second.stanceRaw)
    }
    .field("word", .text, "The word or phrase that carries polarity, in small letters.") { .string($0.shift.word) }
    .field("contribution_a", .number(-1...1), "What it adds to stance_raw_a.") { .number($0.shift.first) }
    .field("contribution_b", .number(-1...1), "What it adds to stance_raw_b.") { .number($0.shift.second) }
    .field("difference", .number(-2...2), "contribution_a − contribution_b.") { .number($0.shift.difference) }
    .field("rows_a", .integer, "Ledger rows of the word in the first cell.") { .integer($0.shift.firstCount) }
    .field("rows_b", .integer, "Ledger rows of the word in the second cell.") { .integer($0.shift.secondCount) }

    /// Returns the listing.
    ///
    /// - Parameter comparisons: The comparisons, one a theme, of the same two speakers.
    /// - Returns: The words of one theme after the other.
    public static func listing(_ comparisons: [StanceComparison]) -> Listing<StanceShiftRow> {
        let rows = comparisons.flatMap { comparison in
            comparison.shifts.map { StanceShiftRow(comparison: comparison, shift: $0) }
        }
        let (first, second) = (comparisons.first?.first.speaker.name, comparisons.first?.second.speaker.name)
        return Listing(
            definition: definition,
            rows: rows,
            columns: [
                .init("word", isFlexible: true) { $0.shift.word },
                .init(first ?? "A", alignment: .right) { contribution($0.shift.first, count: $0.shift.firstCount) },
                .init(second ?? "B", alignment: .right) { contribution($0.shift.second, count: $0.shift.secondCount) },
                .init("difference", alignment: .right) { StanceBar.number($0.shift.difference) },
                .init("") { StanceBar.text($0.shift.difference) },
            ]
        )
    }

    /// Returns the text for a person: for each theme the two verdicts, and the words that part them.
    ///
    /// - Parameters:
    ///   - comparisons: The comparisons, one a theme.
    ///   - isMarkdown: Whether the tables are Markdown.
    ///   - width: The columns of the terminal, or nil for a pipe, where no cell is cut.
    ///   - isColoured: Whether headings are set off.
    /// - Returns: The text, with a last line end.
    public static func text(
        _ comparisons: [StanceComparison],
        isMarkdown: Bool,
        width: Int?,
        isColoured: Bool
    ) -> String {
        comparisons.map { comparison in
            heading(comparison) + "\n\n"
                + listing([comparison]).text(isMarkdown: isMarkdown, width: width, isColoured: isColoured)
        }.joined(separator: "\n")
    }

    private static func heading(_ comparison: StanceComparison) -> String {
        let (first, second) = (comparison.first, comparison.second)
        let sides = [first, second].map { cell in
            "  \(cell.speaker.name): \(StanceBar.number(cell.stanceRaw)) \(StanceListing.verdict(of: cell))"
        }
        let theme = first.facet.map { "\(first.theme)/\($0)" } ?? first.theme
        let sum = "  the words sum to the difference of \(StanceBar.number(comparison.difference))"
        return ([theme] + sides + [sum]).joined(separator: "\n")
    }

    /// A word that a speaker does not use adds nothing, which is not a measured 0.
    private static func contribution(_ value: Double, count: Int) -> String {
        count == 0 ? "–" : StanceBar.number(value)
    }
}
