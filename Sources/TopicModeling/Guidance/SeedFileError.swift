internal import ModelData

/// A reason that a seed file cannot be used.
public enum SeedFileError: Error, Hashable, Sendable {
    /// What is wrong at one place of the file.
    public enum Problem: Hashable, Sendable {
        /// The text is not YAML.
        case syntax(String)
        /// The version is missing or is not one that this program reads.
        case version(found: String?, supported: Int)
        /// There are neither topics nor frozen topics.
        case noTopics
        /// A key that does not stand here.
        case unknownKey(String, known: [String])
        /// A key that is needed.
        case missingKey(String, of: String)
        /// A value of another form than the key asks for.
        case wrongValue(key: String, expected: String)
        /// Two topics with one name.
        case duplicateName(String, firstLine: Int)
        /// A word list entry without a letter or digit.
        case emptyWord(key: String)
        /// A word that the same topic should have and must not have.
        case contradiction(topic: String, word: String, exclusion: String)
        /// A name of a pair that no topic has.
        case unknownTopic(String, known: [String])
        /// A frozen topic that its model does not have.
        case unknownFrozenTopic(String, model: String, known: [String])
        /// A frozen topic of which the vocabulary has lost too much.
        case filteredFrozenTopic(String, model: String, keptShare: Double, missing: [String])
        /// A frozen topic of a model that cuts or weighs words in another way.
        case otherVectorizer(model: String, option: String, frozen: String, here: String)
    }

    /// The file cannot be opened or read.
    case unreadable(path: String, reason: String)
    /// A line, counted from 1, does not say what it should.
    case malformed(path: String, line: Int, problem: Problem)
    /// More topics are spoken for than the model has.
    case tooManyTopics(path: String, guided: Int, topicCount: Int)
}

extension SeedFileError: YAMLFileFailure {
    static func syntax(path: String, line: Int, reason: String) -> Self {
        .malformed(path: path, line: line, problem: .syntax(reason))
    }
}

extension SeedFileError: CustomStringConvertible {
    /// What is wrong, where, and what to do about it, as one line for a person.
    public var description: String {
        switch self {
        case .unreadable(let path, let reason): "\(path): cannot be read (\(reason)); check the path"
        case .malformed(let path, let line, let problem): "\(path):\(line): \(problem)"
        case .tooManyTopics(let path, let guided, let topicCount):
            "\(path): \(guided) topics are seeded or frozen, but the model has \(topicCount); "
                + "give '--topics \(guided)' or more"
        }
    }
}

extension SeedFileError.Problem: CustomStringConvertible {
    /// What is wrong and the remedy, without the place.
    public var description: String {
        switch self {
        case .syntax(let reason): "not valid YAML: \(reason); check the indentation and the quotation marks"
        case .version(nil, let supported): "the version is missing; write \"version: \(supported)\" on top"
        case .version(let found?, let supported):
            "version \(found) cannot be read; this program reads version \(supported)"
        case .noTopics: "there is no topic; write a list under \"topics:\", or \"frozen:\""
        case .unknownKey(let key, let known): "unknown key \"\(key)\"; write one of \(known.joined(separator: ", "))"
        case .missingKey(let key, let owner): "\(owner) has no \"\(key)\"; add it"
        case .wrongValue(let key, let expected): "\"\(key)\" must be \(expected)"
        case .duplicateName(let name, let firstLine):
            "\"\(name)\" stands on line \(firstLine) already; choose another name"
        case .emptyWord(let key): "\"\(key)\" holds an entry without a letter; remove it"
        case .contradiction(let topic, let word, let exclusion):
            word == exclusion
                ? "topic \"\(topic)\" has \"\(word)\" among its seeds and excludes it; remove one of them"
                : "topic \"\(topic)\" excludes \"\(exclusion)\", which covers its seed \"\(word)\"; remove one of them"
        case .unknownTopic(let name, let known):
            "there is no topic \"\(name)\"; there is \(known.joined(separator: ", "))"
        case .unknownFrozenTopic(let id, let model, let known):
            "'\(model)' has no topic \"\(id)\"; it has \(known.joined(separator: ", "))"
        case .filteredFrozenTopic(let id, let model, let keptShare, let missing):
            "frozen topic \"\(id)\" of '\(model)' keeps only \(Int((keptShare * 100).rounded())) % of its weight here: "
                + "the vocabulary lacks \(missing.joined(separator: ", ")); lower --min-df, raise --max-df, or unfreeze it"
        case .otherVectorizer(let model, let option, let frozen, let here):
            "the topics of '\(model)' cannot be frozen here: its \(option) is \(frozen), that of this training \(here); "
                + "train with the same options"
        }
    }
}
