import Analysis
import Reporting
import TopicModeling

/// The quality of topics, as a document, as records and for a person.
struct TopicEvaluationReport: PrintableReport {
    /// One topic.
    struct Row {
        var id: String
        var label: String
        var terms: [String]
        var coherence: [CoherenceMeasure: Double]
        var exclusivity: Double?
        var diagnostics: TopicDiagnostics.Measures?
        var unseenTerms: [String]
    }

    let rows: [Row]
    let evaluation: TopicEvaluation
    let mode: CoherenceMode

    /// Creates a report; topics of other programs have the numbers of their lines as identifiers.
    init(_ evaluation: TopicEvaluation, model: TopicModel?, mode: CoherenceMode) {
        self.evaluation = evaluation
        self.mode = mode
        rows = evaluation.terms.indices.map { topic in
            Row(
                id: model?.topics[topic].id ?? "\(topic + 1)",
                label: model?.topics[topic].label ?? evaluation.terms[topic].prefix(3).joined(separator: ", "),
                terms: evaluation.terms[topic],
                coherence: evaluation.coherence.values.mapValues { $0[topic] },
                exclusivity: evaluation.exclusivity?[topic],
                diagnostics: evaluation.diagnostics?.topics[topic],
                unseenTerms: evaluation.coherence.unseenTerms[topic]
            )
        }
    }

    private static let measures: [(CoherenceMeasure, String)] = [
        (.npmi, "Mean normalised pointwise mutual information of the terms, windows of 10 words."),
        (.cV, "Mean cosine of the terms' NPMI vectors with their sum, windows of 110 words."),
        (.uci, "Mean pointwise mutual information of the terms, windows of 10 words."),
        (.uMass, "Mean log conditional probability of the terms in documents."),
    ]

    private static let measureFields = measures.map { FieldDescription($0.0.rawValue, .number(nil), $0.1) }

    /// The records, one a topic.
    static let definition = measures.reduce(
        RecordDefinition<Row>(
            name: "topic_coherence",
            summary: "How well the terms of a topic go together.",
            key: ["topic_id"]
        )
        .field("topic_id", .text, "Identifier of the topic.") { .string($0.id) }
        .field("label", .text, "What stands for the topic.") { .string($0.label) }
    ) { definition, measure in
        definition.field(measure.0.rawValue, .number(nil), measure.1) { .number($0.coherence[measure.0] ?? 0) }
    }
    .field("exclusivity", .number(0...1), isNullable: true, "How much the terms are the topic's own.") {
        $0.exclusivity.map(JSONValue.number) ?? .null
    }
    .field("effective_words", .number(nil), isNullable: true, "Number of equally weighted terms as concentrated.") {
        .optional($0.diagnostics?.effectiveWords)
    }
    .field("corpus_distance", .number(nil), isNullable: true, "Divergence of its terms from the corpus, in nats.") {
        .optional($0.diagnostics?.corpusDistance)
    }
    .field("document_entropy", .number(nil), isNullable: true, "Entropy of its share over the texts, in nats.") {
        .optional($0.diagnostics?.documentEntropy)
    }
    .field("first_rank_share", .number(0...1), isNullable: true, "Share of its texts in which it is the largest.") {
        .optional($0.diagnostics?.firstRankShare)
    }
    .field("problem", .choice(["background", "narrow"]), isNullable: true, "What looks wrong with the topic.") {
        .optional($0.diagnostics?.problem?.rawValue)
    }
    .field("terms", .list(.text), "The terms that were measured, best first.") {
        .array($0.terms.map(JSONValue.string))
    }
    .field("unseen_terms", .list(.text), "Terms that no text has; their pairs count as 0.") {
        .array($0.unseenTerms.map(JSONValue.string))
    }

    /// The document.
    static let layout = RecordLayout(
        name: "topic_evaluation",
        summary: "How good topics are on a corpus, and such topics on articles that they never saw.",
        key: [],
        fields: [
            FieldDescription("texts", .integer, "The texts in which terms were counted."),
            FieldDescription("mode", .text, "How windows were counted: exact, or as gensim does."),
            FieldDescription("coherence", .object(measureFields), "The means of all topics."),
            FieldDescription("diversity", .number(0...1), "The share of distinct terms."),
            FieldDescription(
                "held_out",
                .object(measureFields),
                isNullable: true,
                "The means, on one half, of topics trained on the other; null where that was not asked for or failed."
            ),
            FieldDescription(
                "views",
                .list(.object(TermViewRows.fields)),
                "The orders of terms, the one measured first."
            ),
            FieldDescription(
                "stop_word_candidates",
                .list(.object(StopWordRows.fields)),
                "Words that many topics have and none owns."
            ),
            FieldDescription("topics", .list(.object(definition.layout.fields)), "The topics."),
        ]
    )

    var value: JSONValue {
        .object([
            JSONField("texts", .integer(evaluation.coherence.textCount)),
            JSONField("mode", .string(mode.rawValue)),
            JSONField("coherence", means(of: evaluation.coherence)),
            JSONField("diversity", .number(evaluation.diversity)),
            JSONField("held_out", evaluation.heldOut.map { means(of: $0) } ?? .null),
            JSONField("views", .array(evaluation.views.map(TermViewRows.value))),
            JSONField(
                "stop_word_candidates",
                .array((evaluation.diagnostics?.stopWordCandidates ?? []).map(StopWordRows.value))
            ),
            JSONField("topics", .array(rows.map(Self.definition.record))),
        ])
    }

    private func means(of coherence: TopicCoherence) -> JSONValue {
        .object(Self.measures.map { JSONField($0.0.rawValue, .number(coherence.mean($0.0) ?? 0)) })
    }

    /// The topics as a listing, the most coherent first.
    var listing: Listing<Row> {
        let sorted = rows.enumerated().sorted {
            ($1.element.coherence[.npmi] ?? 0, $0.offset) < ($0.element.coherence[.npmi] ?? 0, $1.offset)
        }
        return Listing(
            definition: Self.definition,
            rows: sorted.map(\.element),
            columns: [.init("topic") { $0.id }]
                + Self.measures.map { measure, _ in
                    .init(measure.rawValue, alignment: .right) { Self.decimal($0.coherence[measure] ?? 0) }
                } + [
                    .init("exclusivity", alignment: .right) { $0.exclusivity.map(Self.decimal) ?? "–" },
                    .init("terms", isFlexible: true) { $0.terms.joined(separator: " ") },
                ]
        )
    }

    private static func decimal(_ value: Double) -> String { DecimalText.text(value, places: 3) }

    /// The topics and the means for a person.
    func text(isMarkdown: Bool, width: Int?, isColoured: Bool) -> String {
        var lines = [listing.text(isMarkdown: isMarkdown, width: width, isColoured: isColoured), ""]
        lines.append("mean on \(evaluation.coherence.textCount) texts: \(line(evaluation.coherence))")
        if let heldOut = evaluation.heldOut {
            lines.append("held out (trained on one half, \(heldOut.textCount) others): \(line(heldOut))")
        } else if let problem = evaluation.heldOutProblem {
            lines.append("held out: not measured, since \(problem)")
        }
        lines.append("diversity \(Self.decimal(evaluation.diversity))")
        if !evaluation.views.isEmpty {
            lines.append("")
            lines.append(
                TermViewRows.text(evaluation.views, isMarkdown: isMarkdown, width: width, isColoured: isColoured)
            )
        }
        if let diagnostics = evaluation.diagnostics { lines += advice(diagnostics) }
        let unseen = rows.flatMap(\.unseenTerms)
        if !unseen.isEmpty {
            lines.append("\(unseen.count) terms are in no text, such as '\(unseen[0])': their pairs count as 0")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// What to look at, in words.
    private func advice(_ diagnostics: TopicDiagnostics) -> [String] {
        var lines: [String] = []
        for (problem, meaning) in [
            (TopicDiagnostics.Problem.background, "common words without a subject"),
            (.narrow, "a few articles make the topic"),
        ] {
            let topics = rows.filter { $0.diagnostics?.problem == problem }
            if !topics.isEmpty {
                lines.append(
                    "\(problem.rawValue) (\(meaning)): " + topics.map { "\($0.id) \($0.label)" }.joined(separator: "; ")
                )
            }
        }
        let words = diagnostics.stopWordCandidates.prefix(20).map(\.term)
        if !words.isEmpty {
            lines.append("words that no topic owns, for '--stop-words FILE': " + words.joined(separator: " "))
        }
        return lines
    }

    private func line(_ coherence: TopicCoherence) -> String {
        Self.measures.map { "\($0.0.rawValue) \(Self.decimal(coherence.mean($0.0) ?? 0))" }.joined(separator: "  ")
    }
}
