/// A cue as it stands in a sentence.
struct CueHit: Hashable {
    /// How the cue is used.
    enum Role: Hashable {
        /// With a subject of its own: "said", "has said", "is urging".
        case finite
        /// Behind "to": the subject of the clause around it speaks.
        case infinitive
        /// "-ing" that hangs on the clause: ", adding that", "by calling".
        case gerund
        /// "-ing" right behind a noun that speaks: "protesters demanding".
        case participle
        /// "was urged", "is expected".
        case passive
        /// "according to".
        case fixed
        /// A noun: "his opposition to".
        case nominal
    }

    /// The first item of the cue and the one behind its last.
    var item: Int
    var end: Int
    /// The first item of the verb group, its auxiliaries and adverbs included.
    var groupStart: Int
    var cue: Int
    var form: Cue.Form
    var role: Role
    /// Whether the verb group has a "not" or "never".
    var isNegated = false
    /// Whether the verb group has a modal verb: "would support".
    var isModal = false
}
