public import ModelData

/// Single words that name persons, peoples or groups, from the lists in `names/`.
///
/// They are no measure of tone: the audit proposes no value for them and learns from none, and a lexicon that gives
/// polarity to a person's name, a people or a group of believers is told so.
public struct NameWords: Sendable {
    /// What a word names.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case givenName = "given name"
        case nationality, country, religion
        case ethnicGroup = "ethnic"
        case politics, gender, migration, age, disability
        case socialGroup = "social"
        case role

        /// Whether a lexicon may still value the word: political labels and roles are often meant as a judgement
        /// ("fascist", "tyrant"), so a person decides.
        public var mayCarryPolarity: Bool { self == .politics || self == .socialGroup || self == .role }
    }

    private var kinds: [String: Kind] = [:]

    /// Reads the lists.
    ///
    /// - Parameters:
    ///   - models: The folder of data files.
    ///   - rules: The rules whose inflection derives plurals.
    /// - Throws: `DataFileError` with the file and the line.
    public init(models: ModelFolder, rules: StanceRules) throws(DataFileError) {
        try addGroups(path: models.path(of: "names/groups.tsv"), rules: rules)
        for row in try DataFile.rows(path: models.path(of: "names/nationalities.tsv")) {
            add([row.columns[0], row.columns[0] + "s"], .nationality)
            if let country = row[column: 1] { add([country], .country) }
        }
        for row in try DataFile.rows(path: models.path(of: "names/given-names.tsv")) {
            add([row.columns[0]], .givenName)
        }
        for file in ["names/roles.tsv", "names/titles.tsv", "names/collectives.tsv", "names/organisations.tsv"] {
            for row in try DataFile.rows(path: models.path(of: file)) {
                let isPair = file == "names/roles.tsv"
                add(Array(row.columns.prefix(isPair ? 2 : 1)), .role)
                if !isPair { add(rules.forms.forms(of: row.columns[0].lowercased(), as: .noun), .role) }
            }
        }
    }

    /// Returns what a word in lower case names, or nil if no list holds it.
    public func kind(of word: String) -> Kind? { kinds[word] }

    private mutating func addGroups(path: String, rules: StanceRules) throws(DataFileError) {
        for row in try DataFile.rows(path: path) {
            guard let name = row[column: 1], let kind = Kind(rawValue: name) else {
                let known = Kind.allCases.map(\.rawValue).joined(separator: ", ")
                throw .malformed(path: path, line: row.line, problem: "expected a word and its kind: \(known)")
            }
            add(rules.forms.forms(of: row.columns[0], as: .noun), kind)
        }
    }

    /// The first list that holds a word decides; phrases are left out, since single words are looked up.
    private mutating func add(_ words: [String], _ kind: Kind) {
        for word in words.map({ $0.lowercased() }) where !word.contains(" ") && kinds[word] == nil {
            kinds[word] = kind
        }
    }
}
