internal import ModelData

/// Collects the words of all lists and their classes while the rules are read.
struct RuleBuilder {
    let models: ModelFolder
    let inflection: Inflection
    var words = WordTable(capacity: 16_384)
    private(set) var classes: [WordClass] = []

    init(models: ModelFolder) throws(DataFileError) {
        self.models = models
        inflection = Inflection(rows: try RuleFile.rows("lexicons/irregular.tsv", models))
    }

    /// Adds classes to a word.
    mutating func add(_ word: some StringProtocol, _ added: WordClass) {
        let number = Int(words.intern(String(word)))
        fit()
        classes[number].formUnion(added)
    }

    /// Gives every numbered word its classes, none for those that came without.
    mutating func fit() {
        while classes.count < words.count { classes.append([]) }
    }

    /// Gives the words that no list names a class for what their ending tells.
    mutating func guess() {
        fit()
        for number in classes.indices where classes[number].isEmpty {
            classes[number] = WordGuess.classes(of: words.bytes(of: Int32(number)), isCapitalised: false)
        }
    }

    /// Reads closed classes, given names and common verbs.
    mutating func addWordLists() throws(DataFileError) {
        let file = "discourse/closed-classes.tsv"
        for row in try RuleFile.rows(file, models) {
            guard row.columns.count >= 2 else {
                throw RuleFile.tooFewColumns(file, models, row, expected: 2)
            }
            guard let wordClass = WordClass.listed[row.columns[0]] else {
                throw RuleFile.unknownValue(file, models, row, column: 1)
            }
            for word in row.columns[1].split(separator: " ") { add(word, wordClass) }
        }
        for row in try RuleFile.rows("names/given-names.tsv", models) where row.columns.count >= 2 {
            add(row.columns[0].lowercased(), row.columns[1] == "f" ? .givenFemale : .givenMale)
        }
        for row in try RuleFile.rows("names/documents.tsv", models) {
            for form in row.columns.prefix(2) where !form.contains(" ") { add(form.lowercased(), .document) }
        }
        for row in try RuleFile.rows("discourse/verbs.txt", models) { addVerb(row.columns[0]) }
        for verb in inflection.irregularVerbs where verb != "be" && verb != "have" && verb != "do" { addVerb(verb) }
    }

    private mutating func addVerb(_ base: String) {
        let forms = inflection.forms(ofVerb: base)
        add(forms.base, .verbBase)
        add(forms.thirdPerson, .verbS)
        for past in forms.past { add(past, .verbPast) }
        for participle in forms.participle { add(participle, .verbParticiple) }
        add(forms.gerund, .verbGerund)
    }

    /// Reads the cues and builds their forms.
    mutating func makeLexicon() throws(DataFileError) -> CueLexicon {
        let cues = try readCues()
        let lexicon = CueLexicon(cues: cues, inflection: inflection, words: &words)
        fit()
        var found: [(Int32, WordClass)] = []
        lexicon.forEachStart { word, entries in
            var added: WordClass = .cueStart
            for entry in entries {
                switch entry.form {
                case .base: added.insert(.verbBase)
                case .thirdPerson: added.insert(.verbS)
                case .past: added.formUnion([.verbPast, .verbParticiple])
                case .participle: added.insert(.verbParticiple)
                case .gerund: added.insert(.verbGerund)
                case .fixed, .noun: break
                }
                if cues[Int(entry.cue)].flags.contains(.ambiguousNoun) { added.insert(.ambiguousNoun) }
            }
            found.append((word, added))
        }
        for (word, added) in found { classes[Int(word)].formUnion(added) }
        return lexicon
    }

    private func readCues() throws(DataFileError) -> [Cue] {
        let file = "cues/cues.tsv"
        var cues: [Cue] = []
        var places: [String: Int] = [:]
        for row in try RuleFile.rows(file, models) {
            guard row.columns.count >= 5 else {
                throw RuleFile.tooFewColumns(file, models, row, expected: 5)
            }
            guard let stance = Int(row.columns[3]) else {
                throw RuleFile.unknownValue(file, models, row, column: 4)
            }
            guard let commitment = Double(row.columns[4]) else {
                throw RuleFile.unknownValue(file, models, row, column: 5)
            }
            var complements: Cue.Complement = []
            for part in row.columns[2].split(separator: ",") {
                guard let complement = Cue.Complement.listed[String(part)] else {
                    throw RuleFile.unknownValue(file, models, row, column: 3)
                }
                complements.insert(complement)
            }
            var flags: Cue.Flags = []
            for part in row.columns.dropFirst(5).first?.split(separator: ",") ?? [] {
                flags.formUnion(Cue.Flags.listed[String(part)] ?? [])
            }
            if row.columns[0].hasPrefix("be ") { flags.insert(.copular) }
            if flags.contains(.deed) { continue }
            let key = row.columns[0] + (flags.contains(.nominal) ? "\tnominal" : "")
            if let place = places[key] {
                // A lemma that stands in two classes keeps the first and can take what either can.
                cues[place].complements.formUnion(complements)
                continue
            }
            places[key] = cues.count
            cues.append(
                Cue(
                    lemma: row.columns[0],
                    cueClass: row.columns[1],
                    complements: complements,
                    stance: stance,
                    commitment: commitment,
                    flags: flags
                )
            )
        }
        return cues
    }
}
