/// One row of a tone's ledger: a polar word and every factor of its contribution.
///
/// The contribution is `valence × intensity × negation × reverser × contrast × decay`, scaled so that the contributions
/// of a text sum to its tone.
public struct ToneRow: Sendable, Hashable {
    /// The word or phrase as it stands in the text.
    public var word: String
    /// Its polarity, from −1 to 1.
    public var valence: Double
    /// The factor of an intensifier before it, else 1.
    public var intensity: Double
    /// The factor of negations in scope, else 1.
    public var negation: Double
    /// The factor of reversers in scope ("reduce poverty"), else 1.
    public var reverser: Double
    /// The factor of a contrast ("but", "although"), else 1.
    public var contrast: Double
    /// The factor of the distance to a target, else 1.
    public var decay: Double
    /// What the row adds.
    public var contribution: Double
    /// The code-point offset of the word.
    public var start: Int
    /// The code-point offset behind the word.
    public var end: Int
}
