/// A subject on which speakers take sides, and the words that show that somebody speaks about it.
///
/// A stance is always a position towards the ``proposition``, never the mood of the words.
public struct Theme: Sendable, Hashable {
    /// What kind of position is expected.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// Two sides are expected.
        case contested
        /// Something that all are expected to support.
        case good
        /// Something that nobody is expected to support: to fight it is to be against it.
        case ill
    }

    /// The identifier in tables: `energy`.
    public var id: String
    /// What kind of position is expected.
    public var kind: Kind
    /// The sentence that "for" supports.
    public var proposition: String
    /// The narrower targets.
    public var facets: [Facet]
    /// Words and phrases that make a statement touch the theme; the terms of the facets count as well.
    public var seeds: [String]
    /// Phrases that cancel a seed inside them.
    public var exclusions: [String]
    /// Words that never carry polarity in this theme.
    public var protected: [String]

    /// Creates a theme.
    public init(
        id: String,
        kind: Kind = .contested,
        proposition: String = "",
        facets: [Facet] = [],
        seeds: [String] = [],
        exclusions: [String] = [],
        protected: [String] = []
    ) {
        self.id = id
        self.kind = kind
        self.proposition = proposition
        self.facets = facets
        self.seeds = seeds
        self.exclusions = exclusions
        self.protected = protected
    }
}
