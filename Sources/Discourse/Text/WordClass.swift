/// What a word can be, as far as word lists and endings tell: a word of several classes has several bits.
package struct WordClass: OptionSet, Hashable, Sendable {
    package let rawValue: UInt64

    package init(rawValue: UInt64) {
        self.rawValue = rawValue
    }

    private init(bit: UInt64) {
        rawValue = 1 << bit
    }

    package static let determiner = WordClass(bit: 0)
    package static let indefiniteArticle = WordClass(bit: 1)
    package static let possessive = WordClass(bit: 2)
    package static let subjectPronoun = WordClass(bit: 3)
    package static let objectPronoun = WordClass(bit: 4)
    package static let masculine = WordClass(bit: 5)
    package static let feminine = WordClass(bit: 6)
    package static let pluralPronoun = WordClass(bit: 7)
    package static let neuterPronoun = WordClass(bit: 8)
    package static let firstPerson = WordClass(bit: 9)
    package static let indefinitePronoun = WordClass(bit: 10)
    package static let relative = WordClass(bit: 11)
    package static let clauseWord = WordClass(bit: 12)
    package static let subordinator = WordClass(bit: 13)
    package static let coordinator = WordClass(bit: 14)
    package static let adversative = WordClass(bit: 15)
    package static let preposition = WordClass(bit: 16)
    package static let nounPreposition = WordClass(bit: 17)
    package static let timePreposition = WordClass(bit: 18)
    package static let be = WordClass(bit: 19)
    package static let have = WordClass(bit: 20)
    package static let `do` = WordClass(bit: 21)
    package static let modal = WordClass(bit: 22)
    package static let finiteAuxiliary = WordClass(bit: 23)
    package static let negation = WordClass(bit: 24)
    package static let adverb = WordClass(bit: 25)
    package static let leading = WordClass(bit: 26)
    package static let weekday = WordClass(bit: 27)
    package static let month = WordClass(bit: 28)
    package static let timeNoun = WordClass(bit: 29)
    package static let numberWord = WordClass(bit: 30)
    package static let quantifier = WordClass(bit: 31)
    package static let document = WordClass(bit: 32)
    package static let familyNoun = WordClass(bit: 33)
    package static let masculineNoun = WordClass(bit: 34)
    package static let feminineNoun = WordClass(bit: 35)
    package static let personNoun = WordClass(bit: 36)
    package static let nameParticle = WordClass(bit: 37)
    package static let nameSuffix = WordClass(bit: 38)
    package static let reporterNoun = WordClass(bit: 39)
    package static let appositiveStart = WordClass(bit: 40)
    package static let plainNoun = WordClass(bit: 41)
    package static let sentenceNoun = WordClass(bit: 42)
    package static let naming = WordClass(bit: 43)
    package static let title = WordClass(bit: 44)
    package static let office = WordClass(bit: 45)
    package static let role = WordClass(bit: 46)
    package static let rolePlural = WordClass(bit: 47)
    package static let organisationHead = WordClass(bit: 48)
    package static let collective = WordClass(bit: 49)
    package static let nationality = WordClass(bit: 50)
    package static let country = WordClass(bit: 51)
    package static let familyNameFirst = WordClass(bit: 52)
    package static let givenMale = WordClass(bit: 53)
    package static let givenFemale = WordClass(bit: 54)
    package static let verbBase = WordClass(bit: 55)
    package static let verbS = WordClass(bit: 56)
    package static let verbPast = WordClass(bit: 57)
    package static let verbParticiple = WordClass(bit: 58)
    package static let verbGerund = WordClass(bit: 59)
    package static let cueStart = WordClass(bit: 60)
    package static let singularVerb = WordClass(bit: 61)
    package static let pluralVerb = WordClass(bit: 62)
    package static let ambiguousNoun = WordClass(bit: 63)

    /// A form of a verb that can stand with a subject without an auxiliary.
    package static let finiteVerb: WordClass = [.verbS, .verbPast]
    /// Any form of an auxiliary or modal verb.
    package static let auxiliary: WordClass = [.be, .have, .do, .modal]
    /// Any pronoun that can be a subject.
    package static let anyPronoun: WordClass = [.subjectPronoun, .indefinitePronoun]

    /// The classes that `discourse/closed-classes.tsv` may name.
    package static let listed: [String: WordClass] = [
        "determiner": .determiner, "indefinite-article": .indefiniteArticle, "possessive": .possessive,
        "subject-pronoun": .subjectPronoun, "object-pronoun": .objectPronoun, "masculine": .masculine,
        "feminine": .feminine, "plural-pronoun": .pluralPronoun, "neuter-pronoun": .neuterPronoun,
        "first-person": .firstPerson, "indefinite-pronoun": .indefinitePronoun, "relative": .relative,
        "clause-word": .clauseWord, "subordinator": .subordinator, "coordinator": .coordinator,
        "adversative": .adversative, "preposition": .preposition, "noun-preposition": .nounPreposition,
        "time-preposition": .timePreposition, "be": .be, "have": .have, "do": .do, "modal": .modal,
        "singular-verb": .singularVerb, "plural-verb": .pluralVerb, "finite-auxiliary": .finiteAuxiliary,
        "negation": .negation, "adverb": .adverb, "leading": .leading, "weekday": .weekday, "month": .month,
        "time-noun": .timeNoun, "number-word": .numberWord, "quantifier": .quantifier, "document": .document,
        "family-noun": .familyNoun, "masculine-noun": .masculineNoun, "feminine-noun": .feminineNoun,
        "person-noun": .personNoun, "name-particle": .nameParticle, "name-suffix": .nameSuffix,
        "reporter-noun": .reporterNoun, "appositive-start": .appositiveStart, "plain-noun": .plainNoun,
        "sentence-noun": .sentenceNoun, "naming": .naming,
    ]
}
