/// A word or phrase that reports what somebody said, thinks or wants, as the cue file gives it.
package struct Cue: Hashable, Sendable {
    /// What can follow the cue.
    package struct Complement: OptionSet, Hashable, Sendable {
        package let rawValue: UInt16
        package init(rawValue: UInt16) { self.rawValue = rawValue }
        static let clause = Complement(rawValue: 1)
        static let quote = Complement(rawValue: 2)
        static let infinitive = Complement(rawValue: 4)
        static let nounPhrase = Complement(rawValue: 8)
        static let ofPhrase = Complement(rawValue: 16)
        static let forPhrase = Complement(rawValue: 32)
        static let person = Complement(rawValue: 64)

        static let listed: [String: Complement] = [
            "clause": .clause, "quote": .quote, "to-infinitive": .infinitive, "noun-phrase": .nounPhrase,
            "of-phrase": .ofPhrase, "for-phrase": .forPhrase, "person": .person,
        ]
    }

    /// What else is known about a cue.
    package struct Flags: OptionSet, Hashable, Sendable {
        package let rawValue: UInt16
        package init(rawValue: UInt16) { self.rawValue = rawValue }
        package static let ambiguousNoun = Flags(rawValue: 1)
        package static let needsObject = Flags(rawValue: 2)
        package static let reporterWord = Flags(rawValue: 4)
        package static let nominal = Flags(rawValue: 8)
        static let needsClause = Flags(rawValue: 16)
        static let preposition = Flags(rawValue: 32)
        package static let flips = Flags(rawValue: 64)
        /// A deed without words: no statement.
        package static let deed = Flags(rawValue: 256)
        /// A deed that takes a position: a statement as a finite verb only.
        package static let official = Flags(rawValue: 512)
        /// The first word is "be"; set while the file is read.
        package static let copular = Flags(rawValue: 128)

        static let listed: [String: Flags] = [
            "ambiguous-noun": .ambiguousNoun, "needs-object": .needsObject, "reporter-word": .reporterWord,
            "nominal": .nominal, "needs-clause": .needsClause, "preposition": .preposition, "flips": .flips,
            "deed": .deed, "official": .official,
        ]
    }

    /// How a form of a cue is inflected.
    package enum Form: UInt8, Hashable, Sendable {
        case base, thirdPerson, past, participle, gerund
        /// A phrase that is not inflected: "according to".
        case fixed
        /// A noun: "opposition to".
        case noun
    }

    /// The dictionary form.
    package var lemma: String
    /// The class: "neutral", "endorse".
    package var cueClass: String
    package var complements: Complement
    /// 1 for a cue that sides with its object, −1 for one against it.
    package var stance: Int
    /// How far the speaker stands by the content, from 0 to 1.
    package var commitment: Double
    package var flags: Flags

    /// Whether only somebody who can have an opinion can be its subject.
    var needsOpinion: Bool {
        ["endorse", "oppose", "private", "commissive", "directive", "deny", "agree", "doubt", "blame"].contains(
            cueClass
        )
    }

    /// Whether a clause or a quotation can be its content.
    var takesSpeech: Bool { !complements.isDisjoint(with: [.clause, .quote]) }
}
