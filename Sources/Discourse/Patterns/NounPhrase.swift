/// A noun phrase that names who speaks, as a range of items, both ends included.
struct NounPhrase: Hashable {
    var first: Int
    var last: Int
    /// The appositive behind or before it: "a researcher at the institute".
    var appositive: ClosedRange<Int>?
    /// The place of the relative pronoun when the phrase is its antecedent.
    var relative: Int?

    /// The first item that belongs to the phrase or its appositive.
    var start: Int { min(first, appositive?.lowerBound ?? first) }
}
