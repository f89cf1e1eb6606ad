/// The folder of data files that the program reasons with: lexicons, themes, cues, names and stop words.
///
/// Nothing is looked up behind the caller's back: whoever runs an analysis passes the folder, and the command line
/// finds it with ``locate(given:environment:executable:currentFolder:)``.
public struct ModelFolder: Hashable, Sendable {
    /// The path of the folder that holds `lexicons/`, `themes/`, `cues/`, `names/` and `stopwords/`.
    public let path: String

    /// Creates a reference to a folder; nothing is read yet.
    public init(path: String) {
        self.path = path
    }

    /// Returns the path of one data file, such as `cues/cues.tsv`.
    public func path(of file: String) -> String {
        "\(path)/\(file)"
    }
}
