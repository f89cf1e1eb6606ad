import Reporting

/// How many documents a transform took and how long each step was.
struct TransformReport {
    let documentCount: Int
    let readSeconds: Double
    let vectorizeSeconds: Double
    let factorizeSeconds: Double
    let output: String

    static let layout = RecordLayout(
        name: "transform",
        summary: "How documents were given their topics.",
        key: [],
        fields: [
            FieldDescription("documents", .integer, "Documents."),
            FieldDescription(
                "seconds",
                .object([
                    FieldDescription("read", .number(nil), "Reading the corpus or the matrix."),
                    FieldDescription("vectorize", .number(nil), "Vectorizing."),
                    FieldDescription("factorise", .number(nil), "Finding the topics."),
                ]),
                "Wall-clock seconds of each step."
            ),
            FieldDescription("output", .text, "The file of the topics."),
        ]
    )

    var value: JSONValue {
        .object([
            JSONField("documents", .integer(documentCount)),
            JSONField(
                "seconds",
                .object([
                    JSONField("read", .number(readSeconds)), JSONField("vectorize", .number(vectorizeSeconds)),
                    JSONField("factorise", .number(factorizeSeconds)),
                ])
            ),
            JSONField("output", .string(output)),
        ])
    }

    /// One line for a person.
    var text: String {
        "topics of \(documentCount) documents written to \(output)\n"
    }
}
