internal import ModelData

/// A reason that a theme file cannot be used.
public enum ThemeFileError: Error, Hashable, Sendable {
    /// What is wrong at one place of the file.
    public enum Problem: Hashable, Sendable {
        /// The text is not YAML.
        case syntax(String)
        /// The version is missing or is not one that this program reads.
        case version(found: String?, supported: Int)
        /// There is no list of themes, or it is empty.
        case noThemes
        /// A key that no theme or facet has.
        case unknownKey(String, known: [String])
        /// A key that is needed.
        case missingKey(String, of: String)
        /// A value of another form than the key asks for.
        case wrongValue(key: String, expected: String)
        /// A kind that does not exist.
        case unknownKind(String)
        /// A sign other than 1, −1 and null.
        case wrongSign(facet: String, found: String)
        /// Two themes, or two facets of a theme, with one identifier.
        case duplicateID(String, firstLine: Int)
        /// An identifier with other signs than small letters, digits and hyphens.
        case malformedID(String)
        /// A word list without a word, or an entry without a letter.
        case emptyTerm(key: String)
        /// A `*` that does not stand at the end.
        case misplacedGlob(String)
        /// A term of articles, prepositions and the like, which nearly every sentence has.
        case functionWords(String)
        /// A term of two facets with opposite signs.
        case termOfBothSides(String, facet: String, line: Int)
        /// An exclusion that is a seed or a term itself.
        case excludedTerm(String)
    }

    /// The file cannot be opened or read.
    case unreadable(path: String, reason: String)
    /// A line, counted from 1, does not say what it should.
    case malformed(path: String, line: Int, problem: Problem)
}

extension ThemeFileError {
    /// The line, counted from 1; 0 for the whole file.
    public var line: Int {
        if case .malformed(_, let line, _) = self { line } else { 0 }
    }
}

extension ThemeFileError: YAMLFileFailure {
    static func syntax(path: String, line: Int, reason: String) -> Self {
        .malformed(path: path, line: line, problem: .syntax(reason))
    }
}

extension ThemeFileError: CustomStringConvertible {
    /// What is wrong, where, and what to do about it, as one line for a person.
    public var description: String {
        switch self {
        case .unreadable(let path, let reason): "\(path): cannot be read (\(reason)); check the path"
        case .malformed(let path, let line, let problem): "\(path):\(line): \(problem)"
        }
    }
}

extension ThemeFileError.Problem: CustomStringConvertible {
    /// What is wrong and the remedy, without the place.
    public var description: String {
        switch self {
        case .syntax(let reason):
            "not valid YAML: \(reason); indent with spaces, and put texts with : # * & in quotation marks"
        case .version(nil, let supported): "the version is missing; write \"version: \(supported)\" on top"
        case .version(let found?, let supported):
            "version \(found) cannot be read; this program reads version \(supported)"
        case .noThemes: "there is no theme; write a list under \"themes:\""
        case .unknownKey(let key, let known): "unknown key \"\(key)\"; write one of \(known.joined(separator: ", "))"
        case .missingKey(let key, let owner): "\(owner) has no \"\(key)\"; add it"
        case .wrongValue(let key, let expected): "\"\(key)\" must be \(expected)"
        case .unknownKind(let kind):
            "unknown kind \"\(kind)\"; write \(Theme.Kind.allCases.map(\.rawValue).joined(separator: ", "))"
        case .wrongSign(let facet, let found):
            "facet \"\(facet)\" has sign \(found); write 1, -1, or null for a facet outside the roll-up"
        case .duplicateID(let id, let firstLine): "\"\(id)\" stands on line \(firstLine) already; choose another id"
        case .malformedID(let id): "\"\(id)\" is no id; use small letters, digits and hyphens"
        case .emptyTerm(let key): "\"\(key)\" holds an entry without a letter; remove it"
        case .misplacedGlob(let term):
            "\"\(term)\" has a * inside; a * may stand at the end only, for any ending of the last word"
        case .functionWords(let term):
            "\"\(term)\" consists of function words only and would match nearly everywhere; add a word that names the thing"
        case .termOfBothSides(let term, let facet, let line):
            "\"\(term)\" is a term of facet \"\(facet)\" (line \(line)) too, which has the opposite sign; keep it in one"
        case .excludedTerm(let term):
            "\"\(term)\" is excluded and a seed or term as well, so it never counts; exclude a longer phrase around it"
        }
    }
}
