internal import ModelData

/// The inflected forms of English verbs and nouns: regular rules, and a list for the irregular ones.
package struct Inflection: Sendable {
    /// The forms of one verb.
    package struct VerbForms: Hashable, Sendable {
        package var base: String
        package var thirdPerson: String
        package var past: [String]
        package var participle: [String]
        package var gerund: String
    }

    private var irregular: [String: [String]] = [:]
    private var irregularNouns: [String: [String]] = [:]

    init(rows: [DataRow]) {
        for row in rows where row.columns.count >= 3 {
            let forms = row.columns[2].split(separator: " ").map(String.init)
            switch row.columns[1] {
            case "verb": irregular[row.columns[0]] = forms
            case "noun": irregularNouns[row.columns[0]] = forms
            default: break
            }
        }
    }

    /// The verbs in the list of irregular ones, sorted.
    var irregularVerbs: [String] { irregular.keys.sorted() }

    /// Returns the forms of a verb.
    package func forms(ofVerb base: String) -> VerbForms {
        var forms = VerbForms(
            base: base,
            thirdPerson: Inflection.withS(base),
            past: [],
            participle: [],
            gerund: Inflection.gerund(base)
        )
        for form in irregular[base] ?? [] where form != base {
            if form.hasSuffix("ing") {
                forms.gerund = form
            } else if form.hasSuffix("s"), form.hasPrefix(base.prefix(2)) {
                forms.thirdPerson = form
            } else if forms.past.isEmpty {
                forms.past = [form]
            } else {
                forms.participle.append(form)
                if form.hasSuffix("ed") { forms.past.append(form) }
            }
        }
        if base == "be" {
            forms.thirdPerson = "is"
            forms.past = ["was", "were"]
            forms.participle = ["been"]
            forms.gerund = "being"
        }
        if forms.past.isEmpty { forms.past = irregular[base] == nil ? [Inflection.past(base)] : [base] }
        if forms.participle.isEmpty { forms.participle = forms.past }
        return forms
    }

    /// Returns the plural of a noun.
    package func plural(of noun: String) -> String {
        irregularNouns[noun]?.first ?? Inflection.withS(noun)
    }

    private static func isConsonant(_ byte: UInt8) -> Bool {
        byte >= 0x61 && byte <= 0x7A && ![0x61, 0x65, 0x69, 0x6F, 0x75].contains(byte)
    }

    /// Adds -s or -es, and turns -y into -ies.
    private static func withS(_ word: String) -> String {
        let bytes = Array(word.utf8)
        guard let last = bytes.last else { return word }
        if last == 0x79, bytes.count > 1, isConsonant(bytes[bytes.count - 2]) { return word.dropLast() + "ies" }
        let needsVowel = ["s", "sh", "ch", "x", "z", "o"].contains { word.hasSuffix($0) }
        return word + (needsVowel ? "es" : "s")
    }

    private static func past(_ word: String) -> String {
        let bytes = Array(word.utf8)
        guard let last = bytes.last else { return word }
        if last == 0x65 { return word + "d" }
        if last == 0x79, bytes.count > 1, isConsonant(bytes[bytes.count - 2]) { return word.dropLast() + "ied" }
        return doubled(bytes, word) + "ed"
    }

    private static func gerund(_ word: String) -> String {
        if word.hasSuffix("ie") { return word.dropLast(2) + "ying" }
        if word.hasSuffix("e"), !word.hasSuffix("ee"), !word.hasSuffix("ye"), word.utf8.count > 2 {
            return word.dropLast() + "ing"
        }
        return doubled(Array(word.utf8), word) + "ing"
    }

    /// Doubles the last consonant of a short verb of the form consonant, vowel, consonant, and of stressed endings.
    private static func doubled(_ bytes: [UInt8], _ word: String) -> String {
        let count = bytes.count
        guard count >= 3, let last = bytes.last, isConsonant(last), ![0x77, 0x78, 0x79].contains(last) else {
            return word
        }
        let isShort = !isConsonant(bytes[count - 2]) && isConsonant(bytes[count - 3])
        let vowels = bytes.reduce(0) { $0 + (isConsonant($1) ? 0 : 1) }
        let isStressed = ["mit", "fer", "pel", "bel", "cur", "gret", "trol"].contains { word.hasSuffix($0) }
        guard isShort, vowels == 1 || isStressed else { return word }
        return word + String(decoding: [last], as: UTF8.self)
    }
}
