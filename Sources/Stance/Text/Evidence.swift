/// A word of a text that speaks for or against a target, with its factors.
struct Evidence {
    /// What kind of word it is.
    enum Kind: Hashable {
        /// A polar word of the lexicon.
        case polar
        /// A word of attitude: "support", "urge".
        case attitude
        /// A demand: "should".
        case demand
        /// A verb or noun that brings the target about.
        case act
        /// A word that says how true or grave a problem is.
        case belief
        /// A negation right before a problem: "no emergency".
        case denial
    }

    var kind: Kind
    var word: PolarWord
    /// The tokens of the target it speaks about, and the target's key.
    var target: EvidenceFinder.Target
    var negation = 1.0
    var reverser = 1.0
    var contrast = 1.0
    var decay = 1.0
    var modality = 1.0

    /// The product of all factors of the text.
    var product: Double {
        word.valence * word.intensity * negation * reverser * contrast * decay * modality
    }

    /// The tokens to show.
    var shown: Range<Int> { word.shown ?? word.range }

    /// The word as a row of a tone's ledger, before its text is cut out.
    var toneWord: ToneWord {
        ToneWord(
            range: shown,
            valence: word.valence,
            intensity: word.intensity * modality,
            negation: negation,
            reverser: reverser,
            contrast: contrast,
            decay: decay
        )
    }
}
