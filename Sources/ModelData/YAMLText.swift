package import Yams

/// Reads the text of a YAML file, so that every problem can be told by its line.
package enum YAMLText {
    /// Why a text is not YAML.
    package struct Problem: Error, Hashable, Sendable {
        /// The line, counted from 1.
        package var line: Int
        /// What is wrong there.
        package var reason: String
    }

    /// Returns the node that holds all others, or nil for a text without any.
    ///
    /// - Throws: ``Problem`` with the line.
    package static func root(of text: String) throws(Problem) -> Node? {
        do {
            return try Yams.compose(yaml: text)
        } catch let error as YamlError {
            throw Problem(line: error.line, reason: error.reason)
        } catch {
            throw Problem(line: 1, reason: "\(error)")
        }
    }
}

extension Node {
    /// The line on which the node starts, counted from 1.
    package var line: Int { mark.map(\.line) ?? 1 }
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
