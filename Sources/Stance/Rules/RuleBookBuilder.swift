internal import Discourse

/// Collects what a ``RuleBook`` holds.
struct RuleBookBuilder {
    private let rules: StanceRules
    private(set) var vocabulary = Vocabulary()
    private(set) var trie = PhraseTrieBuilder()
    private(set) var themeTrie = PhraseTrieBuilder()
    private(set) var marks: [RuleBook.Mark] = []
    private(set) var reversers: [RuleBook.Act] = []
    private(set) var promoters: [RuleBook.Act] = []
    private(set) var attitudes: [Attitude] = []
    private(set) var attitudePlaces: [String: Int] = [:]
    private(set) var listedSymbols: [Vocabulary.Symbol] = []
    private(set) var listedGlobPlaces: [Int32] = []
    private(set) var listedGlobs: [[Vocabulary.Symbol]] = []
    private(set) var borderPlaces: [Int8] = []
    private(set) var toSymbol: Vocabulary.Symbol = -1

    init(rules: StanceRules) {
        self.rules = rules
    }

    private mutating func add(_ mark: RuleBook.Mark, _ phrases: [String]) {
        let payload = Int32(marks.count)
        marks.append(mark)
        for phrase in phrases {
            trie.insert(symbols(ofPhrase: phrase), payload: payload)
        }
    }

    /// Returns the symbols of a phrase; a word with `*` at its end is a glob.
    private mutating func symbols(ofPhrase phrase: String) -> [Vocabulary.Symbol] {
        guard phrase.utf8.contains(0x2A) else { return rules.words(of: phrase).map { vocabulary.intern(word: $0) } }
        var symbols: [Vocabulary.Symbol] = []
        for part in phrase.split(separator: " ") {
            var words = rules.words(of: String(part.filter { $0 != "*" }))
            let stem = part.hasSuffix("*") ? words.popLast() : nil
            symbols += words.map { vocabulary.intern(word: $0) }
            if let stem { symbols.append(vocabulary.intern(prefix: stem)) }
        }
        return symbols
    }

    mutating func addRules() {
        for (index, negator) in rules.negators.enumerated() {
            var forms = rules.forms.ruleForms(of: negator.phrase)
            if negator.phrase.hasPrefix("not ") { forms.append("n't" + negator.phrase.dropFirst(3)) }
            add(.negator(index), forms)
        }
        for intensifier in rules.intensifiers { add(.intensifier(intensifier.factor), [intensifier.phrase]) }
        for (index, reverser) in rules.reversers.enumerated() {
            add(.reverser(index), forms(ofAct: reverser.lemma, isNoun: reverser.isNoun))
            reversers.append(act(isNoun: reverser.isNoun, isBad: reverser.isBad, reverser.preposition))
        }
        for (index, promoter) in rules.promoters.enumerated() {
            add(.promoter(index), forms(ofAct: promoter.lemma, isNoun: promoter.isNoun))
            promoters.append(act(isNoun: promoter.isNoun, isBad: false, promoter.preposition))
        }
        for (index, modal) in rules.modals.enumerated() { add(.modal(index), rules.forms.ruleForms(of: modal.phrase)) }
        for belief in rules.beliefs { add(.belief(belief.value), rules.forms.ruleForms(of: belief.phrase)) }
        for cue in rules.discourse.cues { addAttitude(cue) }
        addBorders()
        toSymbol = vocabulary.intern(word: "to")
    }

    private mutating func addAttitude(_ cue: Cue) {
        guard let attitude = Attitude(cue) else { return }
        let forms = rules.forms.ruleForms(of: cue.lemma)
        add(.attitude(attitudes.count), attitude.isNominal ? [cue.lemma] + forms : forms)
        if attitudePlaces[cue.lemma] == nil { attitudePlaces[cue.lemma] = attitudes.count }
        attitudes.append(attitude)
    }

    private mutating func addBorders() {
        for (index, border) in rules.clauseBorders.enumerated() {
            let symbol = Int(vocabulary.intern(word: border.word))
            while borderPlaces.count <= symbol { borderPlaces.append(-1) }
            borderPlaces[symbol] = Int8(clamping: index)
        }
    }

    private func forms(ofAct lemma: String, isNoun: Bool) -> [String] {
        isNoun ? rules.forms.lexiconForms(of: lemma, as: .noun) : rules.forms.ruleForms(of: lemma)
    }

    private mutating func act(isNoun: Bool, isBad: Bool, _ preposition: String?) -> RuleBook.Act {
        let symbol = preposition.map { vocabulary.intern(word: $0) } ?? -1
        return RuleBook.Act(isNoun: isNoun, isBad: isBad, preposition: symbol)
    }

    mutating func addLexicon(_ lexicon: Lexicon) {
        for form in lexicon.values.keys.sorted() where !lexicon.protected.contains(form) {
            guard let value = lexicon.values[form], value.valence != 0 else { continue }
            let isBadNews = value.valueClass == "event-ill"
            add(.polar(value.valence, helps: value.valueClass == "benefit", isBadNews: isBadNews), [form])
        }
        // A single protected word has no entry of its own, but a glob may still cover it.
        for phrase in lexicon.protected.sorted() where phrase.utf8.contains(0x20) || lexicon.hasGlob(covering: phrase) {
            add(.protected, [phrase])
        }
    }

    mutating func addThemes(_ terms: [(phrase: String, payload: Int32)]) {
        for term in terms {
            for phrase in symbols(ofTerm: term.phrase) { themeTrie.insert(phrase, payload: term.payload) }
        }
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

    mutating func numberListedWords() {
        let count = rules.discourse.listedWordCount
        listedSymbols.reserveCapacity(count)
        for word in 0..<Int32(count) {
            let bytes = Array(rules.discourse.bytes(ofListed: word))
            listedSymbols.append(vocabulary.symbol(of: bytes))
            let globs = vocabulary.globs(of: bytes)
            listedGlobPlaces.append(globs.isEmpty ? -1 : Int32(listedGlobs.count))
            if !globs.isEmpty { listedGlobs.append(globs) }
        }
    }
}
