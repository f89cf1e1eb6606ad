/// A noun phrase that names a speaker, taken apart.
struct Mention: Hashable {
    /// What the head of the phrase is.
    enum Kind: Hashable {
        /// A personal pronoun.
        case pronoun
        /// A person's name; one word is a family or given name only.
        case person
        /// The name of an organisation, a country or a house that stands for one.
        case organisation
        /// A description of one person: "the minister".
        case personDescription
        /// A description of an organisation: "the ministry".
        case organisationDescription
        /// Several people without a name, or two names.
        case collective
        /// A report, a survey, a law.
        case document
    }

    /// Whether the mention tells a man from a woman.
    enum Gender: Hashable {
        case masculine, feminine, unknown
    }

    var kind: Kind
    /// The words of the name as they stand, without title, or the words of the description.
    var name: String
    /// The numbers of the words of the name.
    var words: [Int32] = []
    /// The number of the head word of a description.
    var head: Int32 = -1
    var gender: Gender = .unknown
    var role: String?
    var organisation: String?
    /// Whether a title stands before the name.
    var hasTitle = false
    /// Where the mention starts, as a byte of the text.
    var place: Int32
    /// Whether the description starts with "the".
    var isDefinite = false
}
