/// A word that turns around or asserts less what stands in its scope.
struct Operator: Hashable {
    enum Kind: Hashable {
        /// A negation, with its factors on positive and negative values.
        case negator(positive: Double, negative: Double, isLong: Bool)
        /// A verb or noun that turns its object around; a bad one also speaks against who does it.
        case reverser(isBad: Bool)
        /// A verb or noun of attitude, as the cue file gives it; `flips` denies what follows.
        ///
        /// The value is weaker when somebody else than the speaker holds it.
        case attitude(value: Double, kind: AttitudeKind, flips: Bool)
        /// A verb or noun that brings its object about or makes it grow.
        case promoter
        /// A demand: "should", "must".
        case demand(Double)
        /// A modal word that weakens what stands in its clause.
        case modal(Double)
    }

    var kind: Kind
    /// The tokens of the word itself.
    var range: Range<Int>
    /// The tokens to show as evidence, where they are not ``range``: a cue behind its content counts as if before it.
    var shown: Range<Int>?
    /// The tokens that it governs.
    var scope: Range<Int>
    /// Whether the object stands before it: "sanctions must be lifted", "the emissions cuts".
    var isPassive = false
    /// Whose act it is, if it is one.
    var actor = Actor.other

    /// Who does what a verb or noun of action says.
    enum Actor: Hashable {
        /// The speaker, or nobody that the words name: "we will", "to".
        case speaker
        /// Somebody else.
        case other
        /// The act is a noun: "the fight against".
        case unnamed
    }
}

extension Operator {
    /// Whether it brings its object about.
    var isPromoter: Bool {
        if case .promoter = kind { true } else { false }
    }

    /// Whether it is a verb or noun that turns its object around.
    var isReverser: Bool {
        if case .reverser = kind { true } else { false }
    }

    /// Whether it is a word of attitude.
    var isAttitude: Bool {
        if case .attitude = kind { true } else { false }
    }

    /// Whether it turns values around.
    var turns: Bool {
        switch kind {
        case .negator, .reverser: true
        case .attitude(let value, _, let flips): flips || value < 0
        case .promoter, .demand, .modal: false
        }
    }

    /// Whether it can be evidence by itself.
    var isAttitudeOrDemand: Bool {
        switch kind {
        case .attitude, .demand: true
        case .negator, .reverser, .promoter, .modal: false
        }
    }
}
