import Analysis
import Reporting
import TopicModeling
import Vectorization

/// What a training reports: where it ended, why, and how long each step took.
struct TrainingReport {
    let training: TopicPipeline.Training
    let readSeconds: Double
    let output: String

    static let layout = RecordLayout(
        name: "training",
        summary: "How a topic model was trained.",
        key: [],
        fields: [
            FieldDescription("objective", .number(nil), "Frobenius norm of X − WH, or the divergence of the loss."),
            FieldDescription("iterations", .integer, "Iterations."),
            FieldDescription("stopped_by", .text, "The rule that ended the training."),
            FieldDescription(
                "seconds",
                .object([
                    FieldDescription("read", .number(nil), "Reading the corpus."),
                    FieldDescription("vectorize", .number(nil), "Vectorizing."),
                    FieldDescription("initialise", .number(nil), "Finding the start."),
                    FieldDescription("factorise", .number(nil), "The iterations."),
                    FieldDescription("trials", .number(nil), "Choosing the number of topics, and their stability."),
                ]),
                "Wall-clock seconds of each step."
            ),
            FieldDescription("documents", .integer, "Documents."),
            FieldDescription("terms", .integer, "Terms of the vocabulary."),
            FieldDescription("topics", .integer, "Topics."),
            FieldDescription(
                "reason",
                .text,
                isNullable: true,
                "Why so many topics; null where their number was given."
            ),
            FieldDescription("unstable", .list(.text), "The topics that seldom come back on parts of the corpus."),
            FieldDescription("model", .text, "The file of the model."),
            FieldDescription(
                "guidance",
                .list(.object(GuidanceListing.definition.layout.fields)),
                "The seeded topics, in the order of the seed file."
            ),
            FieldDescription(
                "lineage",
                .list(.object(LineageListing.definition.layout.fields)),
                "What became of the topics of the previous model; empty without one."
            ),
        ]
    )

    var value: JSONValue {
        let record = training.model.training
        return .object([
            JSONField("objective", .number(record.objective)),
            JSONField("iterations", .integer(record.iterations)),
            JSONField("stopped_by", .string(record.stoppedBy)),
            JSONField(
                "seconds",
                .object([
                    JSONField("read", .number(readSeconds)),
                    JSONField("vectorize", .number(training.vectorizeSeconds)),
                    JSONField("initialise", .number(training.initializeSeconds)),
                    JSONField("factorise", .number(training.factorizeSeconds)),
                    JSONField("trials", .number(training.trialSeconds)),
                ])
            ),
            JSONField("documents", .integer(record.documentCount)),
            JSONField("terms", .integer(training.model.vectorizer.terms.count)),
            JSONField("topics", .integer(training.model.topicCount)),
            JSONField("reason", .optional(training.selection?.reason)),
            JSONField("unstable", .array(unstable.map { .string($0.id) })),
            JSONField("model", .string(output)),
            JSONField("guidance", GuidanceListing.value(of: training.model)),
            JSONField("lineage", LineageListing.value(of: training.model)),
        ])
    }

    private var unstable: [Topic] {
        training.model.topics.filter { $0.stability?.isUnstable == true }
    }

    /// A few lines for a person.
    var summary: String {
        let record = training.model.training
        let objective = (record.objective * 1e4).rounded() / 1e4
        let choice = training.selection.map { "\($0.reason)\nrostrum: " } ?? ""
        return choice
            + "\(training.model.topicCount) topics from \(record.documentCount) documents; objective \(objective) after "
            + "\(record.iterations) iterations, stopped by \(record.stoppedBy); written to \(output)"
    }
}
