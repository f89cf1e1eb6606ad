import Foundation
import Yams

/// Defaults from the environment (`ROSTRUM_THREADS` …) and from `rostrum.yaml` in the current folder.
///
/// A flag beats the environment, the environment beats the file, the file beats the built-in default. The file has
/// the options of every command at its top level, and those of one command under the command's name:
///
/// ```yaml
/// threads: 2
/// analyze:
///   topics: 30
/// ```
enum Configuration {
    /// The options that every command has.
    static let common = ["threads", "seed", "models", "color", "quiet"]

    /// Returns the typed arguments with the defaults set in front of them, where what is typed overrides them.
    ///
    /// - Throws: ``ConfigurationError`` if the file cannot be understood.
    static func arguments(typed: [String], environment: [String: String], file: String = "rostrum.yaml") throws
        -> [String]
    {
        guard let command = typed.first, !command.hasPrefix("-"), command != "help" else { return typed }
        let nested = ["topics", "corpus", "themes"].contains(command) && typed.count > 1 && !typed[1].hasPrefix("-")
        let commandLength = nested ? 2 : 1
        var defaults = try fileDefaults(file: file, command: typed.prefix(commandLength).joined(separator: " "))
        for name in common {
            guard let value = environment["ROSTRUM_" + name.uppercased()], !value.isEmpty, name != "models" else {
                continue
            }
            defaults += try option(name, value, source: "ROSTRUM_" + name.uppercased())
        }
        return typed.prefix(commandLength) + defaults + typed.dropFirst(commandLength)
    }

    private static func fileDefaults(file: String, command: String) throws -> [String] {
        guard FileManager.default.fileExists(atPath: file) else { return [] }
        let content: Any?
        do {
            content = try Yams.load(yaml: String(contentsOfFile: file, encoding: .utf8))
        } catch {
            throw ConfigurationError.unreadable(file: file, reason: "\(error)")
        }
        guard let content else { return [] }
        guard let settings = content as? [String: Any] else { throw ConfigurationError.notAMapping(file: file) }
        var arguments: [String] = []
        for (name, value) in settings.sorted(by: { $0.key < $1.key }) where !(value is [String: Any]) {
            guard common.contains(name) else { throw ConfigurationError.unknownSetting(file: file, name: name) }
            arguments += try option(name, "\(value)", source: file)
        }
        if let section = settings[command] as? [String: Any] {
            for (name, value) in section.sorted(by: { $0.key < $1.key }) {
                arguments += try option(name, "\(value)", source: file)
            }
        }
        return arguments
    }

    private static func option(_ name: String, _ value: String, source: String) throws -> [String] {
        let isValid =
            switch name {
            case "threads": Int(value).map { $0 >= 1 } ?? false
            case "seed": UInt64(value) != nil
            case "color": GlobalOptions.Color(rawValue: value) != nil
            case "quiet": ["true", "false"].contains(value)
            default: true
            }
        guard isValid else { throw ConfigurationError.invalidValue(source: source, name: name, value: value) }
        return switch value {
        case "true" where name != "color": ["--\(name)"]
        case "false" where name != "color": []
        default: ["--\(name)=\(value)"]
        }
    }
}

/// A configuration that cannot be used.
enum ConfigurationError: Error, Hashable, CustomStringConvertible {
    /// The file is no YAML.
    case unreadable(file: String, reason: String)
    /// The file holds no settings.
    case notAMapping(file: String)
    /// A value that its setting cannot have.
    case invalidValue(source: String, name: String, value: String)
    /// A setting that no command has.
    case unknownSetting(file: String, name: String)

    /// What is wrong and what to do, as one line for a person.
    var description: String {
        switch self {
        case .unreadable(let file, let reason): "\(file): cannot be understood (\(reason)); mend it or remove it"
        case .invalidValue(let source, let name, let value):
            "\(source): '\(value)' is no value for \(name); see '--\(name)' in 'rostrum help analyze'"
        case .notAMapping(let file): "\(file): write settings as 'name: value', such as 'threads: 2'"
        case .unknownSetting(let file, let name):
            "\(file): '\(name)' is no setting of every command; these are \(Configuration.common.joined(separator: ", ")), "
                + "others stand under the name of their command"
        }
    }
}
