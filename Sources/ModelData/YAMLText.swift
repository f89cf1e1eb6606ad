package import Yams

/// Reads the text of a YAML file, so that every problem can be told by its line.
package enum YAMLText {
    /// Returns the text of a file.
    ///
    /// - Throws: The failure of that kind of file, if it cannot be read.
    package static func contents<Failure: YAMLFileFailure>(
        path: String,
        as failure: Failure.Type = Failure.self
    ) throws(Failure) -> String {
        do throws(DataFileError) {
            return try DataFile.contents(path: path)
        } catch {
            switch error {
            case .unreadable(_, let reason): throw .unreadable(path: path, reason: reason)
            case .malformed(_, let line, let problem): throw .syntax(path: path, line: line, reason: problem)
            }
        }
    }

    /// Returns the node that holds all others, or nil for a text without any.
    ///
    /// - Throws: The failure of that kind of file, with the line.
    package static func root<Failure: YAMLFileFailure>(
        of text: String,
        path: String,
        as failure: Failure.Type = Failure.self
    ) throws(Failure) -> Node? {
        do {
            return try Yams.compose(yaml: text)
        } catch let error as YamlError {
            throw .syntax(path: path, line: error.line, reason: error.reason)
        } catch {
            throw .syntax(path: path, line: 1, reason: "\(error)")
        }
    }
}

/// Why a YAML file that a person wrote cannot be used.
package protocol YAMLFileFailure: Error {
    /// The file cannot be opened or read.
    static func unreadable(path: String, reason: String) -> Self
    /// The text is not YAML.
    static func syntax(path: String, line: Int, reason: String) -> Self
}

extension Node {
    /// The line on which the node starts, counted from 1.
    package var line: Int { mark.map(\.line) ?? 1 }

    /// Returns the values of a mapping by their keys, or nil if the node is no mapping.
    ///
    /// - Parameters:
    ///   - known: The keys that may stand there.
    ///   - unknown: Makes the error for the first other key and its line.
    /// - Returns: The values; of a key that is left out there is none.
    /// - Throws: What `unknown` makes.
    package func fields<Failure: Error>(
        known: [String],
        unknown: (_ key: String, _ line: Int) -> Failure
    ) throws(Failure) -> [String: Node]? {
        guard let mapping else { return nil }
        var fields: [String: Node] = [:]
        for (key, value) in mapping {
            let name = key.scalar?.string ?? "?"
            guard known.contains(name) else { throw unknown(name, key.line) }
            fields[name] = value
        }
        return fields
    }
}

extension YamlError {
    fileprivate var line: Int {
        switch self {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
        case .duplicatedKeysInMapping(_, let context): context.mark.line
        default: 1
        }
    }

    fileprivate var reason: String {
        switch self {
        case .scanner(_, let problem, _, _), .parser(_, let problem, _, _), .composer(_, let problem, _, _): problem
        case .duplicatedKeysInMapping: "a key stands twice in one place"
        default: "it cannot be read"
        }
    }
}
