/// JSON Schemas (2020-12) of records and of the documents that hold them.
public enum JSONSchema {
    /// Returns the schema of one record, as it stands in a JSON Lines file.
    public static func record(_ layout: RecordLayout) -> JSONValue {
        .object(
            [
                JSONField("$schema", "https://json-schema.org/draft/2020-12/schema"),
                JSONField("title", .string("rostrum.\(layout.name) record")),
                JSONField("description", .string(layout.summary)),
            ] + objectFields(layout.fields)
        )
    }

    /// Returns the schema of a document: the envelope with a list of records as its `data`.
    public static func document(_ layout: RecordLayout) -> JSONValue {
        document(name: layout.name, summary: layout.summary, data: schema(.list(.object(layout.fields))))
    }

    /// Returns the schema of a document whose `data` is one object.
    public static func objectDocument(_ layout: RecordLayout) -> JSONValue {
        document(name: layout.name, summary: layout.summary, data: schema(.object(layout.fields)))
    }

    private static func document(name: String, summary: String, data: JSONValue) -> JSONValue {
        .object([
            JSONField("$schema", "https://json-schema.org/draft/2020-12/schema"),
            JSONField("title", .string("rostrum.\(name) document")),
            JSONField("description", .string(summary)),
            JSONField("type", "object"),
            JSONField("required", .array(["schema", "schema_version", "generated_at", "rostrum_version", "data"])),
            JSONField(
                "properties",
                .object([
                    JSONField("schema", .object([JSONField("const", .string("rostrum.\(name)"))])),
                    JSONField(
                        "schema_version",
                        .object([JSONField("type", "string"), JSONField("pattern", "^1\\.[0-9]+$")])
                    ),
                    JSONField("generated_at", schema(.timestamp)),
                    JSONField("rostrum_version", schema(.text)),
                    JSONField("parameters", .object([JSONField("type", "object")])),
                    JSONField("data", data),
                ])
            ),
        ])
    }

    private static func schema(_ type: FieldType) -> JSONValue {
        switch type {
        case .text: .object([JSONField("type", "string")])
        case .choice(let choices):
            .object([JSONField("type", "string"), JSONField("enum", .array(choices.map(JSONValue.string)))])
        case .integer: .object([JSONField("type", "integer")])
        case .number(let bounds): .object([JSONField("type", "number")] + limits(bounds))
        case .boolean: .object([JSONField("type", "boolean")])
        case .date: .object([JSONField("type", "string"), JSONField("format", "date")])
        case .timestamp:
            .object([
                JSONField("type", "string"), JSONField("format", "date-time"),
                JSONField("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$"),
            ])
        case .object(let fields): .object(objectFields(fields))
        case .list(let item): .object([JSONField("type", "array"), JSONField("items", schema(item))])
        }
    }

    private static func objectFields(_ fields: [FieldDescription]) -> [JSONField] {
        [
            JSONField("type", "object"),
            JSONField("required", .array(fields.map { .string($0.name) })),
            JSONField("properties", .object(fields.map { JSONField($0.name, property($0)) })),
        ]
    }

    private static func property(_ field: FieldDescription) -> JSONValue {
        let type = schema(field.type)
        let description = JSONField("description", .string(field.summary))
        guard field.isNullable else {
            guard case .object(let fields) = type else { return type }
            return .object(fields + [description])
        }
        return .object([
            JSONField("anyOf", .array([type, .object([JSONField("type", "null")])])), description,
        ])
    }

    private static func limits(_ bounds: ClosedRange<Double>?) -> [JSONField] {
        guard let bounds else { return [] }
        return [
            JSONField("minimum", .number(bounds.lowerBound)), JSONField("maximum", .number(bounds.upperBound)),
        ]
    }
}
