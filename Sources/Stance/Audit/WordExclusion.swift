internal import Discourse

/// Why no value is proposed for a word of a corpus.
public enum WordExclusion: String, Sendable, Hashable, CaseIterable {
    case functionWord = "function word"
    case givenName = "given name"
    case nationality = "nationality or country"
    case religion
    case group = "group of people"
    case role = "role or body"
    /// Written with a capital inside sentences more often than not.
    case capitalised = "name by its capital"
    case themeWord = "theme word"
    /// The lexicon says that the word never carries polarity.
    case protected = "protected word"
    /// A negator, reverser, modal or cue: the rules read it without a value of its own.
    case ruleWord = "rule word"

    init(_ kind: NameWords.Kind) {
        switch kind {
        case .givenName: self = .givenName
        case .nationality, .country: self = .nationality
        case .religion: self = .religion
        case .role: self = .role
        case .ethnicGroup, .politics, .gender, .migration, .age, .disability, .socialGroup: self = .group
        }
    }
}

/// Tells which words of a corpus are names, groups, theme words or words of the rules.
struct WordExclusions: Sendable {
    private let rules: StanceRules
    private let names: NameWords
    private let protected: Set<String>
    private let stopWords: Set<String>
    private var themeWords: Set<String> = []
    private var themeStems: [String] = []
    private var ruleWords: Set<String> = []

    init(rules: StanceRules, names: NameWords, stopWords: Set<String>, lexicon: Lexicon, themes: [Theme]) {
        self.rules = rules
        self.names = names
        self.stopWords = stopWords
        protected = lexicon.protected
        for theme in themes { add(theme) }
        addRuleWords()
    }

    /// Returns why a word is left out, or nil.
    func reason(_ word: CorpusWords.Word) -> WordExclusion? {
        if stopWords.contains(word.text) || rules.discourse.isSmallWord(word.text) || word.text.utf8.count < 3 {
            return .functionWord
        }
        if let reason = nameReason(word) { return reason }
        if isThemeWord(word.text) { return .themeWord }
        if protected.contains(word.text) { return .protected }
        return ruleWords.contains(word.text) ? .ruleWord : nil
    }

    /// Returns why the polarity of a lexicon's word is not learnt from: names and theme words.
    func seedReason(_ word: CorpusWords.Word) -> WordExclusion? {
        nameReason(word) ?? (isThemeWord(word.text) ? .themeWord : nil)
    }

    private func nameReason(_ word: CorpusWords.Word) -> WordExclusion? {
        // "anti-muslim" names a group as "muslim" does.
        let parts = word.text.contains("-") ? word.text.split(separator: "-").map(String.init) : []
        if let kind = names.kind(of: word.text) ?? parts.compactMap(names.kind).first(where: { $0 != .role }) {
            return WordExclusion(kind)
        }
        return word.capitalised * 2 > word.inside ? .capitalised : nil
    }

    private func isThemeWord(_ word: String) -> Bool {
        themeWords.contains(word) || themeStems.contains { word.hasPrefix($0) }
    }

    /// Adds the protected words of a theme, and its terms that are one word beside articles and prepositions.
    private mutating func add(_ theme: Theme) {
        themeWords.formUnion(theme.protected)
        for term in theme.seeds + theme.facets.flatMap({ $0.terms + $0.problems + $0.context }) {
            let isGlob = term.hasSuffix("*")
            let words = rules.words(of: isGlob ? String(term.dropLast()) : term)
            guard let last = words.last else { continue }
            let content = words.filter { !rules.discourse.isSmallWord($0) }
            guard content.count == 1, let word = content.first else { continue }
            if isGlob, word == last {
                themeStems.append(word)
            } else {
                themeWords.formUnion(rules.forms.forms(of: word, as: .noun))
            }
        }
    }

    private mutating func addRuleWords() {
        let phrases =
            rules.negators.map(\.phrase) + rules.intensifiers.map(\.phrase) + rules.modals.map(\.phrase)
            + rules.discourse.cues.filter { Attitude($0) != nil }.map(\.lemma)
        for phrase in phrases where !phrase.contains(" ") { ruleWords.formUnion(rules.forms.ruleForms(of: phrase)) }
        let acts = rules.reversers.map { ($0.lemma, $0.isNoun) } + rules.promoters.map { ($0.lemma, $0.isNoun) }
        for (lemma, isNoun) in acts where !lemma.contains(" ") {
            ruleWords.formUnion(isNoun ? rules.forms.forms(of: lemma, as: .noun) : rules.forms.ruleForms(of: lemma))
        }
    }
}
