/// All terms of all themes, numbered as payloads of one trie.
struct ThemeIndex: Sendable {
    /// What a term is in its theme.
    enum Role: Sendable, Hashable {
        case seed
        case term(facet: Int)
        /// A problem whose gravity the facet asserts.
        case problem(facet: Int)
        /// A term that counts only in an article that is about the theme.
        case context(facet: Int)
        /// A phrase that cancels what it covers.
        case exclusion
    }

    /// The place of a term.
    struct Entry: Sendable, Hashable {
        var theme: Int
        var role: Role
    }

    let themes: [Theme]
    private(set) var entries: [Entry] = []
    private(set) var terms: [(phrase: String, payload: Int32)] = []

    init(themes: [Theme]) {
        self.themes = themes
        for (number, theme) in themes.enumerated() {
            add(theme.seeds, .seed, theme: number)
            add(theme.exclusions, .exclusion, theme: number)
            for (facet, content) in theme.facets.enumerated() {
                add(content.terms, .term(facet: facet), theme: number)
                add(content.problems, .problem(facet: facet), theme: number)
                add(content.context, .context(facet: facet), theme: number)
            }
        }
    }

    private mutating func add(_ phrases: [String], _ role: Role, theme: Int) {
        guard !phrases.isEmpty else { return }
        let payload = Int32(entries.count)
        entries.append(Entry(theme: theme, role: role))
        terms += phrases.map { ($0, payload) }
    }
}
