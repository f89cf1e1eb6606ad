internal import ModelData

/// The lists that take a mention apart: titles, roles, organisations, collectives, nationalities, metonyms.
struct NameLists: Sendable {
    /// A phrase of several words and what it stands for.
    struct Phrase: Hashable, Sendable {
        var rest: [Int32]
        var classes: WordClass
        var text: String
    }

    /// The phrases by the number of their first word, the longest first.
    private(set) var phrases: [Int32: [Phrase]] = [:]
    /// The organisation that a metonym stands for, by its phrase.
    private(set) var metonyms: [String: String] = [:]
    /// The country of a nationality, by the number of its word.
    private(set) var countries: [Int32: String] = [:]
    /// The kind of organisation that a head noun names: "government", "company".
    private(set) var organisationKinds: [Int32: String] = [:]
    private(set) var masculineTitles: Set<Int32> = []
    private(set) var feminineTitles: Set<Int32> = []
    /// The nouns of documents that hold the words of whoever issues them: "statement", "letter".
    private(set) var ownDocuments: Set<Int32> = []

    /// Which roles can name the same person.
    let families: RoleFamilies

    init(models: ModelFolder, builder: inout RuleBuilder) throws(DataFileError) {
        families = try RoleFamilies(models: models)
        for row in try RuleFile.rows("names/family-names-first.txt", models) {
            builder.add(row.columns[0].lowercased(), .familyNameFirst)
        }
        for row in try RuleFile.rows("names/titles.tsv", models) {
            let isOffice = row.columns.dropFirst().first == "office"
            let gender = row.columns.dropFirst(2).first ?? "-"
            add(row.columns[0], isOffice ? .office : .title, &builder)
            let word = row.columns[0].lowercased()
            guard !word.contains(" ") else { continue }
            if isOffice, !word.hasSuffix(".") { addVariants(of: word, .office, &builder) }
            for form in word.hasSuffix(".") ? [word, String(word.dropLast())] : [word, word + "."] {
                add(form, isOffice ? .office : .title, &builder)
                if gender == "m" { masculineTitles.insert(builder.words.intern(form)) }
                if gender == "f" { feminineTitles.insert(builder.words.intern(form)) }
            }
        }
        for row in try RuleFile.rows("names/roles.tsv", models) {
            add(row.columns[0], .role, &builder)
            if row.columns.count > 2, row.columns[2] == "office", !row.columns[0].contains(" ") {
                addVariants(of: row.columns[0], .role, &builder)
            }
            if row.columns.count > 1 { add(row.columns[1], .rolePlural, &builder) }
        }
        for row in try RuleFile.rows("names/organisations.tsv", models) {
            add(row.columns[0], .organisationHead, &builder)
            guard row.columns.count > 1, !row.columns[0].contains(" ") else { continue }
            organisationKinds[builder.words.intern(row.columns[0].lowercased())] = row.columns[1]
            builder.fit()
        }
        for row in try RuleFile.rows("names/documents.tsv", models) where row.columns.dropFirst(2).first == "own" {
            for form in row.columns.prefix(2) where !form.contains(" ") {
                ownDocuments.insert(builder.words.intern(form.lowercased()))
            }
            builder.fit()
        }
        for row in try RuleFile.rows("names/collectives.tsv", models) { add(row.columns[0], .collective, &builder) }
        for row in try RuleFile.rows("names/nationalities.tsv", models) {
            add(row.columns[0], .nationality, &builder)
            // Inhabitants in the plural: "Syrians".
            if !row.columns[0].hasSuffix("s"), !row.columns[0].contains(" ") {
                add(row.columns[0] + "s", [.nationality, .collective], &builder)
            }
            guard row.columns.count > 1 else { continue }
            add(row.columns[1], .country, &builder)
            if !row.columns[0].contains(" ") {
                countries[builder.words.intern(row.columns[0].lowercased())] = row.columns[1]
            }
        }
        for row in try RuleFile.rows("names/metonyms.tsv", models) where row.columns.count >= 2 {
            metonyms[row.columns[0].lowercased()] = row.columns[1]
            add(row.columns[0], .organisationHead, &builder, onlyPhrase: true)
        }
        phrases = phrases.mapValues { list in list.sorted { ($1.rest.count, $0.text) < ($0.rest.count, $1.text) } }
    }

    /// Adds "ex-governor" and "governor-elect" beside "governor".
    private mutating func addVariants(of word: String, _ wordClass: WordClass, _ builder: inout RuleBuilder) {
        for prefix in families.prefixes { add("\(prefix)-\(word)", wordClass, &builder) }
        for suffix in families.suffixes { add("\(word)-\(suffix)", wordClass, &builder) }
    }

    private mutating func add(
        _ entry: String,
        _ wordClass: WordClass,
        _ builder: inout RuleBuilder,
        onlyPhrase: Bool = false
    ) {
        let text = entry.lowercased()
        guard text != "-", !text.isEmpty else { return }
        let parts = text.split(separator: " ")
        guard parts.count > 1 else {
            if !onlyPhrase { builder.add(text, wordClass) }
            return
        }
        let numbers = parts.map { builder.words.intern(String($0)) }
        builder.fit()
        let phrase = Phrase(rest: Array(numbers.dropFirst()), classes: wordClass, text: text)
        if let index = phrases[numbers[0]]?.firstIndex(where: { $0.rest == phrase.rest }) {
            phrases[numbers[0]]?[index].classes.formUnion(wordClass)
        } else {
            phrases[numbers[0], default: []].append(phrase)
        }
    }
}
