/// A statement as the rules find it in a sentence: items only, the speaker not yet resolved.
struct Attribution: Hashable {
    var pattern: Pattern
    var sentence: Int
    var paragraph: Int
    /// The cue, or nil for quotations without one.
    var cue: CueHit?
    /// Who speaks, as items.
    var source: NounPhrase?
    /// What was said, as half-open ranges of items, ascending.
    var content: [Range<Int>]
    /// The kind by the shape of the content.
    var kind: Statement.Kind = .indirect
    /// The attribution whose speaker this one takes over, by its place in the list.
    var speakerOf: Int?
    /// The attribution whose content this one stands in.
    var outer: Int?
    /// A factor on the confidence of the pattern.
    var certainty = 1.0
}
