public import ModelData

extension Lexicon {
    /// Reads a lexicon file.
    ///
    /// - Parameters:
    ///   - path: The file, in UTF-8: ``Format`` lists the layouts.
    ///   - format: Its layout, or nil to find it out from the ending and the first rows.
    ///   - rules: The rules whose inflection derives forms from base forms.
    /// - Returns: The lexicon with all forms.
    /// - Throws: `DataFileError` with the file, the line and the remedy.
    public static func read(path: String, format: Format? = nil, rules: StanceRules) throws(DataFileError) -> Lexicon {
        try LexiconFile.read(path: path, format: format, rules: rules).lexicon(rules: rules)
    }

    /// Reads the news lexicon of the models folder and its protected words.
    ///
    /// - Throws: `DataFileError` with the file, the line and the remedy.
    public static func news(models: ModelFolder, rules: StanceRules) throws(DataFileError) -> Lexicon {
        try read(path: models.path(of: "lexicons/news.tsv"), format: .rostrum, rules: rules)
            .protecting(protectedWords(path: models.path(of: "lexicons/protected.txt"), rules: rules))
    }

    /// Reads a list of words that never carry polarity; a single word in base form protects its -s form as well.
    ///
    /// - Throws: `DataFileError` if the file cannot be read.
    public static func protectedWords(path: String, rules: StanceRules) throws(DataFileError) -> Set<String> {
        var words: Set<String> = []
        for row in try DataFile.rows(path: path) {
            let word = row.columns[0].lowercased()
            words.insert(word)
            if !word.utf8.contains(0x20) { words.formUnion(rules.forms.forms(of: word, as: .noun)) }
        }
        return words
    }
}
