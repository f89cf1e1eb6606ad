public import ModelData

/// Words in capitals that start articles and are no places, such as BREAKING.
public struct DatelineLabels: Hashable, Sendable {
    private let labels: Set<String>

    /// Creates a set of labels, given in capitals.
    public init(_ labels: some Sequence<String> = []) {
        self.labels = Set(labels)
    }

    /// Reads `cleaning/labels.txt` of a model folder.
    ///
    /// - Throws: ``DataFileError`` if the file cannot be read.
    public init(models: ModelFolder) throws(DataFileError) {
        self.init(try DataFile.rows(path: models.path(of: "cleaning/labels.txt")).map { $0.columns[0] })
    }

    /// Tells whether a phrase in capitals, or its first word, is a label.
    func contains(_ phrase: String) -> Bool {
        labels.contains(phrase) || labels.contains(phrase.prefix { $0 != " " && $0 != "'" && $0 != "’" }.description)
    }
}
