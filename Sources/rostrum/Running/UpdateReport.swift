import Reporting
import TopicModeling
import Vectorization

/// What an update did: how well the articles fitted, what became of the topics, how long it took.
struct UpdateReport {
    let outcome: TopicModelUpdate.Outcome
    let documentCount: Int
    let modelSeconds: Double
    let readSeconds: Double
    let updateSeconds: Double
    let output: String

    static let layout = RecordLayout(
        name: "update",
        summary: "How new articles were added to a topic model.",
        key: [],
        fields: [
            FieldDescription("documents", .integer, "New articles."),
            FieldDescription("empty_documents", .integer, "New articles without a word of the vocabulary."),
            FieldDescription("new_terms", .integer, "Terms that joined the vocabulary."),
            FieldDescription("terms", .integer, "Terms of the vocabulary."),
            FieldDescription("topics", .integer, "Topics."),
            FieldDescription("unknown_share", .number(0...1), "Share of their words that the model did not know."),
            FieldDescription("training_residual", .number(0...1), "Mean residual share of the training documents."),
            FieldDescription("new_residual", .number(0...1), "That of the new articles before the update."),
            FieldDescription(
                "bad_share",
                .number(0...1),
                "Share of the new articles with a residual that nine in ten training documents stay below."
            ),
            FieldDescription("alarm", .boolean, "Whether the new articles fit badly."),
            FieldDescription(
                "lineage",
                .list(.object(LineageListing.definition.layout.fields)),
                "What became of the topics."
            ),
            FieldDescription(
                "seconds",
                .object([
                    FieldDescription("model", .number(nil), "Reading the model."),
                    FieldDescription("read", .number(nil), "Reading the articles."),
                    FieldDescription("update", .number(nil), "Updating."),
                ]),
                "Wall-clock seconds of each step."
            ),
            FieldDescription("model", .text, "The file of the updated model."),
        ]
    )

    var value: JSONValue {
        let fit = outcome.fit
        return .object([
            JSONField("documents", .integer(documentCount)),
            JSONField("empty_documents", .integer(outcome.emptyDocumentCount)),
            JSONField("new_terms", .integer(outcome.newTermCount)),
            JSONField("terms", .integer(outcome.model.vectorizer.terms.count)),
            JSONField("topics", .integer(outcome.model.topicCount)),
            JSONField("unknown_share", .number(fit.unknownShare)),
            JSONField("training_residual", .number(fit.trainingResidual)),
            JSONField("new_residual", .number(fit.newResidual)), JSONField("bad_share", .number(fit.badShare)),
            JSONField("alarm", .bool(fit.isAlarming)),
            JSONField("lineage", LineageListing.value(of: outcome.model)),
            JSONField(
                "seconds",
                .object([
                    JSONField("model", .number(modelSeconds)), JSONField("read", .number(readSeconds)),
                    JSONField("update", .number(updateSeconds)),
                ])
            ),
            JSONField("model", .string(output)),
        ])
    }

    /// What a person must know beside the table.
    var notes: [String] {
        let fit = outcome.fit
        let terms =
            outcome.newTermCount > 0
            ? "\(outcome.newTermCount) new terms" : "no new terms: the vocabulary stays as it was"
        var notes = ["\(documentCount) new articles, \(terms); topics: \(LineageListing.summary(of: outcome.events))"]
        if outcome.emptyDocumentCount > 0 {
            notes.append("\(outcome.emptyDocumentCount) of the new articles have no word of the vocabulary")
        }
        let added = outcome.events.filter { $0.status == .new }.flatMap(\.to)
        let residuals =
            "\(Percentage.text(fit.newResidual)) of the new articles stays unexplained, "
            + "\(Percentage.text(fit.trainingResidual)) of the training documents; \(Percentage.text(fit.badShare)) of them "
            + "fit worse than nine in ten of those"
        if fit.isAlarming {
            notes.append("the new articles fit badly: \(residuals)")
            notes.append(
                added.isEmpty
                    ? "no group of them makes a topic of its own; try a larger '--new-topics', a smaller "
                        + "'--min-articles', or train on all articles with '--previous' and more '--topics'"
                    : "topics were added for them: \(added.joined(separator: ", ")); to look for more, train on all articles "
                        + "with '--previous' and a larger '--topics'"
            )
        } else {
            notes.append("the new articles fit: \(residuals)")
        }
        return notes + ["written to \(output)"]
    }
}
