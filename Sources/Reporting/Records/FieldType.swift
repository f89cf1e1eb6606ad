/// The type of a field in a record, from which files, schemas and documentation come.
public indirect enum FieldType: Hashable, Sendable {
    /// A text.
    case text
    /// One of a fixed set of texts.
    case choice([String])
    /// A whole number.
    case integer
    /// A number, within bounds if they are given.
    case number(ClosedRange<Double>?)
    /// True or false.
    case boolean
    /// A day, `YYYY-MM-DD`.
    case date
    /// An instant in UTC, `YYYY-MM-DDTHH:MM:SSZ`.
    case timestamp
    /// Named fields.
    case object([FieldDescription])
    /// A list of values of one type.
    case list(FieldType)

    /// The name of the type in documentation.
    public var name: String {
        switch self {
        case .text: "text"
        case .choice(let choices): choices.joined(separator: " \\| ")
        case .integer: "integer"
        case .number(.some(let bounds)): "number, \(format(bounds.lowerBound))…\(format(bounds.upperBound))"
        case .number(nil): "number"
        case .boolean: "boolean"
        case .date: "date"
        case .timestamp: "timestamp (UTC)"
        case .object(let fields): "object {\(fields.map(\.name).joined(separator: ", "))}"
        case .list(let item): "list of \(item.name)"
        }
    }

    private func format(_ bound: Double) -> String {
        bound == bound.rounded() ? String(Int(bound)) : bound.description
    }
}

/// What a field is called, what it holds and whether it may be missing.
public struct FieldDescription: Hashable, Sendable {
    /// The name, in snake_case.
    public var name: String
    /// The type.
    public var type: FieldType
    /// Whether the value may be `null`.
    public var isNullable: Bool
    /// One line for documentation.
    public var summary: String

    /// Creates a description.
    public init(_ name: String, _ type: FieldType, isNullable: Bool = false, _ summary: String) {
        self.name = name
        self.type = type
        self.isNullable = isNullable
        self.summary = summary
    }
}
