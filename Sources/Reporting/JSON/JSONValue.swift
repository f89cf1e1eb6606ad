/// A JSON value whose objects keep the order of their fields.
///
/// The order makes documents readable and equal byte for byte from run to run, which `JSONEncoder` does not promise.
public indirect enum JSONValue: Hashable, Sendable {
    /// `null`.
    case null
    /// `true` or `false`.
    case bool(Bool)
    /// A whole number.
    case integer(Int)
    /// A number; NaN and infinities are written as `null`.
    case number(Double)
    /// A text.
    case string(String)
    /// A list.
    case array([JSONValue])
    /// Fields in their order.
    case object([JSONField])

    /// The value of a field of an object, or nil if there is none.
    public subscript(name: String) -> JSONValue? {
        guard case .object(let fields) = self else { return nil }
        return fields.first { $0.name == name }?.value
    }

    /// A text, or `null` for nil.
    public static func optional(_ text: String?) -> JSONValue {
        text.map(JSONValue.string) ?? .null
    }

    /// A number, or `null` for nil.
    public static func optional(_ number: Double?) -> JSONValue {
        number.map(JSONValue.number) ?? .null
    }
}

/// One field of a JSON object.
public struct JSONField: Hashable, Sendable {
    /// The name, in snake_case.
    public var name: String
    /// The value.
    public var value: JSONValue

    /// Creates a field.
    public init(_ name: String, _ value: JSONValue) {
        self.name = name
        self.value = value
    }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral {
    /// Creates a text.
    public init(stringLiteral value: String) { self = .string(value) }
    /// Creates a whole number.
    public init(integerLiteral value: Int) { self = .integer(value) }
    /// Creates `true` or `false`.
    public init(booleanLiteral value: Bool) { self = .bool(value) }
}
