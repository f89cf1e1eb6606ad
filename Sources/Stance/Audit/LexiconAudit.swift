/// What a corpus says about a lexicon: entries that its words contradict, and polar words that are missing.
///
/// Proposals for a person to decide on; nothing is ever scored with them.
public struct LexiconAudit: Sendable, Hashable {
    /// How a corpus is read.
    public struct Options: Sendable, Hashable {
        /// The words on each side of a word that are its neighbours.
        public var window = 5
        /// The dimensions of the word vectors; fewer where the corpus has fewer words.
        public var rank = 100
        /// The parts of the lexicon, each of which is scored by an axis learnt from the others; at least 2.
        public var foldCount = 5
        /// The occurrences that a word needs.
        public var minimumCount = 20
        /// The most findings of each kind.
        public var findingCount = 50
        /// The seed of the randomized singular value decomposition.
        public var seed: UInt64 = 0

        /// Creates the default options.
        public init() {}
    }

    /// A word to decide on.
    public struct Finding: Sendable, Hashable {
        /// What is found.
        public enum Kind: String, Sendable, Hashable, CaseIterable {
            /// The lexicon's sign disagrees with the word's neighbours.
            case suspicious
            /// The word is polar by its neighbours and not in the lexicon.
            case missing
        }

        /// What is found.
        public var kind: Kind
        /// The word in lower case.
        public var word: String
        /// Its occurrences.
        public var count: Int
        /// The articles that it occurs in.
        public var articles: Int
        /// The cosine with the axis from the negative to the positive words.
        public var score: Double
        /// How far the score goes: 0 half-way between the two sides, 1 and −1 at the middle word of a side.
        public var strength: Double
        /// The value in the lexicon, from −4 to 4; nil if it has none.
        public var valence: Double?
        /// The value that is proposed, from −4 to 4: 0 for a suspicious word, else that of the nearest lexicon words.
        public var proposedValence: Double
        /// The nearest words of the lexicon, each with its value.
        public var nearest: [Neighbour]
        /// Sentences with the word, of different articles.
        public var examples: [String]
    }

    /// A word of the lexicon near to a finding.
    public struct Neighbour: Sendable, Hashable {
        /// The word.
        public var word: String
        /// Its value, from −4 to 4.
        public var valence: Double
    }

    /// Words for which nothing is proposed.
    public struct Blocked: Sendable, Hashable {
        /// Why.
        public var reason: WordExclusion
        /// How many words that are polar by their neighbours are left out for it.
        public var count: Int
        /// The most frequent of them.
        public var examples: [String]
    }

    /// The words of the corpus, repetitions included.
    public var tokenCount: Int
    /// The different words that occur often enough.
    public var wordCount: Int
    /// The positive words of the lexicon among them that the axis is learnt from.
    public var positiveSeedCount: Int
    /// The negative ones.
    public var negativeSeedCount: Int
    /// The area under the ROC curve of held-out lexicon words: 0.5 is chance, 1 tells all sides apart.
    public var areaUnderCurve: Double
    /// Suspicious words, the strongest first, then missing ones.
    public var findings: [Finding]
    /// How many words would be suspicious and missing without the limit.
    public var foundCounts: [Finding.Kind: Int]
    /// The words that are polar by their neighbours and left out, by reason.
    public var blocked: [Blocked]
}

/// Why a corpus cannot audit a lexicon.
public enum LexiconAuditError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Too few words of one side occur often enough.
    case tooFewSeeds(positive: Int, negative: Int, needed: Int)
    /// The words have too few neighbours to be compared.
    case noAssociations

    /// What is missing and the remedy, as one line for a person.
    public var description: String {
        switch self {
        case .tooFewSeeds(let positive, let negative, let needed):
            "only \(positive) positive and \(negative) negative words of the lexicon occur often enough, and \(needed) "
                + "of each are needed; give a larger corpus, or lower '--min-count'"
        case .noAssociations:
            "the words of the corpus have no neighbours in common; give a larger corpus, or lower '--min-count'"
        }
    }
}
