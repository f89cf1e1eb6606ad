import Analysis
import Reporting
import TopicModeling

/// The orders of terms in a report of an evaluation.
enum TermViewRows {
    static let fields = [
        FieldDescription("view", .choice(["coherence", "weight", "relevance", "frex", "lift"]), "The order."),
        FieldDescription("lambda", .number(0...1), isNullable: true, "λ of the relevance."),
        FieldDescription("c_npmi", .number(nil), "Coherence on the corpus, windows of 10 words."),
        FieldDescription("c_v", .number(nil), "Coherence on the corpus, windows of 110 words."),
        FieldDescription("diversity", .number(0...1), "The share of distinct terms."),
        FieldDescription("held_out_c_npmi", .number(nil), isNullable: true, "c_npmi on articles not trained on."),
        FieldDescription("held_out_c_v", .number(nil), isNullable: true, "c_v on articles not trained on."),
    ]

    static func value(_ view: TermViewEvaluation) -> JSONValue {
        .object([
            JSONField("view", .string(name(view.view))),
            JSONField("lambda", .optional(lambda(view.view))),
            JSONField("c_npmi", .number(view.coherence.mean(.npmi) ?? 0)),
            JSONField("c_v", .number(view.coherence.mean(.cV) ?? 0)),
            JSONField("diversity", .number(view.diversity)),
            JSONField("held_out_c_npmi", .optional(view.heldOut?.mean(.npmi))),
            JSONField("held_out_c_v", .optional(view.heldOut?.mean(.cV))),
        ])
    }

    static func text(_ views: [TermViewEvaluation], isMarkdown: Bool, width: Int?, isColoured: Bool) -> String {
        let titles = ["c_npmi", "c_v", "diversity", "held-out c_npmi", "held-out c_v"]
        let table = TextTable(
            columns: [TextTable.Column("view")] + titles.map { TextTable.Column($0, alignment: .right) },
            rows: views.map { view in
                let numbers = [
                    view.coherence.mean(.npmi), view.coherence.mean(.cV), view.diversity,
                    view.heldOut?.mean(.npmi), view.heldOut?.mean(.cV),
                ]
                return [title(view.view)] + numbers.map { $0.map { DecimalText.text($0, places: 3) } ?? "–" }
            }
        )
        return isMarkdown ? table.markdown() : table.text(width: width, isColoured: isColoured)
    }

    private static func title(_ view: TermView) -> String {
        name(view) + (lambda(view).map { " λ \(DecimalText.text($0, places: 1))" } ?? "")
    }

    private static func name(_ view: TermView) -> String {
        switch view {
        case .coherence: "coherence"
        case .weight: "weight"
        case .relevance: "relevance"
        case .frex: "frex"
        case .lift: "lift"
        }
    }

    private static func lambda(_ view: TermView) -> Double? {
        if case .relevance(let lambda) = view { lambda } else { nil }
    }
}

/// The candidates for the list of stop words in a report of an evaluation.
enum StopWordRows {
    static let fields = [
        FieldDescription("term", .text, "The word."),
        FieldDescription("topics", .integer, "The topics among whose 20 best terms it is."),
        FieldDescription("document_share", .number(0...1), "The share of the documents that have it."),
        FieldDescription("evenness", .number(0...1), "How evenly its weight is spread over the topics."),
    ]

    static func value(_ candidate: StopWordCandidate) -> JSONValue {
        .object([
            JSONField("term", .string(candidate.term)),
            JSONField("topics", .integer(candidate.topicCount)),
            JSONField("document_share", .number(candidate.documentShare)),
            JSONField("evenness", .number(candidate.evenness)),
        ])
    }
}
