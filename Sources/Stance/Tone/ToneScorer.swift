public import Corpus

/// Scores the mood of texts, and the mood towards a target in them, by a lexicon and rules.
///
/// Tone is not stance: it says how friendly the words are, not what the speaker supports.
public struct ToneScorer: Sendable {
    /// How tone is computed.
    public struct Options: Sendable, Hashable {
        /// Whether words inside quotation marks count.
        public var includesQuotations = true
        /// How fast the sum saturates: the a of s / √(s² + a).
        public var saturation = 1.0
        /// The number of words after which the influence on a target falls to 1/e.
        public var reach = 12.0

        /// Creates the default options.
        public init() {}
    }

    let book: RuleBook
    let options: Options

    /// Creates a scorer.
    public init(lexicon: Lexicon, rules: StanceRules, options: Options = Options()) {
        book = RuleBook(lexicon: lexicon, rules: rules)
        self.options = options
    }

    /// Returns the tone of a text.
    public func tone(of text: String) -> Tone {
        let marked = MarkedText(text, book: book)
        var words: [ToneWord] = []
        for sentence in marked.sentenceRanges(in: 0..<marked.tokens.count) {
            words += ToneReader(text: marked, reading: Reading(marked, range: sentence, book: book)).words()
        }
        return Tone(words: words, in: marked, saturation: options.saturation)
    }

    /// Returns the tone of a text towards the things that stand at some places of it.
    ///
    /// - Parameters:
    ///   - targets: Ranges of code points; words of a target carry no polarity.
    ///   - text: The text.
    /// - Returns: The tone, or a tone without value if nothing speaks about a target.
    public func tone(toward targets: [TextRange], in text: String) -> Tone {
        let marked = MarkedText(text, book: book)
        let ranges = targets.map { target in
            marked.token(
                atOrAfter: target.start
            )..<max(
                marked.token(atOrAfter: target.start),
                marked.token(atOrAfter: target.end)
            )
        }
        var words: [ToneWord] = []
        for sentence in marked.sentenceRanges(in: 0..<marked.tokens.count) {
            let inside = ranges.filter { !$0.isEmpty && sentence.contains($0.lowerBound) }
            guard !inside.isEmpty else { continue }
            let reading = Reading(marked, range: sentence, book: book).without(inside, protected: [], in: marked)
            let finder = EvidenceFinder(
                text: marked,
                reading: reading,
                options: .tone(reach: options.reach)
            )
            words += finder.evidence(for: inside.map { EvidenceFinder.Target(range: $0, key: 0) }).map(\.toneWord)
        }
        return Tone(words: words, in: marked, saturation: options.saturation)
    }

    /// Returns the tone of a text towards a phrase, wherever it stands in the text, in any case.
    public func tone(toward phrase: String, in text: String) -> Tone {
        let ranges = PhraseLocator.ranges(of: phrase, in: text)
        return tone(toward: ranges, in: text)
    }
}
