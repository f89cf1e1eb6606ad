public import ModelData

/// The word lists and cues that the statement rules work with, read from the models folder.
public struct DiscourseRules: Sendable {
    /// The numbers of all listed words.
    let words: WordTable
    /// The classes of each listed word.
    let classes: [WordClass]
    /// The cues and their forms.
    let lexicon: CueLexicon
    /// Titles and offices of several words, then roles and organisation heads.
    let names: NameLists
    /// The inflection of verbs and nouns.
    package let inflection: Inflection
    /// The confidence of each pattern.
    let confidences: [String: Double]
    /// Words that many rules ask for.
    let known: KnownWords

    private let abbreviations: WordTable
    /// Whether an abbreviation counts only with a capital, by the place in the table.
    private let needsCapital: [Bool]

    /// The first number that is free for words which stand in no list.
    var firstFreeWord: Int32 { Int32(words.count) }

    /// Reads the rules.
    ///
    /// - Throws: ``ModelData/DataFileError`` with the file and the line of what is wrong.
    public init(models: ModelFolder) throws(DataFileError) {
        var builder = try RuleBuilder(models: models)
        try builder.addWordLists()
        let names = try NameLists(models: models, builder: &builder)
        let lexicon = try builder.makeLexicon()
        (abbreviations, needsCapital) = try DiscourseRules.readAbbreviations(models)
        confidences = try DiscourseRules.readConfidences(models)
        known = KnownWords(words: &builder.words)
        builder.guess()
        inflection = builder.inflection
        words = builder.words
        classes = builder.classes
        self.lexicon = lexicon
        self.names = names
    }

    /// Whether a lower-case word with its final point is a listed abbreviation.
    func isAbbreviation(_ word: [UInt8], isCapitalised: Bool) -> Bool {
        guard let entry = abbreviations.identifier(of: word, hash: WordTable.hash(word)) else { return false }
        return isCapitalised || !needsCapital[Int(entry)]
    }

    private static func readAbbreviations(_ models: ModelFolder) throws(DataFileError) -> (WordTable, [Bool]) {
        var table = WordTable()
        var needsCapital: [Bool] = []
        for row in try RuleFile.rows("cues/abbreviations.txt", models) {
            let word = row.columns[0].lowercased()
            let entry = Int(table.intern(word.hasSuffix(".") ? word : word + "."))
            let isCapital = row.columns[0].first?.isUppercase == true
            if entry == needsCapital.count {
                needsCapital.append(isCapital)
            } else if !isCapital {
                needsCapital[entry] = false
            }
        }
        return (table, needsCapital)
    }

    private static func readConfidences(_ models: ModelFolder) throws(DataFileError) -> [String: Double] {
        let file = "discourse/patterns.tsv"
        var confidences: [String: Double] = [:]
        for row in try RuleFile.rows(file, models) {
            guard row.columns.count >= 2 else {
                throw RuleFile.tooFewColumns(file, models, row, expected: 2)
            }
            guard let value = Double(row.columns[1]), (0...1).contains(value) else {
                throw RuleFile.unknownValue(file, models, row, column: 2)
            }
            confidences[row.columns[0]] = value
        }
        return confidences
    }
}
