public import ModelData

/// The contents of a lexicon file, entry by entry, with all lines that cannot be read.
public struct LexiconFile: Sendable, Hashable {
    /// One word, phrase or glob with its value.
    public struct Entry: Sendable, Hashable {
        /// The line in the file, counted from 1.
        public var line: Int
        /// The word or phrase in lower case; a `*` at the end of a word stands for any ending.
        public var word: String
        /// What the word is, if the file tells: only then are its forms derived.
        package var partOfSpeech: WordForms.PartOfSpeech?
        /// The value on the one scale from −4 to 4.
        public var value: Double
        /// The class or category, empty if there is none.
        public var valueClass: String
    }

    /// The file.
    public var path: String
    /// Its layout.
    public var format: Lexicon.Format
    /// The entries in the order of the file.
    public var entries: [Entry]
    /// The lines that cannot be read, in the order of the file.
    public var problems: [DataFileError]
    /// The categories whose names tell no side; their words are left out.
    public var unusedCategories: [String]

    /// Reads a lexicon file of any layout.
    ///
    /// - Parameters:
    ///   - path: The file, in UTF-8.
    ///   - format: Its layout, or nil to find it out from the ending and the first rows.
    ///   - rules: The rules of the same models folder.
    /// - Returns: The entries, and the lines that cannot be read.
    /// - Throws: `DataFileError` if the file as a whole cannot be read.
    public static func read(
        path: String,
        format: Lexicon.Format? = nil,
        rules: StanceRules
    ) throws(DataFileError) -> LexiconFile {
        let text = try DataFile.contents(path: path)
        var parser = try LexiconParser(text: text, path: path, format: format, layouts: rules.lexiconLayouts)
        try parser.run()
        return LexiconFile(
            path: path,
            format: parser.format,
            entries: parser.entries,
            problems: parser.problems,
            unusedCategories: parser.unusedCategories
        )
    }

    /// Returns the lexicon with all forms: listed forms win over derived ones, a form of several entries gets their
    /// mean.
    ///
    /// - Parameter rules: The rules whose inflection derives forms from base forms.
    /// - Returns: The lexicon, on the scale from −1 to 1.
    /// - Throws: `DataFileError` for the first line that cannot be read, or if no entry is polar.
    public func lexicon(rules: StanceRules) throws(DataFileError) -> Lexicon {
        if let problem = problems.first { throw problem }
        guard entries.contains(where: { $0.value != 0 }) else {
            throw .malformed(path: path, line: 0, problem: "every value is 0; give polar words")
        }
        var listed = FormTable()
        var derived = FormTable()
        for entry in entries {
            let value = Lexicon.Value(valence: entry.value / 4, valueClass: entry.valueClass)
            listed.add(entry.word, value)
            for form in forms(of: entry, rules: rules).dropFirst() { derived.add(form, value) }
        }
        let all = derived.values.merging(listed.values) { $1 }
        return Lexicon(values: all, entryCount: entries.count)
    }

    /// Returns the forms of an entry, the entry itself first.
    package func forms(of entry: Entry, rules: StanceRules) -> [String] {
        guard let partOfSpeech = entry.partOfSpeech else { return [entry.word] }
        return rules.forms.lexiconForms(of: entry.word, as: partOfSpeech)
    }
}

/// Sums up the values of forms that several entries have.
private struct FormTable {
    private var sums: [String: (sum: Double, count: Int, valueClass: String)] = [:]

    mutating func add(_ form: String, _ value: Lexicon.Value) {
        let old = sums[form] ?? (0, 0, value.valueClass)
        sums[form] = (old.sum + value.valence, old.count + 1, old.valueClass)
    }

    /// The mean of each form, with the class of its first entry.
    var values: [String: Lexicon.Value] {
        sums.mapValues { .init(valence: $0.sum / Double($0.count), valueClass: $0.valueClass) }
    }
}
