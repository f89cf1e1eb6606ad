internal import ModelData

/// The classes that entries of a lexicon in the own layout may have.
enum LexiconClasses {
    /// Reads their names in the order of the file.
    static func names(models: ModelFolder) throws(DataFileError) -> [String] {
        try DataFile.rows(path: models.path(of: "lexicons/classes.tsv")).map { $0.columns[0] }
    }
}
