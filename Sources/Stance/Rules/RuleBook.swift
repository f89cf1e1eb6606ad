internal import Discourse

/// A lexicon and the rules, numbered and joined to one trie, so that a text is read once.
///
/// It is a class because every reader of every thread holds it: a copy of a structure would count the references of
/// all its tables each time.
final class RuleBook: Sendable {
    /// What a phrase of the trie is; the numbers are places in the tables below.
    enum Mark: Sendable, Hashable {
        /// A polar word or phrase; `helps` marks acts that benefit their object, `isBadNews` events that judge nothing.
        case polar(Double, helps: Bool, isBadNews: Bool)
        /// A phrase that protects the words inside it.
        case protected
        case negator(Int)
        case intensifier(Double)
        case reverser(Int)
        case promoter(Int)
        case modal(Int)
        /// A word of attitude from the cue file.
        case attitude(Int)
        /// A word that says how true or grave a problem is.
        case belief(Double)
    }

    /// A negator without its phrase.
    struct Negation: Sendable, Hashable {
        var reach: StanceRules.Negator.Reach
        var positive: Double
        var negative: Double
    }

    /// A verb or noun that acts on its object.
    struct Act: Sendable, Hashable {
        var isNoun: Bool
        var isBad: Bool
        /// The preposition before the object, or −1 for a direct object.
        var preposition: Vocabulary.Symbol
    }

    /// A modal without its phrase.
    struct Modality: Sendable, Hashable {
        var modality: StanceRules.Modal.Modality
        var factor: Double
    }

    /// A border of clauses without its word.
    struct Border: Sendable, Hashable {
        var place: ClauseBorder.Place
        var contrast: ClauseBorder.Contrast
    }

    let discourse: DiscourseRules
    let vocabulary: Vocabulary
    let trie: PhraseTrie
    /// The terms of themes, with the payloads of the caller.
    let themeTrie: PhraseTrie
    let marks: [Mark]
    let negations: [Negation]
    let reversers: [Act]
    let promoters: [Act]
    let modalities: [Modality]
    let attitudes: [Attitude]
    /// The vocabulary's number of each word that Discourse lists, and the place of its globs in ``listedGlobs`` or −1.
    let listedSymbols: [Vocabulary.Symbol]
    let listedGlobPlaces: [Int32]
    let listedGlobs: [[Vocabulary.Symbol]]
    /// For each word of the vocabulary the place in ``borders`` of the border that it opens, or −1.
    let borderPlaces: [Int8]
    let borders: [Border]
    let toSymbol: Vocabulary.Symbol
    private let attitudePlaces: [String: Int]

    /// Numbers the words of a lexicon and the rules.
    ///
    /// - Parameters:
    ///   - lexicon: The polar words.
    ///   - rules: The rules that turn words around.
    ///   - themeTerms: The phrases of themes with a payload each; a trailing `*` makes a glob.
    init(lexicon: Lexicon, rules: StanceRules, themeTerms: [(phrase: String, payload: Int32)] = []) {
        var builder = RuleBookBuilder(rules: rules)
        builder.addRules()
        builder.addLexicon(lexicon)
        builder.addThemes(themeTerms)
        builder.numberListedWords()
        discourse = rules.discourse
        vocabulary = builder.vocabulary
        trie = builder.trie.frozen()
        themeTrie = builder.themeTrie.frozen()
        marks = builder.marks
        negations = rules.negators.map { Negation(reach: $0.reach, positive: $0.positive, negative: $0.negative) }
        reversers = builder.reversers
        promoters = builder.promoters
        modalities = rules.modals.map { Modality(modality: $0.modality, factor: $0.factor) }
        attitudes = builder.attitudes
        attitudePlaces = builder.attitudePlaces
        listedSymbols = builder.listedSymbols
        listedGlobPlaces = builder.listedGlobPlaces
        listedGlobs = builder.listedGlobs
        borderPlaces = builder.borderPlaces
        borders = rules.clauseBorders.map { Border(place: $0.place, contrast: $0.contrast) }
        toSymbol = builder.toSymbol
    }

    /// Returns the border that a word can open, or nil.
    func border(_ symbol: Vocabulary.Symbol) -> Border? {
        guard symbol >= 0, Int(symbol) < borderPlaces.count, borderPlaces[Int(symbol)] >= 0 else { return nil }
        return borders[Int(borderPlaces[Int(symbol)])]
    }

    /// Returns the attitude of a cue, or nil if it takes no side.
    func attitude(ofCue lemma: String) -> Attitude? {
        attitudePlaces[lemma].map { attitudes[$0] }
    }
}
