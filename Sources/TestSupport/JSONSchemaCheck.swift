internal import Foundation

/// Checks JSON texts against a JSON Schema: the subset that Rostrum's schemas use.
///
/// It is written against the specification (2020-12), not against the code that makes the schemas, and an unknown
/// keyword is a violation, so that a schema cannot pass by saying something that nobody checks.
public struct JSONSchemaCheck: Sendable {
    private let schema: JSONValue

    /// Creates a check from the text of a schema.
    public init(schema text: String) throws {
        schema = try JSONValue(text)
    }

    /// Creates a check from a schema that was read.
    public init(schema: JSONValue) {
        self.schema = schema
    }

    /// Returns what is wrong with a JSON text, each with its path; empty if nothing is.
    public func violations(of text: String) throws -> [String] {
        violations(of: try JSONValue(text), schema: schema, path: "$")
    }

    private func violations(of value: JSONValue, schema: JSONValue, path: String) -> [String] {
        guard let keywords = schema.object else { return ["\(path): the schema is no object"] }
        return keywords.sorted { $0.key < $1.key }.flatMap { keyword, rule in
            violations(of: value, keyword: keyword, rule: rule, path: path)
        } + undeclaredFields(of: value, keywords: keywords, path: path)
    }

    private func violations(of value: JSONValue, keyword: String, rule: JSONValue, path: String) -> [String] {
        switch (keyword, rule) {
        case ("$schema", _), ("title", _), ("description", _), ("format", _): return []
        case ("type", .text(let name)): return isOfType(value, name) ? [] : ["\(path): is no \(name)"]
        case ("type", .list(let names)):
            return names.contains { isOfType(value, $0.text ?? "") } ? [] : ["\(path): is of none of the types"]
        case ("const", _): return value == rule ? [] : ["\(path): is not \(rule)"]
        case ("enum", .list(let choices)): return choices.contains(value) ? [] : ["\(path): is none of \(choices)"]
        case ("pattern", .text(let pattern)):
            guard let text = value.text else { return [] }
            return text.range(of: pattern, options: .regularExpression) != nil
                ? [] : ["\(path): does not match \(pattern)"]
        case ("minimum", .number(let bound)):
            return value.number.map { $0 >= bound - 1e-12 } ?? true ? [] : ["\(path): is below \(bound)"]
        case ("maximum", .number(let bound)):
            return value.number.map { $0 <= bound + 1e-12 } ?? true ? [] : ["\(path): is above \(bound)"]
        case ("required", .list(let names)):
            guard let object = value.object else { return [] }
            return names.compactMap(\.text).filter { object[$0] == nil }.map { "\(path): lacks '\($0)'" }
        case ("properties", .object(let properties)):
            guard let object = value.object else { return [] }
            return properties.sorted { $0.key < $1.key }.flatMap { name, inner in
                object[name].map { violations(of: $0, schema: inner, path: "\(path).\(name)") } ?? []
            }
        case ("items", _):
            return (value.list ?? []).enumerated().flatMap { violations(of: $1, schema: rule, path: "\(path)[\($0)]") }
        case ("anyOf", .list(let choices)):
            let found = choices.map { violations(of: value, schema: $0, path: path) }
            return found.contains(where: \.isEmpty) ? [] : found.first ?? []
        default: return ["\(path): the schema has an unknown keyword '\(keyword)'"]
        }
    }

    /// The schemas allow further fields to readers; the writer must not have any that they do not tell of.
    private func undeclaredFields(
        of value: JSONValue,
        keywords: [String: JSONValue],
        path: String
    ) -> [String] {
        guard let object = value.object, let properties = keywords["properties"]?.object else { return [] }
        return object.keys.filter { properties[$0] == nil }.sorted().map { "\(path): has an undeclared field '\($0)'" }
    }

    private func isOfType(_ value: JSONValue, _ name: String) -> Bool {
        switch (name, value) {
        case ("null", .null), ("string", .text), ("boolean", .boolean), ("number", .number), ("array", .list),
            ("object", .object):
            true
        case ("integer", .number(let number)): number == number.rounded()
        default: false
        }
    }
}
