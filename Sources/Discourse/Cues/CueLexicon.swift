/// All forms of all cues, found by the number of their first word.
struct CueLexicon: Sendable {
    /// One inflected form of a cue.
    struct Entry: Hashable, Sendable {
        var cue: Int32
        var form: Cue.Form
        /// The numbers of the words behind the first one.
        var rest: [Int32]
        /// How many words belong to the cue; a final "that" or "to" belongs to the content.
        var consumed: Int
    }

    private(set) var cues: [Cue] = []
    private var entries: [Entry] = []
    /// The second word of each entry, −1 for those of one word: most entries fail here.
    private var seconds: [Int32] = []
    /// For each word number the place of its first entry, with one more at the end.
    private var starts: [Int32] = []

    /// Builds the forms of each cue and numbers their words.
    init(cues: [Cue], inflection: Inflection, words: inout WordTable) {
        self.cues = cues
        var byWord: [Int32: [Entry]] = [:]
        for (index, cue) in cues.enumerated() {
            let parts = cue.lemma.split(separator: " ").map(String.init)
            guard let first = parts.first else { continue }
            let rest = parts.dropFirst().map { words.intern($0) }
            for (form, word) in CueLexicon.forms(of: first, cue: cue, inflection: inflection) {
                var entry = Entry(cue: Int32(index), form: form, rest: rest, consumed: rest.count + 1)
                // "that" and the "to" of an infinitive are part of the content.
                if parts.count > 1, CueLexicon.startsContent(parts[parts.count - 1], cue) { entry.consumed -= 1 }
                let number = words.intern(word)
                // A form that two cues share belongs to the one that stands first in the file.
                let isKnown = byWord[number, default: []].contains { $0.rest == rest && $0.form == form }
                if !isKnown { byWord[number, default: []].append(entry) }
            }
        }
        starts = [0]
        for number in 0..<Int32(words.count) {
            let sorted = (byWord[number] ?? []).enumerated().sorted {
                ($1.element.rest.count, $0.element.form == .noun ? 1 : 0, $0.offset)
                    < ($0.element.rest.count, $1.element.form == .noun ? 1 : 0, $1.offset)
            }
            entries.append(contentsOf: sorted.map(\.element))
            starts.append(Int32(entries.count))
        }
        seconds = entries.map { $0.rest.first ?? -1 }
    }

    /// Whether the last word of a cue belongs to the content: "that", "whether", "how", the "to" of an infinitive.
    private static func startsContent(_ word: String, _ cue: Cue) -> Bool {
        if word == "to" { return cue.complements.contains(.infinitive) }
        return ["that", "whether", "if", "how", "why", "what"].contains(word)
    }

    private static func forms(of first: String, cue: Cue, inflection: Inflection) -> [(Cue.Form, String)] {
        guard !cue.flags.contains(.preposition) else { return [(.fixed, first)] }
        var forms: [(Cue.Form, String)] = []
        if cue.flags.contains(.nominal) {
            let plural = inflection.plural(of: first)
            forms.append((.noun, first))
            if plural != first, !first.hasSuffix("s") { forms.append((.noun, plural)) }
            guard cue.flags.contains(.ambiguousNoun) else { return forms }
        }
        let verb = inflection.forms(ofVerb: first)
        forms += [(.base, verb.base), (.thirdPerson, verb.thirdPerson)]
        if first == "be" {
            forms += [(.thirdPerson, "are"), (.thirdPerson, "am"), (.thirdPerson, "'re"), (.thirdPerson, "'m")]
        }
        forms += verb.past.map { (.past, $0) }
        forms += verb.participle.filter { !verb.past.contains($0) }.map { (.participle, $0) }
        forms.append((.gerund, verb.gerund))
        return forms
    }

    /// Returns the entries whose first word has a number, those with most words first.
    func entries(startingWith word: Int32) -> ArraySlice<Entry> {
        guard word >= 0, Int(word) + 1 < starts.count else { return [] }
        return entries[Int(starts[Int(word)])..<Int(starts[Int(word) + 1])]
    }

    /// Calls a closure with the entries whose first word has a number and whose second word, if any, is one of two,
    /// until it returns true.
    func search(startingWith word: Int32, then next: Int32, or afterNext: Int32, _ body: (Entry) -> Bool) {
        guard word >= 0, Int(word) + 1 < starts.count else { return }
        for place in Int(starts[Int(word)])..<Int(starts[Int(word) + 1]) {
            let second = seconds[place]
            if second < 0 || second == next || second == afterNext, body(entries[place]) { return }
        }
    }

    /// Calls a closure with the number of each word that starts a cue.
    func forEachStart(_ body: (Int32, ArraySlice<Entry>) -> Void) {
        for word in 0..<max(0, starts.count - 1) where starts[word] < starts[word + 1] {
            body(Int32(word), entries[Int(starts[word])..<Int(starts[word + 1])])
        }
    }
}
