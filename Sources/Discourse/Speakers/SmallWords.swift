/// What an article tells about capitals: which words it also writes small, and where its sentences start.
struct SmallWords {
    private let small: Set<Int32>
    private let starts: Set<Int32>

    init(text: AnnotatedText) {
        var small: Set<Int32> = []
        for token in text.tokens where token.kind == .word && !token.shape.contains(.capitalised) && token.word >= 0 {
            small.insert(token.word)
        }
        var starts: Set<Int32> = []
        for sentence in text.sentences {
            if let first = text.items[sentence.items].first(where: \.isWord) { starts.insert(first.byteStart) }
        }
        self.small = small
        self.starts = starts
    }

    /// Whether the article writes the word with a small letter somewhere.
    func contains(_ word: Int32) -> Bool { small.contains(word) }

    /// Whether a token is the first word of its sentence.
    func isSentenceStart(_ token: Token) -> Bool { starts.contains(token.byteStart) }
}
