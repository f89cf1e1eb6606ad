package import ModelData

/// How lexicon files of other makers name their columns and categories.
package struct LexiconLayouts: Sendable {
    /// What a column of a table holds.
    package enum Column: String, Sendable, Hashable, CaseIterable {
        case word, value
        case partOfSpeech = "part-of-speech"
        case valueClass = "class"
    }

    private var columns: [String: Column] = [:]
    private var categories: [String: Double] = [:]

    /// Reads the names.
    package init(models: ModelFolder) throws(DataFileError) {
        let path = models.path(of: "lexicons/layouts.tsv")
        for row in try DataFile.rows(path: path) {
            guard row.columns.count >= 3 else {
                throw .malformed(path: path, line: row.line, problem: "expected kind, name and meaning")
            }
            switch (row.columns[0], Column(rawValue: row.columns[2]), Double(row.columns[2])) {
            case ("column", let column?, _): columns[row.columns[1]] = column
            case ("category", _, let value?) where abs(value) <= 4: categories[row.columns[1]] = value
            default:
                let problem = "expected \"column\" with its meaning or \"category\" with a value from -4 to 4"
                throw .malformed(path: path, line: row.line, problem: problem)
            }
        }
    }

    /// Returns what a column of this name holds, or nil.
    package func column(named name: String) -> Column? { columns[Self.normalized(name)] }

    /// Returns the value of the words of a category, from −4 to 4, or nil if its name tells no side.
    package func value(ofCategory name: String) -> Double? { categories[Self.normalized(name)] }

    private static func normalized(_ name: String) -> String {
        String(name.lowercased().map { [" ", ".", "-"].contains($0) ? "_" : $0 })
    }
}
