package import Discourse
package import ModelData

/// The inflected forms of lexicon entries: regular rules, and a list of the irregular ones.
///
/// Verbs and nouns follow the rules of Discourse; this type adds the comparative, the superlative, -ly and -ness of
/// adjectives.
package struct WordForms: Sendable {
    /// What an entry is.
    package enum PartOfSpeech: String, Sendable, Hashable, CaseIterable {
        case verb, noun, adjective, adverb, phrase
    }

    private struct Key: Hashable {
        var lemma: String
        var partOfSpeech: PartOfSpeech
    }

    private let discourse: DiscourseRules
    private let inflection: Inflection
    private var irregular: [Key: [String]] = [:]

    /// Reads the irregular forms.
    package init(models: ModelFolder, discourse: DiscourseRules) throws(DataFileError) {
        self.discourse = discourse
        inflection = discourse.inflection
        let path = models.path(of: "lexicons/irregular.tsv")
        for row in try DataFile.rows(path: path) {
            guard row.columns.count >= 3, let partOfSpeech = PartOfSpeech(rawValue: row.columns[1]) else {
                throw .malformed(path: path, line: row.line, problem: "expected lemma, part of speech and forms")
            }
            irregular[Key(lemma: row.columns[0], partOfSpeech: partOfSpeech)] =
                row.columns[2].split(separator: " ").map(String.init)
        }
    }

    /// Returns every form of one word, the word itself first, each once.
    package func forms(of lemma: String, as partOfSpeech: PartOfSpeech) -> [String] {
        var forms = [lemma]
        if let listed = irregular[Key(lemma: lemma, partOfSpeech: partOfSpeech)] {
            forms += listed
        } else {
            switch partOfSpeech {
            case .verb: forms += verbForms(of: lemma)
            case .noun: forms.append(inflection.plural(of: lemma))
            case .adjective: forms += Self.comparison(of: lemma)
            case .adverb, .phrase: break
            }
        }
        if partOfSpeech == .adjective { forms += [Self.adverb(of: lemma), Self.quality(of: lemma)] }
        var seen: Set<String> = []
        return forms.filter { seen.insert($0).inserted }
    }

    /// Returns the forms of a lexicon entry; in a phrase the word in front and the noun at its end inflect.
    package func lexiconForms(of entry: String, as partOfSpeech: PartOfSpeech) -> [String] {
        let words = entry.split(separator: " ").map(String.init)
        guard words.count > 1 else { return forms(of: entry, as: partOfSpeech) }
        let middle = words[1..<(words.count - 1)].joined(separator: " ")
        var found: [String] = []
        for first in openForms(of: words[0], isFirst: true) {
            for last in openForms(of: words[words.count - 1], isFirst: false) {
                found.append(middle.isEmpty ? "\(first) \(last)" : "\(first) \(middle) \(last)")
            }
        }
        return found
    }

    /// Returns the forms of a rule's phrase: its first word inflects as a verb unless it is a small word.
    package func ruleForms(of phrase: String) -> [String] {
        let words = phrase.split(separator: " ", maxSplits: 1).map(String.init)
        guard let first = words.first else { return [] }
        return openForms(of: first, isFirst: true).map { words.count > 1 ? "\($0) \(words[1])" : $0 }
    }

    private func openForms(of word: String, isFirst: Bool) -> [String] {
        if word == "be" { return forms(of: "be", as: .verb) }
        guard !discourse.isSmallWord(word) else { return [word] }
        return isFirst ? forms(of: word, as: .verb) : forms(of: word, as: .noun)
    }

    private func verbForms(of lemma: String) -> [String] {
        let verb = inflection.forms(ofVerb: lemma)
        return [verb.thirdPerson] + verb.past + verb.participle + [verb.gerund]
    }

    private static func comparison(of word: String) -> [String] {
        let bytes = Array(word.utf8)
        guard bytes.count > 2, syllables(bytes) < 2 || endsInY(bytes) || word.hasSuffix("le") || word.hasSuffix("ow")
        else { return [] }
        var stem = word
        if endsInY(bytes) {
            stem = word.dropLast() + "i"
        } else if word.hasSuffix("e") {
            stem = String(word.dropLast())
        } else if isShort(bytes), let last = word.last {
            stem.append(last)
        }
        return [stem + "er", stem + "est"]
    }

    private static func adverb(of word: String) -> String {
        let bytes = Array(word.utf8)
        if endsInY(bytes) { return word.dropLast() + "ily" }
        if word.hasSuffix("le"), bytes.count > 3, !isVowel(bytes[bytes.count - 3]) { return word.dropLast() + "y" }
        if word.hasSuffix("ic") { return word + "ally" }
        if word.hasSuffix("ll") { return word + "y" }
        return word + "ly"
    }

    private static func quality(of word: String) -> String {
        endsInY(Array(word.utf8)) ? word.dropLast() + "iness" : word + "ness"
    }

    private static func isVowel(_ byte: UInt8) -> Bool {
        byte == 0x61 || byte == 0x65 || byte == 0x69 || byte == 0x6F || byte == 0x75
    }

    private static func endsInY(_ bytes: [UInt8]) -> Bool {
        bytes.count > 2 && bytes[bytes.count - 1] == 0x79 && !isVowel(bytes[bytes.count - 2])
    }

    /// Whether a word is consonant, vowel, consonant at its end, so that the last one doubles: "big".
    private static func isShort(_ bytes: [UInt8]) -> Bool {
        let count = bytes.count
        guard count >= 3, ![0x77, 0x78, 0x79].contains(bytes[count - 1]) else { return false }
        return !isVowel(bytes[count - 1]) && isVowel(bytes[count - 2]) && !isVowel(bytes[count - 3])
    }

    /// The number of groups of vowels, a silent -e left out.
    private static func syllables(_ bytes: [UInt8]) -> Int {
        var groups = 0
        var wasVowel = false
        for (index, byte) in bytes.enumerated() {
            let isSilent = byte == 0x65 && index == bytes.count - 1
            let vowel = isVowel(byte) && !isSilent
            if vowel, !wasVowel { groups += 1 }
            wasVowel = vowel
        }
        return groups
    }
}
