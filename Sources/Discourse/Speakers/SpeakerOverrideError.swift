internal import ModelData

/// A reason that a file of speaker overrides cannot be used.
public enum SpeakerOverrideError: Error, Hashable, Sendable {
    /// What is wrong at one place of the file.
    public enum Problem: Hashable, Sendable {
        /// The text is not YAML.
        case syntax(String)
        /// A key that no part of the file has.
        case unknownKey(String, known: [String])
        /// A key that is needed.
        case missingKey(String, of: String)
        /// A value of another form than the key asks for.
        case wrongValue(key: String, expected: String)
        /// A name without a letter or digit.
        case emptyName(key: String)
        /// A merge of fewer than two names.
        case nothingToMerge
        /// A name that another merge has too.
        case mergedTwice(String, firstLine: Int)
        /// A name that is renamed twice.
        case renamedTwice(String, firstLine: Int)
        /// A name that is split twice in one article.
        case splitTwice(String, articleID: String, firstLine: Int)
        /// A rename or split that leads a name to itself.
        case leadsToItself(String)
        /// Renames that lead back to where they start.
        case cycle([String])
        /// A rename or split to a name that another entry shows as a third one.
        case leadsOn(key: String, name: String, shown: String, line: Int)
        /// A rename of a name that is merged.
        case renamesMerged(String, shown: String, line: Int)
        /// A split of two names that a merge takes for one speaker.
        case splitsMerged(String, speaker: String, line: Int)
    }

    /// The file cannot be opened or read.
    case unreadable(path: String, reason: String)
    /// A line, counted from 1, does not say what it should.
    case malformed(path: String, line: Int, problem: Problem)
}

extension SpeakerOverrideError: YAMLFileFailure {
    static func syntax(path: String, line: Int, reason: String) -> Self {
        .malformed(path: path, line: line, problem: .syntax(reason))
    }
}

extension SpeakerOverrideError: CustomStringConvertible {
    /// What is wrong, where, and what to do about it, as one line for a person.
    public var description: String {
        switch self {
        case .unreadable(let path, let reason): "\(path): cannot be read (\(reason)); check the path"
        case .malformed(let path, let line, let problem): "\(path):\(line): \(problem)"
        }
    }
}

extension SpeakerOverrideError.Problem: CustomStringConvertible {
    /// What is wrong and the remedy, without the place.
    public var description: String {
        switch self {
        case .syntax(let reason): "not valid YAML: \(reason); check the indentation and the quotation marks"
        case .unknownKey(let key, let known): "unknown key \"\(key)\"; write one of \(known.joined(separator: ", "))"
        case .missingKey(let key, let owner): "\(owner) has no \"\(key)\"; add it"
        case .wrongValue(let key, let expected): "\"\(key)\" must be \(expected)"
        case .emptyName(let key): "\"\(key)\" holds a name without a letter; write the name or remove the entry"
        case .nothingToMerge: "a merge needs two names; add one or remove the list"
        case .mergedTwice(let name, let firstLine):
            "\"\(name)\" stands in the merge on line \(firstLine) already; make the two lists one, or remove it from one"
        case .renamedTwice(let name, let firstLine):
            "\"\(name)\" is renamed on line \(firstLine) already; remove one of the two"
        case .splitTwice(let name, let article, let firstLine):
            "\"\(name)\" is split in \"\(article)\" on line \(firstLine) already; remove one of the two"
        case .leadsToItself(let name): "\"\(name)\" leads to itself; name another speaker or remove the entry"
        case .cycle(let names):
            "renames lead in a circle, \(names.joined(separator: " → ")); remove one of them"
        case .leadsOn(let key, let name, let shown, let line):
            "\"\(name)\" is shown as \"\(shown)\" by line \(line); write \"\(key): \(shown)\""
        case .renamesMerged(let name, let shown, let line):
            "\"\(name)\" is shown as \"\(shown)\" by the merge on line \(line); "
                + "remove this rename and put the name to show first in the merge"
        case .splitsMerged(let name, let speaker, let line):
            "\"\(name)\" and \"\(speaker)\" are one speaker by the merge on line \(line); "
                + "take one of them out of the merge or remove this split"
        }
    }
}
