internal import ModelData
internal import Yams

extension SpeakerOverrides {
    /// Reads a YAML file of overrides; each of its three lists may be missing.
    ///
    /// ```yaml
    /// merge:            # these names are one speaker, shown under the first
    ///   - [Mara Ellison, M. R. Ellison, Minister Ellison]
    /// split:            # in these articles the name means somebody else
    ///   - name: Ellison
    ///     articles: [v12, v19]
    ///     speaker: Tom Ellison
    /// rename:
    ///   - from: Ministry of Energy
    ///     to: Velland Energy Ministry
    /// ```
    ///
    /// - Parameter path: The path of the file.
    /// - Returns: Overrides that do not contradict each other.
    /// - Throws: ``SpeakerOverrideError`` with the file, the line and the remedy.
    public static func read(path: String) throws(SpeakerOverrideError) -> SpeakerOverrides {
        try parse(YAMLText.contents(path: path, as: SpeakerOverrideError.self), path: path)
    }

    /// Reads overrides from a text laid out like such a file.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - path: The path, for messages only.
    /// - Returns: Overrides that do not contradict each other.
    /// - Throws: ``SpeakerOverrideError`` with the line and the remedy.
    public static func parse(_ text: String, path: String) throws(SpeakerOverrideError) -> SpeakerOverrides {
        let root = try YAMLText.root(of: text, path: path, as: SpeakerOverrideError.self)
        guard let root else { return SpeakerOverrides() }
        var reader = SpeakerOverrideReader(path: path)
        try reader.read(root)
        try reader.check()
        return reader.overrides
    }
}
