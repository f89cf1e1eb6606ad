/// The sentences of an article as text, each cut out once.
final class SentenceTexts {
    private let text: MarkedText
    private var sentences: [Int32: String] = [:]

    init(_ text: MarkedText) {
        self.text = text
    }

    /// Returns the sentence around a token.
    func sentence(around token: Int) -> String {
        let number = text.sentences[token]
        if let known = sentences[number] { return known }
        let sentence = text.string(text.sentence(around: token))
        sentences[number] = sentence
        return sentence
    }
}
