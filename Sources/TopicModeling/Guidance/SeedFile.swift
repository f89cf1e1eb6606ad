internal import ModelData
internal import Yams

/// A YAML file of what a person knows about topics before they are found.
///
/// ```yaml
/// version: 1
/// topics:
///   - name: fisheries
///     seeds: ["trawler*", "fishing quota*", {word: cod, strength: 3}]
///     exclude: ["phishing", "tackle*"]
///     articles: ["a0412"]            # articles that are about it
///     strength: 1                    # 3 draws the topic three quarters of the way
///   - name: energy
///     seeds: ["oil", "pipeline*"]
/// apart:
///   - [fisheries, energy]            # their words should not overlap
/// frozen:
///   model: last-month.safetensors
///   topics: [t03, t07]               # stay as they are
/// ```
public enum SeedFile {
    /// The version of the format that this program reads.
    public static let supportedVersion = 1

    /// Reads a seed file.
    ///
    /// - Throws: ``SeedFileError`` with the file, the line and the remedy.
    public static func read(path: String) throws(SeedFileError) -> TopicSeeds {
        try parse(YAMLText.contents(path: path, as: SeedFileError.self), path: path)
    }

    /// Reads seeds from a text laid out like a seed file; the path is for messages only.
    ///
    /// - Throws: ``SeedFileError`` with the line and the remedy.
    public static func parse(_ text: String, path: String) throws(SeedFileError) -> TopicSeeds {
        let root = try YAMLText.root(of: text, path: path, as: SeedFileError.self)
        let reader = SeedFileReader(path: path)
        guard let root else { throw reader.problem(.version(found: nil, supported: supportedVersion), line: 1) }
        return try reader.seeds(of: root)
    }
}
