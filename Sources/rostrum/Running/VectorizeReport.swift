import Reporting

/// The size of a matrix and how long each step took.
struct VectorizeReport {
    let documentCount: Int
    let termCount: Int
    let entryCount: Int
    let readSeconds: Double
    let vectorizeSeconds: Double
    let writeSeconds: Double
    let output: String

    static let layout = RecordLayout(
        name: "matrix",
        summary: "The size of a matrix and how long each step took.",
        key: [],
        fields: [
            FieldDescription("documents", .integer, "Rows."),
            FieldDescription("terms", .integer, "Columns."),
            FieldDescription("entries", .integer, "Entries that are not zero."),
            FieldDescription(
                "seconds",
                .object([
                    FieldDescription("read", .number(nil), "Reading the corpus."),
                    FieldDescription("vectorize", .number(nil), "Vectorizing, texts in memory."),
                    FieldDescription("write", .number(nil), "Writing the matrix."),
                ]),
                "Wall-clock seconds of each step."
            ),
            FieldDescription("output", .text, "The file of the matrix."),
        ]
    )

    var value: JSONValue {
        .object([
            JSONField("documents", .integer(documentCount)),
            JSONField("terms", .integer(termCount)),
            JSONField("entries", .integer(entryCount)),
            JSONField(
                "seconds",
                .object([
                    JSONField("read", .number(readSeconds)), JSONField("vectorize", .number(vectorizeSeconds)),
                    JSONField("write", .number(writeSeconds)),
                ])
            ),
            JSONField("output", .string(output)),
        ])
    }

    /// One line for a person.
    var text: String {
        "\(documentCount) documents × \(termCount) terms, \(entryCount) entries, written to \(output)\n"
    }
}
