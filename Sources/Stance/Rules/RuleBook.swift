internal import Discourse

/// A lexicon and the rules, numbered and joined to one trie, so that a text is read once.
struct RuleBook: Sendable {
    /// What a phrase of the trie is.
    enum Mark: Sendable, Hashable {
        /// A polar word or phrase and its class.
        case polar(Double, valueClass: String)
        /// A phrase that protects the words inside it.
        case protected
        case negator(Int)
        case intensifier(Double)
        case reverser(Int)
        case promoter(Int)
        case modal(Int)
        /// A word of attitude from the cue file.
        case cue(Int)
        /// A word that says how true or grave a problem is.
        case belief(Double)
    }

    let rules: StanceRules
    private(set) var vocabulary = Vocabulary()
    private(set) var trie = PhraseTrie()
    private(set) var marks: [Mark] = []
    /// The vocabulary's number and the globs of each word that Discourse lists.
    private(set) var listedSymbols: [Vocabulary.Symbol] = []
    private(set) var listedGlobs: [Int32: [Vocabulary.Symbol]] = [:]
    private(set) var clauseBorders: [Vocabulary.Symbol: ClauseBorder] = [:]
    /// The terms of themes, with the payloads of the caller.
    private(set) var themeTrie = PhraseTrie()
    /// The cues that carry an attitude.
    let cues: [Cue]
    private let cuePlaces: [String: Int]
    private(set) var reverserPrepositions: [Vocabulary.Symbol?] = []
    private(set) var promoterPrepositions: [Vocabulary.Symbol?] = []
    private(set) var toSymbol: Vocabulary.Symbol = -1

    /// Numbers the words of a lexicon and the rules.
    ///
    /// - Parameters:
    ///   - lexicon: The polar words.
    ///   - rules: The rules.
    ///   - themeTerms: The phrases of themes with a payload each; a trailing `*` makes a glob.
    init(lexicon: Lexicon, rules: StanceRules, themeTerms: [(phrase: String, payload: Int32)] = []) {
        self.rules = rules
        cues = rules.discourse.cues.filter { $0.isAttitude }
        cuePlaces = Dictionary(cues.enumerated().map { ($1.lemma, $0) }) { first, _ in first }
        addRules()
        addLexicon(lexicon)
        for term in themeTerms {
            for phrase in symbols(ofTerm: term.phrase) { themeTrie.insert(phrase, payload: term.payload) }
        }
        for border in rules.clauseBorders { clauseBorders[vocabulary.intern(word: border.word)] = border }
        toSymbol = vocabulary.intern(word: "to")
        numberListedWords()
    }

    /// Returns the place of a cue in ``cues``, or nil if it takes no side.
    func cueIndex(lemma: String, cueClass: String) -> Int? {
        cuePlaces[lemma]
    }

    private mutating func numberListedWords() {
        let count = rules.discourse.listedWordCount
        listedSymbols.reserveCapacity(count)
        for word in 0..<Int32(count) {
            let bytes = Array(rules.discourse.bytes(ofListed: word))
            listedSymbols.append(vocabulary.symbol(of: bytes))
            let globs = vocabulary.globs(of: bytes)
            if !globs.isEmpty { listedGlobs[word] = globs }
        }
    }

    private mutating func add(_ mark: Mark, phrases: [String]) {
        let payload = Int32(marks.count)
        marks.append(mark)
        for phrase in phrases {
            let words = rules.words(of: phrase).map { vocabulary.intern(word: $0) }
            trie.insert(words, payload: payload)
        }
    }

    private mutating func addRules() {
        for (index, negator) in rules.negators.enumerated() {
            var forms = rules.forms.ruleForms(of: negator.phrase)
            if negator.phrase.hasPrefix("not ") { forms.append("n't" + negator.phrase.dropFirst(3)) }
            add(.negator(index), phrases: forms)
        }
        for intensifier in rules.intensifiers { add(.intensifier(intensifier.factor), phrases: [intensifier.phrase]) }
        for (index, reverser) in rules.reversers.enumerated() {
            let forms =
                reverser.isNoun
                ? rules.forms.lexiconForms(of: reverser.lemma, as: .noun) : rules.forms.ruleForms(of: reverser.lemma)
            add(.reverser(index), phrases: forms)
            reverserPrepositions.append(reverser.preposition.map { vocabulary.intern(word: $0) })
        }
        for (index, promoter) in rules.promoters.enumerated() {
            let forms =
                promoter.isNoun
                ? rules.forms.lexiconForms(of: promoter.lemma, as: .noun) : rules.forms.ruleForms(of: promoter.lemma)
            add(.promoter(index), phrases: forms)
            promoterPrepositions.append(promoter.preposition.map { vocabulary.intern(word: $0) })
        }
        for (index, modal) in rules.modals.enumerated() {
            add(.modal(index), phrases: rules.forms.ruleForms(of: modal.phrase))
        }
        for belief in rules.beliefs { add(.belief(belief.value), phrases: rules.forms.ruleForms(of: belief.phrase)) }
        for (index, cue) in cues.enumerated() {
            let forms =
                cue.flags.contains(.nominal)
                ? [cue.lemma] + rules.forms.ruleForms(of: cue.lemma) : rules.forms.ruleForms(of: cue.lemma)
            add(.cue(index), phrases: forms)
        }
    }

    private mutating func addLexicon(_ lexicon: Lexicon) {
        for form in lexicon.values.keys.sorted() where !lexicon.protected.contains(form) {
            guard let value = lexicon.values[form], value.valence != 0 else { continue }
            add(.polar(value.valence, valueClass: value.valueClass), phrases: [form])
        }
        for phrase in lexicon.protected.sorted() where phrase.utf8.contains(0x20) { add(.protected, phrases: [phrase]) }
    }

    /// Returns the symbols of a theme term; a term without a glob also stands with its last word in the plural.
    private mutating func symbols(ofTerm term: String) -> [[Vocabulary.Symbol]] {
        let isGlob = term.hasSuffix("*")
        let words = rules.words(of: isGlob ? String(term.dropLast()) : term)
        guard let last = words.last else { return [] }
        let first = words.dropLast().map { vocabulary.intern(word: $0) }
        guard !isGlob else { return [first + [vocabulary.intern(prefix: last)]] }
        let forms = rules.discourse.isSmallWord(last) ? [last] : rules.forms.forms(of: last, as: .noun)
        return forms.map { first + [vocabulary.intern(word: $0)] }
    }
}
