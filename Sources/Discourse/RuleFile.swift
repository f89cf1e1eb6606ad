internal import ModelData

/// The tab-separated files that the rules come from.
enum RuleFile {
    /// Returns the rows of a file in the models folder.
    static func rows(_ file: String, _ models: ModelFolder) throws(DataFileError) -> [DataRow] {
        try DataFile.rows(path: models.path(of: file))
    }

    /// The error for a row with too few columns.
    static func tooFewColumns(_ file: String, _ models: ModelFolder, _ row: DataRow, expected: Int) -> DataFileError {
        .malformed(
            path: models.path(of: file),
            line: row.line,
            problem: "found \(row.columns.count) columns, expected at least \(expected), separated by tabs"
        )
    }

    /// The error for a column that holds what it cannot hold; columns count from 1.
    static func unknownValue(_ file: String, _ models: ModelFolder, _ row: DataRow, column: Int) -> DataFileError {
        .malformed(
            path: models.path(of: file),
            line: row.line,
            problem: "'\(row.columns[column - 1])' is not a value that column \(column) can hold"
        )
    }
}
