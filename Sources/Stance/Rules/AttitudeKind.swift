internal import Discourse

/// The class of a cue that takes a side.
enum AttitudeKind: String, Sendable, Hashable, CaseIterable {
    case endorse, oppose, directive, commissive, deny, warn, blame, agree, doubt
    case privateState = "private"
}

/// A cue that takes a side, as the rules read it.
struct Attitude: Sendable, Hashable {
    var kind: AttitudeKind
    /// The side of the object times the commitment, from −1 to 1.
    var value: Double
    /// Whether what follows is denied or refused.
    var flips: Bool
    /// Whether it is a noun or a phrase around one: "opposition to".
    var isNominal: Bool
    /// Whether its first word is "be".
    var isCopular: Bool
    /// Whether the form is more often another word and needs a subject before it.
    var needsSubject: Bool
    /// Whether it has several words: "warn against".
    var isPhrase: Bool

    /// Reads a cue, or returns nil if it takes no side.
    init?(_ cue: Cue) {
        let flips = cue.flags.contains(.flips)
        guard let kind = AttitudeKind(rawValue: cue.cueClass), cue.stance != 0 || flips else { return nil }
        self.kind = kind
        self.flips = flips
        value = Double(cue.stance) * cue.commitment
        isNominal = cue.flags.contains(.nominal)
        isCopular = cue.flags.contains(.copular)
        needsSubject = cue.flags.contains(.ambiguousNoun) && !isNominal
        isPhrase = cue.lemma.utf8.contains(0x20)
    }
}
