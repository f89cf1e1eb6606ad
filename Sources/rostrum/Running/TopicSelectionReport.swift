import LinearAlgebra
import Reporting
import TopicModeling

/// The numbers of topics that were tried, as a document, as records and for a person.
struct TopicSelectionReport: PrintableReport {
    /// One number of topics.
    struct Row {
        var candidate: TopicCountCandidate
        /// `chosen`, `runner-up`, or nil.
        var role: String?
    }

    let selection: TopicCountSelection
    let documentCount: Int
    let termCount: Int
    let samples: Int

    /// Creates a report.
    init(selection: TopicCountSelection, matrix: SparseMatrix, samples: Int) {
        self.selection = selection
        documentCount = matrix.rowCount
        termCount = matrix.columnCount
        self.samples = samples
    }

    /// The records, one a number of topics.
    static let definition = RecordDefinition<Row>(
        name: "topic_count",
        summary: "How well one number of topics does on random parts of a corpus.",
        key: ["topics"]
    )
    .field("topics", .integer, "Number of topics.") { .integer($0.candidate.topicCount) }
    .field("stability", .number(0...1), "Mean Jaccard similarity of the matched topics of two parts.") {
        .number($0.candidate.stability)
    }
    .field("stability_error", .number(nil), "Its standard error, by the jackknife over parts.") {
        .number($0.candidate.stabilityError)
    }
    .field("held_out_error", .number(nil), "Share of unseen halves of unseen articles left unexplained.") {
        .number($0.candidate.heldOutError)
    }
    .field("held_out_coherence", .number(-1...1), "Mean NPMI of the 10 best terms in unseen articles.") {
        .number($0.candidate.heldOutCoherence)
    }
    .field("score", .number(0...1), "Stability × held-out coherence.") { .number($0.candidate.score) }
    .field("role", .choice(["chosen", "runner-up"]), isNullable: true, "What became of it.") { .optional($0.role) }

    /// The document.
    static let layout = RecordLayout(
        name: "topic_selection",
        summary: "How many topics a corpus has, and why.",
        key: [],
        fields: [
            FieldDescription("chosen", .integer, "The best number of topics."),
            FieldDescription("runners_up", .list(.integer), "The next best, best first, without neighbours."),
            FieldDescription("reason", .text, "Why it was chosen, as one sentence."),
            FieldDescription("complete", .boolean, "Whether the search came to its end before the time ran out."),
            FieldDescription("documents", .integer, "Documents."),
            FieldDescription("terms", .integer, "Terms of the vocabulary."),
            FieldDescription("samples", .integer, "Random parts of the corpus."),
            FieldDescription("candidates", .list(.object(definition.layout.fields)), "What was tried, by number."),
        ]
    )

    var value: JSONValue {
        .object([
            JSONField("chosen", .integer(selection.chosen.topicCount)),
            JSONField("runners_up", .array(selection.runnersUp.map { .integer($0.topicCount) })),
            JSONField("reason", .string(selection.reason)),
            JSONField("complete", .bool(selection.isWhole)),
            JSONField("documents", .integer(documentCount)),
            JSONField("terms", .integer(termCount)),
            JSONField("samples", .integer(samples)),
            JSONField("candidates", .array(rows.map(Self.definition.record))),
        ])
    }

    private var rows: [Row] {
        let runners = Set(selection.runnersUp.map(\.topicCount))
        return selection.candidates.map { candidate in
            let count = candidate.topicCount
            let role = count == selection.chosen.topicCount ? "chosen" : runners.contains(count) ? "runner-up" : nil
            return Row(candidate: candidate, role: role)
        }
    }

    /// The numbers of topics as a listing.
    var listing: Listing<Row> {
        let best = selection.candidates.map(\.score).max() ?? 0
        return Listing(
            definition: Self.definition,
            rows: rows,
            columns: [
                .init("topics", alignment: .right) { "\($0.candidate.topicCount)" },
                .init("stability", alignment: .right) {
                    "\(Self.decimal($0.candidate.stability)) ±\(Self.decimal($0.candidate.stabilityError))"
                },
                .init("coherence", alignment: .right) { Self.decimal($0.candidate.heldOutCoherence) },
                .init("error", alignment: .right) { Self.decimal($0.candidate.heldOutError) },
                .init("score", alignment: .right) { Self.decimal($0.candidate.score) },
                .init("") { ShareBar.text(best > 0 ? $0.candidate.score / best : 0, width: 16) },
                .init("") { $0.role ?? "" },
            ]
        )
    }

    /// The table and the choice for a person.
    func text(isMarkdown: Bool, width: Int?, isColoured: Bool) -> String {
        var lines = [listing.text(isMarkdown: isMarkdown, width: width, isColoured: isColoured), ""]
        lines.append(selection.reason + ".")
        if !selection.runnersUp.isEmpty {
            lines.append("Runners-up: " + selection.runnersUp.map(Self.described).joined(separator: "; ") + ".")
        }
        if !selection.isWhole { lines.append("The time ran out before the gaps beside the best number were narrow.") }
        return lines.joined(separator: "\n") + "\n"
    }

    /// What a progress line says of a number that was tried.
    static func progress(_ candidate: TopicCountCandidate) -> String { "tried \(described(candidate))" }

    private static func described(_ candidate: TopicCountCandidate) -> String {
        "\(candidate.topicCount) topics (stability \(decimal(candidate.stability)), coherence "
            + "\(decimal(candidate.heldOutCoherence)), score \(decimal(candidate.score)))"
    }

    private static func decimal(_ value: Double) -> String { DecimalText.text(value, places: 3) }
}
