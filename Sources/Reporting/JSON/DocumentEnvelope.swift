public import Foundation
internal import Corpus

/// The envelope of every JSON document: which schema it follows, when, by which version and with which parameters.
public struct DocumentEnvelope: Sendable {
    /// The version of all document schemas: minor versions add fields, major versions change them.
    public static let schemaVersion = "1.0"

    /// The name of the schema, without the prefix `rostrum.`.
    public var schema: String
    /// When the document was made.
    public var generatedAt: Date
    /// The version of the program.
    public var version: String
    /// The parameters that lead to the data.
    public var parameters: [JSONField]

    /// Creates an envelope.
    public init(schema: String, generatedAt: Date, version: String, parameters: [JSONField]) {
        self.schema = schema
        self.generatedAt = generatedAt
        self.version = version
        self.parameters = parameters
    }

    /// Returns the document around the given data.
    public func document(data: JSONValue) -> JSONValue {
        .object([
            JSONField("schema", .string("rostrum.\(schema)")),
            JSONField("schema_version", .string(Self.schemaVersion)),
            JSONField("generated_at", .string(DateFormats.iso(generatedAt))),
            JSONField("rostrum_version", .string(version)),
            JSONField("parameters", .object(parameters)),
            JSONField("data", data),
        ])
    }
}
