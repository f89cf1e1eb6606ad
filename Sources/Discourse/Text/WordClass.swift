/// What a word can be, as far as word lists and endings tell: a word of several classes has several bits.
package struct WordClass: OptionSet, Hashable, Sendable {
    package let rawValue: UInt64

    package init(rawValue: UInt64) {
        self.rawValue = rawValue
    }

    private init(bit: UInt64) {
        rawValue = 1 << bit
    }

    static let determiner = WordClass(bit: 0)
    static let indefiniteArticle = WordClass(bit: 1)
    static let possessive = WordClass(bit: 2)
    static let subjectPronoun = WordClass(bit: 3)
    static let objectPronoun = WordClass(bit: 4)
    static let masculine = WordClass(bit: 5)
    static let feminine = WordClass(bit: 6)
    static let pluralPronoun = WordClass(bit: 7)
    static let neuterPronoun = WordClass(bit: 8)
    static let firstPerson = WordClass(bit: 9)
    static let indefinitePronoun = WordClass(bit: 10)
    static let relative = WordClass(bit: 11)
    static let clauseWord = WordClass(bit: 12)
    static let subordinator = WordClass(bit: 13)
    static let coordinator = WordClass(bit: 14)
    static let adversative = WordClass(bit: 15)
    static let preposition = WordClass(bit: 16)
    static let nounPreposition = WordClass(bit: 17)
    static let timePreposition = WordClass(bit: 18)
    static let be = WordClass(bit: 19)
    static let have = WordClass(bit: 20)
    static let `do` = WordClass(bit: 21)
    static let modal = WordClass(bit: 22)
    static let finiteAuxiliary = WordClass(bit: 23)
    static let negation = WordClass(bit: 24)
    static let adverb = WordClass(bit: 25)
    static let leading = WordClass(bit: 26)
    static let weekday = WordClass(bit: 27)
    static let month = WordClass(bit: 28)
    static let timeNoun = WordClass(bit: 29)
    static let numberWord = WordClass(bit: 30)
    static let quantifier = WordClass(bit: 31)
    static let document = WordClass(bit: 32)
    static let familyNoun = WordClass(bit: 33)
    static let masculineNoun = WordClass(bit: 34)
    static let feminineNoun = WordClass(bit: 35)
    static let personNoun = WordClass(bit: 36)
    static let nameParticle = WordClass(bit: 37)
    static let nameSuffix = WordClass(bit: 38)
    static let reporterNoun = WordClass(bit: 39)
    static let appositiveStart = WordClass(bit: 40)
    static let plainNoun = WordClass(bit: 41)
    static let sentenceNoun = WordClass(bit: 42)
    static let naming = WordClass(bit: 43)
    static let title = WordClass(bit: 44)
    static let office = WordClass(bit: 45)
    static let role = WordClass(bit: 46)
    static let rolePlural = WordClass(bit: 47)
    static let organisationHead = WordClass(bit: 48)
    static let collective = WordClass(bit: 49)
    static let nationality = WordClass(bit: 50)
    static let country = WordClass(bit: 51)
    static let familyNameFirst = WordClass(bit: 52)
    static let givenMale = WordClass(bit: 53)
    static let givenFemale = WordClass(bit: 54)
    static let verbBase = WordClass(bit: 55)
    static let verbS = WordClass(bit: 56)
    static let verbPast = WordClass(bit: 57)
    static let verbParticiple = WordClass(bit: 58)
    static let verbGerund = WordClass(bit: 59)
    static let cueStart = WordClass(bit: 60)
    static let singularVerb = WordClass(bit: 61)
    static let pluralVerb = WordClass(bit: 62)
    static let ambiguousNoun = WordClass(bit: 63)

    /// A form of a verb that can stand with a subject without an auxiliary.
    static let finiteVerb: WordClass = [.verbS, .verbPast]
    /// Any form of an auxiliary or modal verb.
    static let auxiliary: WordClass = [.be, .have, .do, .modal]
    /// Any pronoun that can be a subject.
    static let anyPronoun: WordClass = [.subjectPronoun, .indefinitePronoun]

    /// The classes that `discourse/closed-classes.tsv` may name.
    static let listed: [String: WordClass] = [
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
