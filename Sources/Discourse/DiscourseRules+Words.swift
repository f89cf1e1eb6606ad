/// What the modules behind Discourse ask of its word lists.
extension DiscourseRules {
    /// The cues in the order of the file.
    package var cues: [Cue] { lexicon.cues }

    /// The number of words that stand in a list; they are numbered from 0.
    package var listedWordCount: Int { words.count }

    /// Returns the bytes of a listed word by its number.
    package func bytes(ofListed word: Int32) -> [UInt8] { words.bytes(of: word) }

    /// Whether a word belongs to a closed class: articles, pronouns, prepositions, conjunctions, auxiliaries, adverbs.
    package func isSmallWord(_ word: String) -> Bool {
        guard let number = words.identifier(of: word) else { return false }
        let small: WordClass = [
            .determiner, .possessive, .subjectPronoun, .objectPronoun, .indefinitePronoun, .relative, .clauseWord,
            .subordinator, .coordinator, .preposition, .be, .modal, .negation, .adverb, .quantifier, .numberWord,
        ]
        return !classes[Int(number)].isDisjoint(with: small)
    }

    /// Returns the words of a phrase in lower case, cut as articles are; marks are left out.
    package func words(of phrase: String) -> [String] {
        var tokenizer = Tokenizer(rules: self, bytes: Array(phrase.utf8))
        tokenizer.run(until: .max, thenSkipTo: .max)
        return tokenizer.tokens.filter(\.isWord).map { token in
            let bytes = token.word < firstFreeWord ? words.bytes(of: token.word) : tokenizer.words.bytes(of: token.word)
            return String(decoding: bytes, as: UTF8.self)
        }
    }
}
