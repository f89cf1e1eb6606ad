/// The one definition of a record: what files, JSON Schemas, tables and documentation of it are made from.
public struct RecordDefinition<Row>: Sendable {
    /// A field and the way to its value.
    public struct Field: Sendable {
        /// What the field is.
        public var description: FieldDescription
        /// Returns the field's value in a row.
        public var value: @Sendable (Row) -> JSONValue
    }

    /// The name: of the file, the table and the schema (`rostrum.NAME`).
    public let name: String
    /// One sentence on what a row is.
    public let summary: String
    /// The fields that tell rows apart.
    public let key: [String]
    /// The fields, in their order.
    public private(set) var fields: [Field] = []

    /// Creates a definition without fields.
    public init(name: String, summary: String, key: [String]) {
        self.name = name
        self.summary = summary
        self.key = key
    }

    /// Returns the definition with one more field.
    public func field(
        _ name: String,
        _ type: FieldType,
        isNullable: Bool = false,
        _ summary: String,
        _ value: @escaping @Sendable (Row) -> JSONValue
    ) -> Self {
        var definition = self
        let description = FieldDescription(name, type, isNullable: isNullable, summary)
        definition.fields.append(Field(description: description, value: value))
        return definition
    }

    /// Returns the definition with all fields of another one, whose rows a closure finds.
    func adding<Part>(
        _ other: RecordDefinition<Part>,
        part: @escaping @Sendable (Row) -> Part
    ) -> Self {
        other.fields.reduce(self) { definition, field in
            var definition = definition
            definition.fields.append(Field(description: field.description) { field.value(part($0)) })
            return definition
        }
    }

    /// What the fields are, without the way to their values.
    public var layout: RecordLayout {
        RecordLayout(name: name, summary: summary, key: key, fields: fields.map(\.description))
    }

    /// Returns a row as a JSON object.
    public func record(of row: Row) -> JSONValue {
        .object(fields.map { JSONField($0.description.name, $0.value(row)) })
    }
}

/// What a record holds: its name, its key and its fields.
public struct RecordLayout: Hashable, Sendable {
    /// The name of the record.
    public var name: String
    /// One sentence on what a row is.
    public var summary: String
    /// The fields that tell rows apart.
    public var key: [String]
    /// The fields, in their order.
    public var fields: [FieldDescription]

    /// Creates a layout.
    public init(name: String, summary: String, key: [String], fields: [FieldDescription]) {
        self.name = name
        self.summary = summary
        self.key = key
        self.fields = fields
    }
}
