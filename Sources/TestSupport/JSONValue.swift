internal import Foundation

/// A JSON value that a test looks into without declaring types: what is not there is ``JSONValue/null``.
public enum JSONValue: Hashable, Sendable {
    /// Nothing.
    case null
    /// True or false.
    case boolean(Bool)
    /// A number.
    case number(Double)
    /// A text.
    case text(String)
    /// Values in order.
    case list([JSONValue])
    /// Named values.
    case object([String: JSONValue])

    /// Reads one JSON text.
    public init(_ text: String) throws {
        let value = try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)
        self.init(value: value)
    }

    /// Reads texts of which each line is one.
    public static func lines(_ text: String) throws -> [JSONValue] {
        try text.split(separator: "\n").map { try JSONValue(String($0)) }
    }

    /// The value of a field of an object.
    public subscript(name: String) -> JSONValue {
        if case .object(let fields) = self { fields[name] ?? .null } else { .null }
    }

    /// An element of a list.
    public subscript(index: Int) -> JSONValue {
        if case .list(let values) = self, values.indices.contains(index) { values[index] } else { .null }
    }

    /// The number, if it is one.
    public var number: Double? { if case .number(let number) = self { number } else { nil } }

    /// The text, if it is one.
    public var text: String? { if case .text(let text) = self { text } else { nil } }

    /// The elements, if it is a list.
    public var list: [JSONValue]? { if case .list(let values) = self { values } else { nil } }

    /// The fields, if it is an object.
    public var object: [String: JSONValue]? { if case .object(let fields) = self { fields } else { nil } }

    /// The names of its fields; none if it is no object.
    public var fieldNames: Set<String> { Set((object ?? [:]).keys) }

    /// The value without the fields of these names, at any depth.
    public func removing(_ names: Set<String>) -> JSONValue {
        switch self {
        case .list(let values): .list(values.map { $0.removing(names) })
        case .object(let fields):
            .object(fields.filter { !names.contains($0.key) }.mapValues { $0.removing(names) })
        default: self
        }
    }

    private init(value: Any) {
        switch value {
        case is NSNull: self = .null
        case let text as String: self = .text(text)
        case let values as [Any]: self = .list(values.map(JSONValue.init(value:)))
        case let fields as [String: Any]: self = .object(fields.mapValues(JSONValue.init(value:)))
        case let number as NSNumber:
            self = isBoolean(number) ? .boolean(number.boolValue) : .number(number.doubleValue)
        default: self = .null
        }
    }
}

/// Tells whether a number that Foundation's JSON reader made stands for true or false.
private func isBoolean(_ number: NSNumber) -> Bool {
    // SAFETY: the type's name is a constant that ends with a zero byte.
    unsafe String(cString: number.objCType) == "c"
}
