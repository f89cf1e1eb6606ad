/// What all readers of all threads share: themes, rules and options.
///
/// It is a class for the reason that ``RuleBook`` is one.
final class StanceModel: Sendable {
    let index: ThemeIndex
    let book: RuleBook
    let options: StanceScorer.Options
    let matcher: ThemeMatcher
    /// For each theme the numbers of the words that never carry polarity in it.
    let protectedSymbols: [Set<Vocabulary.Symbol>]

    var themes: [Theme] { index.themes }

    init(lexicon: Lexicon, themes: [Theme], rules: StanceRules, options: StanceScorer.Options) {
        self.options = options
        index = ThemeIndex(themes: themes)
        book = RuleBook(lexicon: lexicon, rules: rules, themeTerms: index.terms)
        matcher = ThemeMatcher(entries: index.entries, trie: book.themeTrie)
        let vocabulary = book.vocabulary
        protectedSymbols = themes.map { theme in
            Set(theme.protected.map { vocabulary.symbol(of: Array($0.utf8)) }.filter { $0 >= 0 })
        }
    }
}
