/// What follows a cue.
enum Complement: Hashable {
    /// Nothing that could be content: the content stands before the cue.
    case none
    /// A quotation as an item.
    case quotation(Int)
    /// A clause that starts at an item.
    case clause(Int)
    /// "to" and a verb.
    case infinitive(Int)
    /// A noun phrase, or a phrase with a preposition.
    case object(Int)
}
