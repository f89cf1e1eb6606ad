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
        let root = try YAMLText.root(of: text, path: path, as: ThemeFileError.self)
        let reader = ThemeFileReader(path: path)
        guard let root else { throw reader.problem(.version(found: nil, supported: supportedVersion), line: 1) }
        return ThemeFile(themes: try reader.themes(of: root))
    }
}
