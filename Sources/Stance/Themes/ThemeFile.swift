internal import ModelData
internal import Yams

/// A YAML file of themes.
///
/// ```yaml
/// version: 1
/// themes:
///   - id: fisheries
///     kind: contested            # contested, good or ill
///     proposition: "wider fishing rights"
///     seeds: ["fishing", "trawler*"]
///     exclude: ["fishing for compliments"]
///     protected: ["catch"]
///     facets:
///       - id: quotas
///         sign: -1               # 1, -1, or null outside the roll-up
///         terms: ["fishing quota*"]
/// ```
public struct ThemeFile: Sendable, Hashable {
    /// The version of the format that this program reads.
    public static let supportedVersion = 1

    /// The themes in the order of the file.
    public var themes: [Theme]

    /// Creates the contents of a file.
    public init(themes: [Theme]) {
        self.themes = themes
    }

    /// Reads a theme file.
    ///
    /// - Throws: ``ThemeFileError`` with the file, the line and the remedy.
    public static func read(path: String) throws(ThemeFileError) -> ThemeFile {
        try parse(YAMLText.contents(path: path, as: ThemeFileError.self), path: path)
    }

    /// Reads themes from a text laid out like a theme file; the path is for messages only.
    ///
    /// - Throws: ``ThemeFileError`` with the line and the remedy.
    public static func parse(_ text: String, path: String) throws(ThemeFileError) -> ThemeFile {
        let (file, problems) = try check(text, path: path, rules: nil)
        if let problem = problems.first { throw problem }
        return file
    }

    /// Checks a text laid out like a theme file, and goes on behind what is wrong.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - path: The path for messages.
    ///   - rules: The rules that tell which words are function words; nil takes any word as a term.
    /// - Returns: The themes that are right, and what is wrong with the others, by line.
    /// - Throws: ``ThemeFileError`` if the text as a whole cannot be read.
    public static func check(
        _ text: String,
        path: String,
        rules: StanceRules?
    ) throws(ThemeFileError) -> (file: ThemeFile, problems: [ThemeFileError]) {
        let root = try YAMLText.root(of: text, path: path, as: ThemeFileError.self)
        var reader = ThemeFileReader(path: path, rules: rules)
        guard let root else { throw reader.problem(.version(found: nil, supported: supportedVersion), line: 1) }
        let themes = try reader.themes(of: root)
        return (ThemeFile(themes: themes), reader.problems)
    }

    /// Checks a theme file, and goes on behind what is wrong.
    ///
    /// - Throws: ``ThemeFileError`` if the file as a whole cannot be read.
    public static func check(
        path: String,
        rules: StanceRules?
    ) throws(ThemeFileError) -> (file: ThemeFile, problems: [ThemeFileError]) {
        try check(YAMLText.contents(path: path, as: ThemeFileError.self), path: path, rules: rules)
    }
}
