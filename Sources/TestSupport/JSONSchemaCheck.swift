internal import Foundation

/// Checks JSON texts against a JSON Schema: the subset that Rostrum's schemas use.
///
/// It is written against the specification (2020-12), not against the code that makes the schemas, and an unknown
/// keyword is a violation, so that a schema cannot pass by saying something that nobody checks.
public struct JSONSchemaCheck {
    private let schema: Any

    /// Creates a check from the text of a schema.
    public init(schema text: String) throws {
        schema = try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)
    }

    /// Returns what is wrong with a JSON text, each with its path; empty if nothing is.
    public func violations(of text: String) throws -> [String] {
        let value = try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)
        return violations(of: value, schema: schema, path: "$")
    }

    private func violations(of value: Any, schema: Any, path: String) -> [String] {
        guard let keywords = schema as? [String: Any] else { return ["\(path): the schema is no object"] }
        return keywords.sorted { $0.key < $1.key }.flatMap { keyword, rule in
            violations(of: value, keyword: keyword, rule: rule, path: path)
        } + undeclaredFields(of: value, keywords: keywords, path: path)
    }

    private func violations(of value: Any, keyword: String, rule: Any, path: String) -> [String] {
        switch (keyword, rule) {
        case ("$schema", _), ("title", _), ("description", _), ("format", _): return []
        case ("type", let name as String):
            return isOfType(value, name) ? [] : ["\(path): is no \(name)"]
        case ("const", let text as String):
            return value as? String == text ? [] : ["\(path): is not '\(text)'"]
        case ("enum", let choices as [String]):
            return (value as? String).map(choices.contains) == true ? [] : ["\(path): is none of \(choices)"]
        case ("pattern", let pattern as String):
            guard let text = value as? String else { return [] }
            return text.range(of: pattern, options: .regularExpression) != nil
                ? [] : ["\(path): does not match \(pattern)"]
        case ("minimum", let bound as Double):
            return (value as? Double).map { $0 >= bound - 1e-12 } ?? true ? [] : ["\(path): is below \(bound)"]
        case ("maximum", let bound as Double):
            return (value as? Double).map { $0 <= bound + 1e-12 } ?? true ? [] : ["\(path): is above \(bound)"]
        case ("required", let names as [String]):
            guard let object = value as? [String: Any] else { return [] }
            return names.filter { object[$0] == nil }.map { "\(path): lacks '\($0)'" }
        case ("properties", let properties as [String: Any]):
            guard let object = value as? [String: Any] else { return [] }
            return properties.sorted { $0.key < $1.key }.flatMap { name, inner in
                object[name].map { violations(of: $0, schema: inner, path: "\(path).\(name)") } ?? []
            }
        case ("items", _):
            guard let items = value as? [Any] else { return [] }
            return items.enumerated().flatMap { violations(of: $1, schema: rule, path: "\(path)[\($0)]") }
        case ("anyOf", let choices as [Any]):
            let found = choices.map { violations(of: value, schema: $0, path: path) }
            return found.contains(where: \.isEmpty) ? [] : found.first ?? []
        default: return ["\(path): the schema has an unknown keyword '\(keyword)'"]
        }
    }

    /// The schemas allow further fields to readers; the writer must not have any that they do not tell of.
    private func undeclaredFields(of value: Any, keywords: [String: Any], path: String) -> [String] {
        guard let object = value as? [String: Any], let properties = keywords["properties"] as? [String: Any] else {
            return []
        }
        return object.keys.filter { properties[$0] == nil }.sorted().map { "\(path): has an undeclared field '\($0)'" }
    }

    private func isOfType(_ value: Any, _ name: String) -> Bool {
        switch name {
        case "null": value is NSNull
        case "string": value is String
        case "boolean": isBoolean(value)
        case "integer": !isBoolean(value) && (value as? Double).map { $0 == $0.rounded() } == true
        case "number": !isBoolean(value) && value is Double
        case "array": value is [Any]
        case "object": value is [String: Any]
        default: false
        }
    }

    private func isBoolean(_ value: Any) -> Bool {
        type(of: value) == Bool.self
    }
}
