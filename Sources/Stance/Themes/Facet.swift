/// A narrower target inside a theme, with its own side of the theme's proposition.
public struct Facet: Sendable, Hashable {
    /// The identifier in tables, unique in its theme: `fossil-fuels`.
    public var id: String
    /// 1 if support for the facet is support for the theme's proposition, −1 if it is opposition to it, and nil if the
    /// facet stands alone, outside the theme's roll-up.
    public var sign: Int?
    /// Words and phrases that name the facet; a trailing `*` stands for any ending of the last word.
    public var terms: [String]
    /// Words and phrases that name a problem whose gravity the facet asserts.
    ///
    /// Harm ascribed to a problem, and a fight against it, speak *for* the facet ("global warming is devastating",
    /// "we must tackle global warming"); to call it made up speaks against it.
    public var problems: [String]
    /// Words and phrases that name the facet only in an article that is about the theme: "the deal", "the attack".
    public var context: [String]

    /// Creates a facet.
    public init(id: String, sign: Int?, terms: [String], problems: [String] = [], context: [String] = []) {
        self.id = id
        self.sign = sign
        self.terms = terms
        self.problems = problems
        self.context = context
    }
}
